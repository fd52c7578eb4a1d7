import type { FastifyRequest } from 'fastify';
import type { Directory } from '../directory-facts/directory';
import { ProblemException } from '../problems/problem';

/** Who sent a request, as the guard found out. */
export interface Session {
  readonly person: string;
  readonly directory: Directory;
}

const sessions = new WeakMap<FastifyRequest, Session>();

export const attachSession = (request: FastifyRequest, session: Session): void => void sessions.set(request, session);

/** The session of a request that passed the guard; 401 on a public route asked without one. */
export function sessionOf(request: FastifyRequest): Session {
  const session = sessions.get(request);
  if (!session) throw unauthenticated();
  return session;
}

export const unauthenticated = (): ProblemException =>
  new ProblemException(401, 'not-signed-in', '请先登录', { headers: { 'www-authenticate': 'Bearer' } });
