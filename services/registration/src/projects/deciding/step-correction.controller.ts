import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import { answer, Caller, command, CORE, type ServiceCore, ZodBody, ZodParam } from '@xmh/platform';
import { type Writing, writing } from '../../papers/sensitive-words';
import { PROJECTS, type Projects } from '../project.handler';
import { StepCorrection } from './step-correction.commands';

@Controller('projects/:projectId/decisions/corrections')
export class StepCorrectionController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(PROJECTS) private readonly projects: Projects,
  ) {}

  @Post()
  @ApiOperation({ summary: '更正一个环节所填的表' })
  async correct(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(StepCorrection) { override, ...correction }: StepCorrection,
    @Caller() caller: Caller,
  ) {
    const about = await this.paperOf(projectId, correction.step);
    const outcome = await writing(this.core, about, correction.values, caller, (values, as) =>
      this.projects.handle(command('CorrectStep', { projectId, ...correction, values }, as, override)),
    );
    return answer(outcome, projectId);
  }

  private async paperOf(projectId: string, step: string): Promise<Writing | undefined> {
    const project = await this.projects.state(streams.registration(projectId));
    const decided = project.status === 'absent' ? undefined : project.decided[step];
    if (project.status === 'absent' || !decided) return undefined;
    const { scheme } = await this.core.schemes.get(project.scheme);
    return { scheme, form: decided.form, before: decided.values };
  }
}
