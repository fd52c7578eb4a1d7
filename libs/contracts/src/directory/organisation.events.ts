import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id } from '../samples';
import { Id, Key } from '../values';

const Name = z.string().min(1).max(200);

/** level, type, field and ownership are the directory's own keys; body: the node is this body (领导小组) of its parent. */
export const OrganisationRegistered = defineEvent({
  type: 'directory.organisation-registered',
  version: 1,
  schema: z.strictObject({
    organisation: Id,
    name: Name,
    parent: Id.optional(),
    level: Key,
    type: Key,
    field: Key.optional(),
    ownership: Key.optional(),
    body: Key.optional(),
  }),
  samples: [{ organisation: id(1), name: '城关镇党委', parent: id(0), level: 'township', type: 'township' }],
  public: 'none',
});

export const OrganisationRenamed = defineEvent({
  type: 'directory.organisation-renamed',
  version: 1,
  schema: z.strictObject({ organisation: Id, name: Name }),
  samples: [{ organisation: id(1), name: '城关街道党工委' }],
  public: 'none',
});
