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

/** Words or a person's register entry were destroyed; applied again after a restore. */
export const PersonalDataErased = defineEvent({
  type: 'directory.personal-data-erased',
  version: 1,
  schema: z.strictObject({ refs: z.array(Id).max(1000).optional(), person: Id.optional(), reason: Reason }),
  samples: [{ person: id(4), reason: '本人申请' }],
  public: 'none',
});
