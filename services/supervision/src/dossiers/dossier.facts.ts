import { recordedIn } from '@xmh/contracts';
import { type FactsAt, kindAt } from '@xmh/scheme';
import type { DossierSubject } from './dossier.commands';
import type { DossierContext } from './dossier.context';
import type { Dossier } from './dossier.state';

/** What rules of the scheme may ask about an organisation in a call, or about the call, which is of no kind. */
export function factsOf(
  subject: DossierSubject,
  { records }: Dossier,
  { directory, pinned }: DossierContext,
  today: string,
): Omit<FactsAt<'file-on-organisation' | 'file-on-call'>, 'field'> {
  return {
    today,
    kind: kindAt(pinned.scheme, subject.id, directory),
    recorded: recordedIn(pinned.scheme, Object.values(records)),
  };
}
