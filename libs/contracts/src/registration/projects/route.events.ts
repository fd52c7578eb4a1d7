import { defineEvent } from '@xmh/eventing';
import { z } from 'zod';
import { id, item, on, project } from '../../samples';
import { Day, FormValues, Id, Key, PlanItem, projectFacts, Reason, Roles } from '../../values';

/** One step of the route was decided for this project, by itself or as an entry of a batch. */
export const StepDecided = defineEvent({
  type: 'registration.step-decided',
  version: 1,
  schema: z.strictObject({
    projectId: Id,
    step: Key,
    decision: Key,
    leads: z.enum(['on', 'back', 'out']),
    batchId: Id.optional(),
    /** Day by which a returned declaration must come back. */
    returnBy: Day.optional(),
    form: Key.optional(),
    values: FormValues,
    on: Day,
  }),
  samples: [
    {
      projectId: id(2),
      step: 'feasibility',
      decision: 'feasible',
      leads: 'on',
      form: 'opinion',
      values: { opinion: '可行' },
      on,
    },
  ],
  public: 'none',
});

export const ResponsibleNamed = defineEvent({
  type: 'registration.responsible-named',
  version: 1,
  schema: z.strictObject({ projectId: Id, role: Key, holders: z.array(Id).max(20), on: Day }),
  samples: [{ projectId: id(2), role: 'first', holders: [id(4)], on }],
  public: 'none',
});

/** The act that the route marks as establishing was taken (立项). */
export const ProjectEstablished = defineEvent({
  type: 'registration.project-established',
  version: 1,
  schema: z.strictObject({
    ...projectFacts,
    /** Instant the declaration was first submitted: equals in a ranking are shown earlier declared first. */
    declaredAt: z.iso.datetime(),
    step: Key,
    roles: Roles,
    items: z.array(PlanItem).max(200),
    on: Day,
  }),
  samples: [
    {
      ...project,
      declaredAt: '2012-04-11T01:00:00.000Z',
      step: 'letter',
      roles: { first: [id(4)] },
      items: [item],
      on,
    },
  ],
  public: 'none',
});

/**
 * The reverse of establishment (撤项): the unit withdrew, or whoever established it revoked it; who, says the envelope.
 * seen: how far acceptance's conclusions were read, of which none stood.
 */
export const ProjectWithdrawn = defineEvent({
  type: 'registration.project-withdrawn',
  version: 1,
  schema: z.strictObject({ projectId: Id, callId: Id, reason: Reason, seen: z.string(), on: Day }),
  samples: [{ projectId: id(2), callId: id(3), reason: '承办支部已撤并', seen: '0'.repeat(20), on }],
  public: 'none',
});
