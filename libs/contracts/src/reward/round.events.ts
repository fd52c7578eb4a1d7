import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on, organisation, scheme } from '../samples';
import { Day, Id, Key, OrganisationRef, Reason, SchemeRef } from '../values';

const round = { roundId: Id, callId: Id, award: Key };
const sample = { roundId: id(7), callId: id(3), award: 'prize' };

export const RoundOpened = defineEvent({
  type: 'reward.round-opened',
  version: 1,
  schema: z.strictObject({ ...round, scheme: SchemeRef, issuer: OrganisationRef, on: Day }),
  samples: [{ ...sample, scheme, issuer: organisation, on }],
  public: 'none',
});

/** The order by the scheme's figures: how many, the digest of the whole order, and its head; the rest lives with the projects. */
export const Ranked = defineEvent({
  type: 'reward.ranked',
  version: 1,
  schema: z.strictObject({
    ...round,
    count: z.int().min(0),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    head: z
      .array(
        z.strictObject({
          projectId: Id,
          rank: z.int().min(1),
          tied: z.boolean(),
          figures: z.record(z.string(), z.int()),
        }),
      )
      .max(200),
    seen: z.string(),
    on: Day,
  }),
  samples: [
    {
      ...sample,
      count: 1,
      digest: 'c'.repeat(64),
      head: [{ projectId: id(2), rank: 1, tied: false, figures: { 'year-end/total': 9607 } }],
      seen: '0'.repeat(20),
      on,
    },
  ],
  public: 'none',
});

export const ProposedPlaces = z.array(z.strictObject({ place: Key, projects: z.array(Id).max(500) }));

/** Prizes proposed, in the order of the places; a later proposal replaces it. */
export const PrizesProposed = defineEvent({
  type: 'reward.prizes-proposed',
  version: 1,
  schema: z.strictObject({ ...round, places: ProposedPlaces, on: Day }),
  samples: [{ ...sample, places: [{ place: 'first', projects: [id(2)] }], on }],
  public: 'none',
});

/** The award's step was taken on the proposal; granting it takes effect project by project. */
export const PrizesDecided = defineEvent({
  type: 'reward.prizes-decided',
  version: 1,
  schema: z.strictObject({
    ...round,
    step: Key,
    decision: Key,
    leads: z.enum(['on', 'back', 'out']),
    places: ProposedPlaces,
    reason: Reason.optional(),
    on: Day,
  }),
  samples: [
    { ...sample, step: 'grant', decision: 'grant', leads: 'on', places: [{ place: 'first', projects: [id(2)] }], on },
  ],
  public: 'none',
});

/** The decision falls: every prize it granted is withdrawn, and the round may be proposed anew. */
export const PrizesRevoked = defineEvent({
  type: 'reward.prizes-revoked',
  version: 1,
  schema: z.strictObject({ ...round, places: ProposedPlaces, reason: Reason, on: Day }),
  samples: [{ ...sample, places: [{ place: 'first', projects: [id(2)] }], reason: '评定程序有误', on }],
  public: 'none',
});
