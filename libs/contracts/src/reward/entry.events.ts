import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { ComputedFigure } from '../acceptance/conclusion.events';
import { id, on, project } from '../samples';
import { correction, Day, Id, Key, projectFacts, Reason } from '../values';

/** A conclusion that admits to the awards; cause: its event. Figures are those of the assessment. */
export const EntryAdmitted = defineEvent({
  type: 'reward.entry-admitted',
  version: 1,
  schema: z.strictObject({
    ...projectFacts,
    declaredAt: z.iso.datetime(),
    assessment: Key,
    round: z.int().min(1),
    outcome: Key,
    figures: z.array(ComputedFigure),
    cause: Id,
    on: Day,
  }),
  samples: [
    {
      ...project,
      declaredAt: '2012-04-11T01:00:00.000Z',
      assessment: 'year-end',
      round: 1,
      outcome: 'concluded',
      figures: [],
      cause: id(8),
      on,
    },
  ],
  public: 'none',
});

/** The conclusion was overturned: the entry is out, and so is every prize it held. */
export const EntryWithdrawn = defineEvent({
  type: 'reward.entry-withdrawn',
  version: 1,
  schema: z.strictObject({ projectId: Id, assessment: Key, round: z.int().min(1), cause: Id, on: Day }),
  samples: [{ projectId: id(2), assessment: 'year-end', round: 1, cause: id(8), on }],
  public: 'none',
});

const prize = { projectId: Id, roundId: Id, award: Key, place: Key, on: Day };

export const PrizeGranted = defineEvent({
  type: 'reward.prize-granted',
  version: 1,
  schema: z.strictObject(prize),
  samples: [{ projectId: id(2), roundId: id(7), award: 'prize', place: 'first', on }],
  public: 'none',
});

export const PrizeWithdrawn = defineEvent({
  type: 'reward.prize-withdrawn',
  version: 1,
  schema: z.strictObject({ ...prize, reason: Reason }),
  samples: [{ projectId: id(2), roundId: id(7), award: 'prize', place: 'first', reason: '结论被推翻', on }],
  public: 'none',
});

/** The day it was granted on was wrong. */
export const PrizeCorrected = defineEvent({
  type: 'reward.prize-corrected',
  version: 1,
  schema: z.strictObject({ ...prize, ...correction }),
  samples: [{ projectId: id(2), roundId: id(7), award: 'prize', place: 'first', on, corrects: 1, reason: '日期笔误' }],
  public: 'none',
});
