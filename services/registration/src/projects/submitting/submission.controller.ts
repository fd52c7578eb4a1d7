import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { answer, Caller, command, ZodBody, ZodParam } from '@xmh/platform';
import { Submission } from './submission.commands';
import { SUBMISSION, type SubmissionProcess } from './submission.process';

@Controller('projects/:projectId/submissions')
export class SubmissionController {
  constructor(@Inject(SUBMISSION) private readonly submission: SubmissionProcess) {}

  @Post()
  @ApiOperation({ summary: '报送申报' })
  async submit(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(Submission) { override, ...data }: Submission,
    @Caller() caller: Caller,
  ) {
    const submitting = command('SubmitDeclaration', { projectId, ...data }, caller, override);
    return answer(await this.submission.submit(submitting), projectId);
  }
}
