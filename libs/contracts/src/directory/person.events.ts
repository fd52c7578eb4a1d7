import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, on } from '../samples';
import { Day, Id, Key, Reason } from '../values';

/** Name, phone and credentials live in the person register, never in an event. */
export const PersonRegistered = defineEvent({
  type: 'directory.person-registered',
  version: 1,
  schema: z.strictObject({ person: Id }),
  samples: [{ person: id(4) }],
  public: 'none',
});

const post = z.strictObject({ person: Id, organisation: Id, post: Key, on: Day });

export const PostAssigned = defineEvent({
  type: 'directory.post-assigned',
  version: 1,
  schema: post,
  samples: [{ person: id(4), organisation: id(1), post: 'leader', on }],
  public: 'none',
});

export const PostEnded = defineEvent({
  type: 'directory.post-ended',
  version: 1,
  schema: post,
  samples: [{ person: id(4), organisation: id(1), post: 'leader', on }],
  public: 'none',
});

/**
 * What was destroyed: words by their references, files by their digests, a person's register entry; applied again after a
 * restore. records: the events whose words and files these were.
 */
export const PersonalDataErased = defineEvent({
  type: 'directory.personal-data-erased',
  version: 2,
  schema: z.strictObject({
    refs: z.array(Id).max(1000).optional(),
    person: Id.optional(),
    records: z.array(Id).max(1000).optional(),
    files: z
      .array(z.string().regex(/^[0-9a-f]{64}$/))
      .max(1000)
      .optional(),
    reason: Reason,
  }),
  samples: [
    { person: id(4), reason: '本人申请' },
    { records: [id(8)], refs: [id(9)], files: ['f'.repeat(64)], reason: '本人申请' },
  ],
  upcasts: { 1: (data) => data },
  public: 'none',
});
