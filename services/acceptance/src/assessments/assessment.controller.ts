import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, WaiverBody } from '@xmh/contracts';
import { type Answer, answer, Caller, command, ZodBody, ZodParam } from '@xmh/platform';
import { PROJECTS, type Projects } from '../project/project.handler';

@ApiTags('考核验收')
@Controller('projects/:id')
export class AssessmentController {
  constructor(@Inject(PROJECTS) private readonly projects: Projects) {}

  @Post('waivers')
  @ApiOperation({ summary: '准予或收回例外' })
  async waive(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(WaiverBody) body: WaiverBody,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(await this.projects.handle(command('WaiveArticle', { projectId, ...body }, caller)), projectId);
  }
}
