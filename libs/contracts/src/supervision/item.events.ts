import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on } from '../samples';
import { correction, Day, Id, Key, Text } from '../values';

/** The unit says the item is done (自报); on: the day it was done. */
export const ItemClaimed = defineEvent({
  type: 'supervision.item-claimed',
  version: 1,
  schema: z.strictObject({ projectId: Id, item: Key, note: Text.optional(), on: Day }),
  samples: [{ projectId: id(2), item: 'joint-classes', note: '已办六次', on }],
  public: 'none',
});

const verified = { projectId: Id, item: Key, met: z.boolean(), on: Day };

/** The superior looked (核实): met or not. */
export const ItemVerified = defineEvent({
  type: 'supervision.item-verified',
  version: 1,
  schema: z.strictObject(verified),
  samples: [{ projectId: id(2), item: 'joint-classes', met: true, on }],
  public: 'none',
});

export const ItemCorrected = defineEvent({
  type: 'supervision.item-corrected',
  version: 1,
  schema: z.strictObject({ ...verified, ...correction }),
  samples: [{ projectId: id(2), item: 'joint-classes', met: false, on, corrects: 6, reason: '少办一次' }],
  public: 'none',
});
