import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Directory } from '../directory-facts/directory';
import { publicKey } from './public.decorator';
import { attachSession, unauthenticated } from './session';
import type { Sessions } from './sessions';

/** Every route needs a session, except those marked @Public. */
export class SessionGuard implements CanActivate {
  constructor(
    private readonly sessions: Sessions,
    private readonly directory: Directory,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http' || isPublic(context)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(request.headers.authorization ?? '') ?? [];
    if (token === undefined) throw unauthenticated();
    const person = await this.sessions.personOf(token);
    attachSession(request, { person, directory: this.directory });
    return true;
  }
}

const isPublic = (context: ExecutionContext): boolean =>
  [context.getHandler(), context.getClass()].some((place) => Reflect.getMetadata(publicKey, place) === true);
