import type { Recorded, SchemeRef } from '@xmh/eventing';
import type { EntryEvent } from './entry.commands';

export interface Prize {
  readonly roundId: string;
  readonly award: string;
  readonly place: string;
  readonly on: string;
  /** The event that said so last: what a correction names. */
  readonly revision: number;
}

interface Project {
  readonly projectId: string;
  readonly callId: string;
  readonly scheme: SchemeRef;
  readonly issuer: string;
  readonly organisation: { readonly id: string; readonly path: string };
}

/** A project before the awards: the conclusions that admit it, by assessment, and the prizes it holds. */
export type Entry =
  | { readonly status: 'absent' }
  | {
      readonly status: 'admitted' | 'withdrawn';
      readonly project: Project;
      /** The event of the conclusion that admits it, by assessment and round. */
      readonly causes: Readonly<Record<string, string>>;
      readonly prizes: readonly Prize[];
    };

export const causeKey = (assessment: string, round: number): string => `${assessment}/${round}`;

export function evolveEntry(entry: Entry, event: Recorded<EntryEvent>): Entry {
  if (event.type === 'reward.entry-admitted') {
    const { projectId, callId, scheme, issuer, organisation, assessment, round, cause } = event.data;
    const before = entry.status === 'absent' ? { causes: {}, prizes: [] } : entry;
    return {
      status: 'admitted',
      project: { projectId, callId, scheme, issuer, organisation },
      causes: { ...before.causes, [causeKey(assessment, round)]: cause },
      prizes: before.prizes,
    };
  }
  if (entry.status === 'absent') return entry;
  switch (event.type) {
    case 'reward.entry-withdrawn': {
      const gone = causeKey(event.data.assessment, event.data.round);
      const causes = Object.fromEntries(Object.entries(entry.causes).filter(([key]) => key !== gone));
      return { ...entry, causes, status: Object.keys(causes).length > 0 ? 'admitted' : 'withdrawn' };
    }
    case 'reward.prize-granted': {
      const { roundId, award, place, on } = event.data;
      return { ...entry, prizes: [...entry.prizes, { roundId, award, place, on, revision: event.revision }] };
    }
    case 'reward.prize-corrected': {
      const { award, on } = event.data;
      const corrected = { on, revision: event.revision };
      return { ...entry, prizes: entry.prizes.map((one) => (one.award === award ? { ...one, ...corrected } : one)) };
    }
    case 'reward.prize-withdrawn':
      return { ...entry, prizes: entry.prizes.filter(({ award }) => award !== event.data.award) };
  }
}
