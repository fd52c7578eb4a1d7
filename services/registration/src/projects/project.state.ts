import {
  DeclarationDrafted,
  DeclarationRevised,
  DeclarationSubmitted,
  DeclarationWithdrawn,
  Id,
  Instant,
  Key,
  ListEntry,
  PaperSigned,
  PlanCorrected,
  PlanFiled,
  PlanRegistered,
  PlanReturned,
  ProjectEstablished,
  ProjectIssued,
  ProjectWithdrawn,
  RegistrationArticleWaived,
  RegistrationWaiverRevoked,
  type RegistrationWaiving,
  ResponsibleNamed,
  Roles,
  StepCorrected,
  StepDecided,
  waived,
  Waivers,
} from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';
import { z } from 'zod';
import { Plan, planAfter, type PlanEvent } from './planning/plan.state';
import { papersAfter, Papers, signed } from './papers/project.papers';

type Drafted = EventOf<typeof DeclarationDrafted>;
type Issued = EventOf<typeof ProjectIssued>;
type Decided = EventOf<typeof StepDecided>;
export type ProjectEvent =
  | Drafted
  | Issued
  | EventOf<typeof DeclarationRevised>
  | EventOf<typeof PaperSigned>
  | EventOf<typeof DeclarationSubmitted>
  | EventOf<typeof DeclarationWithdrawn>
  | Decided
  | EventOf<typeof StepCorrected>
  | PlanEvent
  | EventOf<typeof ResponsibleNamed>
  | EventOf<typeof ProjectEstablished>
  | EventOf<typeof ProjectWithdrawn>
  | RegistrationWaiving;

const DecidedStep = StepDecided.schema.extend({ revision: z.int() });

/** A project from its first draft, or from its issue, to its establishment. */
export const Declared = DeclarationDrafted.schema.omit({ values: true, on: true }).extend({
  status: z.enum(['drafted', 'submitted', 'returned', 'out', 'withdrawn', 'established']),
  /** Papers by form: the declaration's, and those of the steps decided. */
  papers: Papers,
  /** How often it was submitted. */
  round: z.int(),
  /** Instant of the first submission. */
  declaredAt: Instant.exactOptional(),
  seat: DeclarationSubmitted.schema.shape.seat.exactOptional(),
  /** The latest decision of each step, and the last step that led on. */
  decided: z.record(Key, DecidedStep),
  passed: Key.exactOptional(),
  /** The step that returned it, or turned it out. */
  left: DecidedStep.exactOptional(),
  roles: Roles,
  waivers: Waivers,
  /** The issue it came down with, and its entry of the list. */
  issueId: Id.exactOptional(),
  list: Key.optional(),
  entry: ListEntry.optional(),
  plan: Plan.exactOptional(),
});
export type Declared = z.infer<typeof Declared>;
export type Project = { readonly status: 'absent' } | Declared;

export function evolve(project: Project, event: Recorded<ProjectEvent>): Project {
  if (event.type === DeclarationDrafted.type) return drafted(event.data);
  if (event.type === ProjectIssued.type) return issued(event.data, event.meta?.at ?? '');
  return project.status === 'absent' ? project : next(project, event);
}

const drafted = ({ values, on: _on, ...facts }: Drafted['data']): Declared => ({
  ...facts,
  status: 'drafted',
  papers: papersAfter({}, facts.form, values),
  round: 0,
  decided: {},
  roles: {},
  waivers: [],
});

export const issued = ({ on: _on, ...facts }: Issued['data'], at: string): Declared => ({
  ...facts,
  status: 'submitted',
  papers: {},
  round: 0,
  declaredAt: at,
  decided: {},
  roles: {},
  waivers: [],
});

function next(
  project: Declared,
  event: Exclude<Recorded<ProjectEvent>, Recorded<Drafted> | Recorded<Issued>>,
): Declared {
  switch (event.type) {
    case DeclarationRevised.type: {
      const { title, form, values, items } = event.data;
      return { ...project, title, form, items, papers: papersAfter(project.papers, form, values) };
    }
    case PaperSigned.type:
      return { ...project, papers: signed(project.papers, event.data) };
    case DeclarationSubmitted.type: {
      const { round, seat } = event.data;
      const declaredAt = project.declaredAt ?? event.meta.at;
      return { ...project, status: 'submitted', round, seat, declaredAt };
    }
    case DeclarationWithdrawn.type:
    case ProjectWithdrawn.type:
      return { ...project, status: 'withdrawn' };
    case StepDecided.type:
      return afterStep(project, { ...event.data, revision: event.revision });
    case StepCorrected.type:
      return afterCorrection(project, event);
    case PlanFiled.type:
    case PlanCorrected.type:
    case PlanRegistered.type:
    case PlanReturned.type:
      return afterPlan(project, event);
    case ResponsibleNamed.type:
      return { ...project, roles: { ...project.roles, [event.data.role]: event.data.holders } };
    case ProjectEstablished.type:
      return { ...project, status: 'established' };
    case RegistrationArticleWaived.type:
    case RegistrationWaiverRevoked.type:
      return { ...project, waivers: waived(project.waivers, event) };
  }
}

/** A plan returned as a whole goes back to whoever prepared it: its entries stay where they stand. */
function afterStep(project: Declared, step: Declared['decided'][string]): Declared {
  const papers = papersAfter(project.papers, step.form, step.values);
  const decided = { ...project, papers, decided: { ...project.decided, [step.step]: step } };
  if (step.leads === 'on') return { ...decided, passed: step.step };
  if (step.leads === 'out') return { ...decided, status: 'out', left: step };
  return step.batchId === undefined ? { ...decided, status: 'returned', left: step } : decided;
}

function afterCorrection(project: Declared, { data, revision }: Recorded<EventOf<typeof StepCorrected>>): Declared {
  const before = project.decided[data.step];
  if (!before) return project;
  const { values, on } = data;
  const papers = papersAfter(project.papers, data.form, values);
  return { ...project, papers, decided: { ...project.decided, [data.step]: { ...before, values, on, revision } } };
}

/** A plan is one of the project's papers, and where items come with it, it brings them. */
function afterPlan(project: Declared, event: Recorded<PlanEvent>): Declared {
  const plan = planAfter(project.plan, event);
  if (!plan) return project;
  const isWritten = event.type === PlanFiled.type || event.type === PlanCorrected.type;
  const papers = isWritten ? papersAfter(project.papers, plan.form, plan.values) : project.papers;
  const items = plan.status === 'registered' && plan.items.length > 0 ? plan.items : project.items;
  return { ...project, plan, papers, items };
}
