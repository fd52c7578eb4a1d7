import { type Directory, inScope, ProblemException, type Reader } from '@xmh/platform';

/** A test for what belongs to an organisation or anything below it; 404 for one the reader does not see. */
export function within(
  directory: Directory,
  { scope }: Reader,
  organisation: string | undefined,
): { path?: { prefix: string } } {
  if (organisation === undefined) return {};
  const path = directory.path(organisation);
  if (path === undefined || !inScope(scope, path)) {
    throw new ProblemException(404, 'organisation-unknown', '没有这个单位');
  }
  return { path: { prefix: path } };
}
