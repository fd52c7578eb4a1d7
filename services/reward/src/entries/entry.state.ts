import { EntryAdmitted, Id, PrizeGranted } from '@xmh/contracts';
import type { Recorded } from '@xmh/eventing';
import { z } from 'zod';
import type { EntryEvent } from './entry.commands';

export const Prize = PrizeGranted.schema.omit({ projectId: true }).extend({
  /** The event that said so last: what a correction names. */
  revision: z.int(),
});
export type Prize = z.infer<typeof Prize>;

/** A project before the awards: the conclusions that admit it, by assessment, and the prizes it holds. */
export const Admitted = z.strictObject({
  status: z.enum(['admitted', 'withdrawn']),
  project: EntryAdmitted.schema.pick({
    projectId: true,
    callId: true,
    scheme: true,
    issuer: true,
    organisation: true,
  }),
  /** The event of the conclusion that admits it, by assessment and round. */
  causes: z.record(z.string(), Id),
  prizes: z.array(Prize),
});
export type Entry = { readonly status: 'absent' } | z.infer<typeof Admitted>;

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
