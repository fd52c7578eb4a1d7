import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Day, Id, Key, streams } from '@xmh/contracts';
import type { Recorded } from '@xmh/eventing';
import { Answers, CORE, inScope, mayRead, ProblemException, Reader, type ServiceCore, ZodParam } from '@xmh/platform';
import { z } from 'zod';
import { projectAsOf, PROJECTS, type Projects } from '../project/project.handler';
import { type Concluded, Source, sourcesOf } from './figure.sources';
import { figureWhy, FigureWhy } from './figure.why';

const Why = FigureWhy.extend({
  assessment: Key,
  conclusion: Source.omit({ type: true }).extend({ round: z.int().min(1), seen: z.string(), on: Day }),
});

@ApiTags('考核验收')
@Controller('projects/:id/figures')
export class FigureController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(PROJECTS) private readonly projects: Projects,
  ) {}

  @Get(':assessment/:key')
  @Answers(Why)
  @ApiOperation({ summary: '一个指标的由来', description: mayRead.subject })
  async why(
    @ZodParam('id', Id) id: string,
    @ZodParam('assessment', Key) assessment: string,
    @ZodParam('key', Key) key: string,
    @Reader() { scope, asOf }: Reader,
  ): Promise<z.infer<typeof Why>> {
    const stream = streams.acceptance(id);
    const project = asOf === undefined ? await this.projects.state(stream) : await projectAsOf(this.core, id, asOf);
    if (project.status === 'absent' || !inScope(scope, project.facts.organisation.path)) {
      throw new ProblemException(404, 'project-unknown', '没有这个项目的考核');
    }
    const concluded = project.assessments[assessment]?.conclusion;
    if (!concluded) throw new ProblemException(404, 'assessment-not-concluded', '这一考核尚无结论');
    const own = await this.read(stream);
    const event = own.find((one) => one.id === concluded.cause) as unknown as Concluded;
    const sources = sourcesOf(event, own, await this.read(streams.supervision(id)));
    const why = figureWhy(key, { figures: concluded.figures, inputs: concluded.inputs, sources });
    if (!why) throw new ProblemException(404, 'figure-unknown', '这一考核没有这个指标');
    const { revision, position, data } = event;
    const conclusion = { id: event.id, stream, revision, position, round: data.round, seen: data.seen, on: data.on };
    return { assessment, conclusion, ...why };
  }

  private async read(stream: string): Promise<readonly Recorded[]> {
    return (await this.core.store.read(stream)).map((event) => this.core.catalogue.lifted(event));
  }
}
