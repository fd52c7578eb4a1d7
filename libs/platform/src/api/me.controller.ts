import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { PROCESS, type Process } from '../process/process';
import { scopeOf } from '../directory-facts/reader-scope';
import { sessionOf } from '../sessions/session';
import { type Right, rightsOf } from './rights';

interface Post {
  readonly post: string;
  readonly organisation: { readonly id: string; readonly name: string | undefined; readonly path: string | undefined };
  readonly may: readonly Right[];
}

interface Me {
  readonly person: string;
  readonly name: string | undefined;
  readonly posts: readonly Post[];
  /** Paths at and below which he may read; empty without a post. */
  readonly scope: readonly string[];
}

@Controller('api/me')
export class MeController {
  constructor(@Inject(PROCESS) private readonly process: Process) {}

  @Get()
  @ApiOperation({ summary: '本人：岗位、可查看的范围、各岗位可办理的事项' })
  async me(@Req() request: FastifyRequest): Promise<Me> {
    const { person } = sessionOf(request);
    const { directory, registers, services } = this.process;
    const scope = scopeOf(person, directory);
    const posts = directory.standings(person).map(({ post, organisation: id }): Post => {
      const organisation = { id, name: directory.organisation(id)?.name, path: directory.path(id) };
      return { post, organisation, may: services.flatMap(({ service }) => rightsOf(post, service)) };
    });
    return {
      person,
      name: (await registers.people.byId([person])).get(person),
      posts,
      scope: scope && 'within' in scope ? scope.within : [],
    };
  }
}
