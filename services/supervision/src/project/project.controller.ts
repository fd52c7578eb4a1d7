import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import {
  Answers,
  CORE,
  inScope,
  mayRead,
  ProblemException,
  Reader,
  resolveWords,
  type ServiceCore,
  ZodParam,
} from '@xmh/platform';
import { readsWords } from '../records/word.readers';
import { PROJECTS, projectAsOf, type Projects } from './project.handler';
import { KnownProject } from './project.state';

@ApiTags('督查')
@Controller('projects')
export class ProjectController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(PROJECTS) private readonly projects: Projects,
  ) {}

  @Get(':id')
  @Answers(KnownProject)
  @ApiOperation({ summary: '项目台账', description: mayRead.subject })
  async project(@ZodParam('id', Id) id: string, @Reader() { person, scope, asOf }: Reader): Promise<unknown> {
    const project =
      asOf === undefined ? await this.projects.state(streams.supervision(id)) : await projectAsOf(this.core, id, asOf);
    const { ledger } = project;
    if (ledger.status === 'absent' || !inScope(scope, ledger.organisation.path)) {
      throw new ProblemException(404, 'project-unknown', '没有这个项目的台账');
    }
    const works = readsWords(person, this.core.directory);
    const follows = Object.values(ledger.roles).some((holders) => holders.includes(person));
    return works || follows ? resolveWords(this.core.words, project) : project;
  }
}
