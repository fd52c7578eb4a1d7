import { recordedIn } from '@xmh/contracts';
import { type Facts, kindOf } from '@xmh/scheme';
import type { DossierSubject } from './dossier.commands';
import type { DossierContext } from './dossier.context';
import type { Dossier } from './dossier.state';

/** What rules of the scheme may ask about an organisation in a call, or about the call. */
export function factsOf(subject: DossierSubject, { records }: Dossier, context: DossierContext, today: string): Facts {
  const { directory, pinned } = context;
  const node = subject.of === 'organisation' ? directory.organisation(subject.id) : undefined;
  const kind = node && kindOf(pinned.scheme, node);
  return {
    today,
    ...(kind !== undefined && { kind }),
    recorded: recordedIn(pinned.scheme, Object.values(records)),
  };
}
