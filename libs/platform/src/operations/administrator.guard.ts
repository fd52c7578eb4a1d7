import type { CanActivate, ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { sessionOf } from '../sessions/session';
import { administratorOf } from './administrator';

/** Routes for administrators only. */
export class AdministratorGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { person, directory } = sessionOf(context.switchToHttp().getRequest<FastifyRequest>());
    administratorOf(person, directory);
    return true;
  }
}
