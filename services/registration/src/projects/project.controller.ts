import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import {
  answer,
  Caller,
  command,
  CORE,
  inScope,
  ProblemException,
  Reader,
  type ServiceCore,
  ZodBody,
  ZodParam,
  ZodQuery,
} from '@xmh/platform';
import { Waiver } from '../waivers/waiver.commands';
import { ProjectQuery } from './project.commands';
import { PROJECTS, type Projects } from './project.handler';
import { stepAt } from './project.place';
import { projectsOfCall } from './project.view';

@Controller('projects')
export class ProjectController {
  constructor(
    @Inject(PROJECTS) private readonly projects: Projects,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post(':projectId/waivers')
  @ApiOperation({ summary: '准予项目的例外' })
  async waive(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(Waiver) { article, reason, subject = projectId }: Waiver,
    @Caller() caller: Caller,
  ) {
    const waiving = command('WaiveOnProject', { projectId, article, reason, subject }, caller);
    return answer(await this.projects.handle(waiving), projectId);
  }

  /** The project as its stream has it, with the step that is to be decided next. */
  @Get(':projectId')
  @ApiOperation({ summary: '项目' })
  async one(@ZodParam('projectId', Id) projectId: string, @Reader() { scope }: Reader) {
    const project = await this.projects.state(streams.registration(projectId));
    if (project.status === 'absent' || !inScope(scope, project.organisation.path)) {
      throw new ProblemException(404, 'project-unknown', '没有这个项目');
    }
    const { scheme } = await this.core.schemes.get(project.scheme);
    const step = stepAt(project, scheme);
    return { ...project, ...(step && { step: step.key }) };
  }

  @Get()
  @ApiOperation({ summary: '项目列表' })
  async list(@ZodQuery(ProjectQuery) { size, offset, ...where }: ProjectQuery, @Reader() { scope }: Reader) {
    const given = Object.fromEntries(Object.entries(where).filter(([, value]) => value !== undefined));
    const { items, total } = await this.core.views.collection(projectsOfCall).find({
      scope,
      where: given as Record<string, string>,
      page: { ...(size !== undefined && { size }), ...(offset !== undefined && { offset }) },
    });
    return { items: items.map(({ document }) => document), total };
  }
}
