import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import { Answers, CORE, inScope, mayRead, ProblemException, Reader, type ServiceCore, ZodParam } from '@xmh/platform';
import { PROJECTS, projectAsOf, type Projects } from './project.handler';
import { AssessedProject } from './project.state';

@ApiTags('考核验收')
@Controller('projects')
export class ProjectController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(PROJECTS) private readonly projects: Projects,
  ) {}

  @Get(':id')
  @Answers(AssessedProject)
  @ApiOperation({ summary: '项目的考核', description: mayRead.subject })
  async project(@ZodParam('id', Id) id: string, @Reader() { scope, asOf }: Reader): Promise<AssessedProject> {
    const project =
      asOf === undefined ? await this.projects.state(streams.acceptance(id)) : await projectAsOf(this.core, id, asOf);
    if (project.status === 'absent' || !inScope(scope, project.facts.organisation.path)) {
      throw new ProblemException(404, 'project-unknown', '没有这个项目的考核');
    }
    return project;
  }
}
