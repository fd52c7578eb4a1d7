import type {
  BatchCorrected,
  BatchDecided,
  BatchPrepared,
  ListDecided,
  ListDrawnUp,
  ProjectsIssued,
} from '@xmh/contracts';
import type { EventOf, SchemeRef, View } from '@xmh/eventing';

type ListEvent = EventOf<typeof ListDrawnUp | typeof ListDecided>;
type BatchEvent = EventOf<typeof BatchPrepared | typeof BatchDecided | typeof BatchCorrected>;
export type PaperEvent = ListEvent | BatchEvent | EventOf<typeof ProjectsIssued>;

/** A paper of a whole call: a list drawn up, a plan of many projects, an issue to everyone. */
export interface PaperDocument {
  readonly paperId: string;
  readonly kind: 'list' | 'batch' | 'issue';
  readonly callId: string;
  readonly scheme: SchemeRef;
  readonly issuer: string;
  readonly path: string;
  /** Key of the list, name of the issue. */
  readonly name: string;
  readonly route?: string | undefined;
  /** Of a batch: the step it is put to; of a list: the last step that led on. */
  readonly step?: string | undefined;
  readonly entries: readonly string[];
  /** It waits for a decision, or, sent back, for whoever prepared it. */
  readonly state: 'waiting' | 'returned' | 'settled';
  readonly waiting: boolean;
  readonly since: string;
}

const blank = (paperId: string): PaperDocument => ({
  paperId,
  kind: 'issue',
  callId: '',
  scheme: { id: '', version: 0, digest: '' },
  issuer: '',
  path: '/',
  name: '',
  entries: [],
  state: 'settled',
  waiting: false,
  since: '',
});

const decided = (paper: PaperDocument, leads: 'on' | 'back' | 'out', settled: boolean, on: string): PaperDocument => {
  const state = settled || leads === 'out' ? 'settled' : leads === 'back' ? 'returned' : 'waiting';
  return { ...paper, state, waiting: state !== 'settled', since: on };
};

/** One document a list, batch or issue. */
export const papers: View<PaperDocument, PaperEvent> = {
  name: 'dashboard.papers',
  version: 1,
  indexes: ['callId', 'kind', 'path', 'waiting'],
  scope: 'path',
  initial: blank,
  keysOf: ({ data }) => ['listId' in data ? data.listId : 'batchId' in data ? data.batchId : data.issueId],
  on: {
    'registration.list-drawn-up': (paper, { data: { callId, scheme, issuer, list: name, route, entries, on } }) => ({
      ...paper,
      kind: 'list',
      callId,
      scheme,
      issuer: issuer.id,
      path: issuer.path,
      name,
      route,
      since: on,
      entries: entries.map(({ key }) => key),
      ...(route !== undefined && { state: 'waiting', waiting: true }),
    }),
    'registration.list-decided': (paper, { data: { step, leads, fixed, on } }) => ({
      ...decided(paper, leads, fixed, on),
      ...(leads === 'on' && { step }),
    }),
    'registration.batch-prepared': (paper, { data: { callId, scheme, issuer, route, step, entries, on } }) => ({
      ...paper,
      kind: 'batch',
      callId,
      scheme,
      issuer: issuer.id,
      path: issuer.path,
      route,
      step,
      entries,
      name: step,
      state: 'waiting',
      waiting: true,
      since: on,
    }),
    'registration.batch-decided': (paper, { data: { on } }) => decided(paper, 'on', true, on),
    'registration.batch-corrected': (paper, { data: { on } }) => ({ ...paper, since: on }),
    'registration.projects-issued': (paper, { data: { callId, scheme, issuer, title: name, on } }) => ({
      ...paper,
      kind: 'issue',
      callId,
      scheme,
      issuer: issuer.id,
      path: issuer.path,
      name,
      since: on,
    }),
  },
};
