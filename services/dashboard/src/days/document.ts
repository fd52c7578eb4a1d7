import type { PlainEvent, View } from '@xmh/eventing';
import { ProblemException, type Reader, type ServiceCore } from '@xmh/platform';

export interface Source<Doc, E extends PlainEvent> {
  readonly core: ServiceCore;
  readonly view: View<Doc, E>;
  /** The streams that a document is folded from. */
  readonly streamsOf: (today: Doc) => readonly string[];
}

/** The document as it stands, or as it stood on the reader's day; what he may see today decides. 404 for what did not exist. */
export async function documentOf<Doc, E extends PlainEvent>(
  { core, view, streamsOf }: Source<Doc, E>,
  key: string,
  { scope, asOf }: Reader,
): Promise<Doc> {
  const found = await core.views.collection(view).get(key, scope);
  const today = found?.document;
  if (today === undefined || asOf === undefined) return today ?? unknown();
  return (await core.views.asOf(view, streamsOf(today), asOf)).get(key) ?? unknown();
}

export function unknown(): never {
  throw new ProblemException(404, 'unknown', '没有这一项，或当日尚无');
}
