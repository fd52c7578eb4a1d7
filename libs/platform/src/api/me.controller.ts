import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { PROCESS, type Process } from '../process/process';
import { scopeOf } from '../directory-facts/reader-scope';
import { Answers } from '../openapi/zod.decorators';
import { sessionOf } from '../sessions/session';
import { mayRead } from './may-read';
import { Right, rightsOf } from './rights';

const Post = z.strictObject({
  post: z.string(),
  organisation: z.strictObject({ id: z.string(), name: z.string().optional(), path: z.string().optional() }),
  may: z.array(Right).readonly(),
});
type Post = z.infer<typeof Post>;

/** `scope`: paths at and below which he may read; empty without a post. */
const Me = z.strictObject({
  person: z.string(),
  name: z.string().optional(),
  posts: z.array(Post),
  scope: z.array(z.string()).readonly(),
});

@Controller('api/me')
export class MeController {
  constructor(@Inject(PROCESS) private readonly process: Process) {}

  @Get()
  @Answers(Me)
  @ApiOperation({ summary: '本人：岗位、可查看的范围、各岗位可办理的事项', description: mayRead.session })
  async me(@Req() request: FastifyRequest): Promise<z.infer<typeof Me>> {
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
