import { Article, Id, Key } from '@xmh/contracts';
import type { OrganisationFacts } from '@xmh/eventing';
import { kindOf, quotasFor, type Scheme } from '@xmh/scheme';
import { z } from 'zod';
import type { ProjectInCall } from '../projects/project.view';
import { Declared } from '../projects/project.state';
import type { SlateInCall } from '../slates/slate.view';

/** One organisation on one track: its projects by status, its seats, and how many its kind may and must have. */
export const BoardRow = z.strictObject({
  organisation: Id,
  track: Key,
  projects: z.partialRecord(Declared.shape.status, z.int()),
  /** Declarations that count: submitted at least once, and not withdrawn. */
  declared: z.int(),
  seats: z.strictObject({ held: z.int(), confirmed: z.int() }),
  quota: z.strictObject({
    least: z.int().exactOptional(),
    most: z.int().exactOptional(),
    articles: z.array(Article),
  }),
});
export type BoardRow = z.infer<typeof BoardRow>;

/** What the board is made of: lines of one call, of these organisations. */
export interface BoardGround {
  readonly organisations: readonly OrganisationFacts[];
  readonly projects: readonly ProjectInCall[];
  readonly slates: readonly SlateInCall[];
}

export const boardRows = (scheme: Scheme, { organisations, projects, slates }: BoardGround): BoardRow[] =>
  organisations.flatMap((organisation) => {
    const own = projects.filter((project) => project.organisation === organisation.id);
    const seats = slates.filter((slate) => slate.organisation === organisation.id).flatMap((slate) => slate.seats);
    return scheme.tracks.map(({ key: track }): BoardRow => {
      const lines = own.filter((project) => project.track === track);
      const ofTrack = seats.filter((seat) => seat.track === track);
      const confirmed = ofTrack.filter((seat) => seat.confirmed).length;
      return {
        organisation: organisation.id,
        track,
        projects: byStatus(lines),
        declared: lines.filter(({ round, status }) => round > 0 && status !== 'withdrawn').length,
        seats: { held: ofTrack.length - confirmed, confirmed },
        quota: quotaOf(scheme, track, organisation),
      };
    });
  });

function byStatus(lines: readonly ProjectInCall[]): BoardRow['projects'] {
  const counts: Partial<Record<ProjectInCall['status'], number>> = {};
  for (const { status } of lines) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function quotaOf(scheme: Scheme, track: string, organisation: OrganisationFacts): BoardRow['quota'] {
  const kind = kindOf(scheme, organisation) ?? '';
  const quotas = quotasFor(scheme, track, kind).filter((quota) => quota.per === 'organisation' && quota.in === 'call');
  const least = quotas.flatMap((quota) => (typeof quota.least === 'number' ? quota.least : []));
  const most = quotas.flatMap((quota) => (typeof quota.most === 'number' ? quota.most : []));
  return {
    ...(least.length > 0 && { least: Math.max(...least) }),
    ...(most.length > 0 && { most: Math.min(...most) }),
    articles: quotas.map(({ article }) => article),
  };
}
