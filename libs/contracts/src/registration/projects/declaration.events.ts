import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, item, on, project } from '../../samples';
import { Day, FormValues, Id, Key, PlanItem, projectFacts, Reason, Text } from '../../values';

const paper = { form: Key.optional(), values: FormValues, items: z.array(PlanItem).max(200) };
const samplePaper = { form: 'declaration', values: { content: '村企支部联合过组织生活' }, items: [item] };

/** The project begins: it keeps the scheme's version it was declared under. */
export const DeclarationDrafted = defineEvent({
  type: 'registration.declaration-drafted',
  version: 1,
  schema: z.strictObject({ ...projectFacts, start: Key, route: Key, ...paper, on: Day }),
  samples: [{ ...project, start: 'declare', route: 'innovation', ...samplePaper, on }],
  public: 'none',
});

export const DeclarationRevised = defineEvent({
  type: 'registration.declaration-revised',
  version: 1,
  schema: z.strictObject({ projectId: Id, track: Key, title: Text, ...paper, on: Day }),
  samples: [{ projectId: id(2), track: 'innovation', title: '支部联建共学', ...samplePaper, on }],
  public: 'none',
});

/** A signature field of one of the project's papers: the declaration, the letter. */
export const PaperSigned = defineEvent({
  type: 'registration.paper-signed',
  version: 1,
  schema: z.strictObject({ projectId: Id, form: Key, field: Key, person: Id, post: z.string(), on: Day }),
  samples: [{ projectId: id(2), form: 'declaration', field: 'signature', person: id(4), post: 'leader', on }],
  public: 'none',
});

/** round counts from 1; a declaration returned for rework comes back in the next. */
export const DeclarationSubmitted = defineEvent({
  type: 'registration.declaration-submitted',
  version: 1,
  schema: z.strictObject({
    projectId: Id,
    round: z.int().min(1),
    seat: z.strictObject({ slateId: Id, seat: Id }),
    on: Day,
  }),
  samples: [{ projectId: id(2), round: 1, seat: { slateId: id(5), seat: id(6) }, on }],
  public: 'none',
});

export const DeclarationWithdrawn = defineEvent({
  type: 'registration.declaration-withdrawn',
  version: 1,
  schema: z.strictObject({ projectId: Id, reason: Reason, on: Day }),
  samples: [{ projectId: id(2), reason: '并入另一项目', on }],
  public: 'none',
});
