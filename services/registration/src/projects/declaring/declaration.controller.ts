import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { answer, Caller, command, CORE, type ServiceCore, ZodBody, ZodParam } from '@xmh/platform';
import { CALLS, type Calls } from '../../calls/call.handler';
import { writing } from '../../papers/sensitive-words';
import { PROJECTS, type Projects } from '../project.handler';
import { Draft, Revision } from './declaration.commands';

@Controller('projects')
export class DeclarationController {
  constructor(
    @Inject(PROJECTS) private readonly projects: Projects,
    @Inject(CALLS) private readonly calls: Calls,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post()
  @ApiOperation({ summary: '起草申报' })
  async draft(@ZodBody(Draft) { override, ...draft }: Draft, @Caller() caller: Caller) {
    const projectId = derivedId(caller.commandId, 'project');
    const call = await this.calls.state(streams.call(draft.callId));
    const about = call.status === 'absent' ? undefined : await this.core.schemes.get(call.scheme);
    const outcome = await writing(
      this.core,
      about && { ...about, form: draft.form },
      draft.values,
      caller,
      (values, as) => this.projects.handle(command('DraftDeclaration', { projectId, ...draft, values }, as, override)),
    );
    return answer(outcome, projectId);
  }

  @Post(':projectId/revisions')
  @ApiOperation({ summary: '修改申报' })
  async revise(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(Revision) { override, ...revision }: Revision,
    @Caller() caller: Caller,
  ) {
    const project = await this.projects.state(streams.registration(projectId));
    const { form } = revision;
    const about = project.status === 'absent' ? undefined : await this.core.schemes.get(project.scheme);
    const before = project.status === 'absent' || form === undefined ? undefined : project.papers[form]?.values;
    const outcome = await writing(
      this.core,
      about && { ...about, form, before },
      revision.values,
      caller,
      (values, as) =>
        this.projects.handle(command('ReviseDeclaration', { projectId, ...revision, values }, as, override)),
    );
    return answer(outcome, projectId);
  }
}
