import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Article, Id, Key, streams, WaiverBody } from '@xmh/contracts';
import {
  answer,
  Answers,
  Caller,
  command,
  CORE,
  inScope,
  mayRead,
  ProblemException,
  Reader,
  type ServiceCore,
  ZodBody,
  ZodParam,
  ZodQuery,
} from '@xmh/platform';
import { z } from 'zod';
import { ProjectQuery } from './project.commands';
import { linesOf } from '../days/lines-as-of';
import { paged, pageOf } from '../days/page';
import { stateAsOf } from '../days/state-as-of';
import { projectDecider } from './project.decider';
import { flaggedArticles } from './papers/project.flags';
import { PROJECTS, type Projects } from './project.handler';
import { stepAt } from './project.place';
import { Declared } from './project.state';
import { ProjectInCall, projectsOfCall } from './project.view';

/** As its stream has it, with the step to be decided next and the recorded articles it leaves unmet. */
const ProjectAnswer = Declared.extend({ step: Key.exactOptional(), flagged: z.array(Article).readonly() });

@Controller('projects')
export class ProjectController {
  constructor(
    @Inject(PROJECTS) private readonly projects: Projects,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post(':projectId/waivers')
  @ApiOperation({ summary: '准予或收回项目的例外' })
  async waive(
    @ZodParam('projectId', Id) projectId: string,
    @ZodBody(WaiverBody) { subject = projectId, ...waiver }: WaiverBody,
    @Caller() caller: Caller,
  ) {
    const waiving = command('WaiveOnProject', { projectId, subject, ...waiver }, caller);
    return answer(await this.projects.handle(waiving), projectId);
  }

  @Get(':projectId')
  @Answers(ProjectAnswer)
  @ApiOperation({ summary: '项目', description: mayRead.subject })
  async one(@ZodParam('projectId', Id) projectId: string, @Reader() { scope, asOf }: Reader) {
    const { core } = this;
    const stream = streams.registration(projectId);
    const project =
      asOf === undefined ? await this.projects.state(stream) : await stateAsOf(core, projectDecider, stream, asOf);
    if (project.status === 'absent' || !inScope(scope, project.organisation.path)) {
      throw new ProblemException(404, 'project-unknown', '没有这个项目');
    }
    const pinned = await core.schemes.get(project.scheme);
    const step = stepAt(project, pinned.scheme);
    const who = { organisation: project.organisation.id, issuer: project.issuer, roles: project.roles };
    const flagged = flaggedArticles(project, { pinned, directory: core.directory, who });
    return { ...project, ...(step && { step: step.key }), flagged };
  }

  @Get()
  @Answers(pageOf(ProjectInCall))
  @ApiOperation({ summary: '项目列表', description: `asOf 须与 callId 同用。${mayRead.scope}` })
  async list(@ZodQuery(ProjectQuery) query: ProjectQuery, @Reader() reader: Reader) {
    const { size, offset, status, ...rest } = query;
    const where = present(rest);
    const { core } = this;
    if (reader.asOf !== undefined) {
      if (rest.callId === undefined) throw callMissing;
      const streamsOf = ({ projectId }: ProjectInCall): string[] => [streams.registration(projectId)];
      const lines = await linesOf({ core, view: projectsOfCall, streamsOf }, where, reader);
      return paged(status === undefined ? lines : lines.filter((line) => line.status === status), { size, offset });
    }
    const { items, total } = await core.views.collection(projectsOfCall).find({
      scope: reader.scope,
      where: present({ ...rest, status }),
      page: { size, offset },
    });
    return { items: items.map(({ document }) => document), total };
  }
}

const present = (given: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(given).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));

const callMissing = new ProblemException(422, 'too-wide', '按日期回看须指明申报批次（callId）');
