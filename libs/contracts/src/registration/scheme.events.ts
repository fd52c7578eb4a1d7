import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, scheme } from '../samples';
import { Day, Id, Key, SchemeRef } from '../values';

/** One section of a document; a document is published in one append: an event a section, then SchemePublished. */
export const SchemeSectionEntered = defineEvent({
  type: 'registration.scheme-section-entered',
  version: 1,
  schema: z.strictObject({
    scheme: z.strictObject({ id: Key, version: z.int().min(1) }),
    section: z.string(),
    /** Part of a section too long for one event, from 0; a list goes on where the part before ended. */
    part: z.int().min(0),
    content: z.json(),
  }),
  samples: [
    { scheme: { id: 'sample', version: 1 }, section: 'title', part: 0, content: '关于实行项目化管理的实施意见' },
  ],
  public: 'none',
});

/** The digest is that of the whole document, which never changes again. */
export const SchemePublished = defineEvent({
  type: 'registration.scheme-published',
  version: 1,
  schema: z.strictObject({ scheme: SchemeRef, issuer: Id, title: z.string().min(1), effectiveFrom: Day }),
  samples: [{ scheme, issuer: id(0), title: '关于实行项目化管理的实施意见', effectiveFrom: '2012-04-06' }],
  public: 'none',
});
