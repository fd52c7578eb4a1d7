import { endOfDay, type Recorded } from '@xmh/eventing';
import { inScope, openedCall, ProblemException, type Reader, resolveWords, type ServiceCore } from '@xmh/platform';
import { ExpectationSubject, Id } from '@xmh/contracts';
import { OwedPapers } from '../expectations/expectation.state';
import { Records } from '../records/record.state';
import { readsWords } from '../records/word.readers';
import type { DossierSubject } from './dossier.commands';
import { type Dossiers, dossierStream } from './dossier.handler';
import { type Dossier, type DossierEvent, emptyDossier, evolve } from './dossier.state';

/** What is on file about a subject in a call, and what it owes. */
export const DossierAnswer = ExpectationSubject.extend({ callId: Id, records: Records, owing: OwedPapers });

/** A dossier as it stands, or as it stood at the end of a day, for a reader whose scope holds it. */
export async function readDossier(
  core: ServiceCore,
  dossiers: Dossiers,
  subject: DossierSubject,
  callId: string,
  { person, scope, asOf }: Reader,
): Promise<unknown> {
  const call = await openedCall(core, callId);
  const path = subject.of === 'call' ? call?.issuer.path : core.directory.path(subject.id);
  if (!call || path === undefined || !inScope(scope, path)) {
    throw new ProblemException(404, 'dossier-unknown', '没有这份记录');
  }
  const stream = dossierStream(subject, callId);
  const dossier = asOf === undefined ? await dossiers.state(stream) : await dossierAsOf(core, stream, asOf);
  const shown = { ...subject, callId, records: dossier.records, owing: dossier.owing ?? {} };
  return readsWords(person, core.directory) ? resolveWords(core.words, shown) : shown;
}

async function dossierAsOf({ store, catalogue }: ServiceCore, stream: string, day: string): Promise<Dossier> {
  const until = endOfDay(day);
  return (await store.read(stream))
    .filter(({ meta }) => meta.at <= until)
    .map((event) => catalogue.lifted(event) as Recorded<DossierEvent>)
    .reduce(evolve, emptyDossier);
}
