import { byOverrider, registrationWaiving, waive, type Waiving } from '@xmh/contracts';
import type { AccessTable, Command, Decider } from '@xmh/eventing';
import type { DecideStep } from './deciding/step.commands';
import { deciding, decidingAccess } from './deciding/step.decider';
import type { DeclaringCommand } from './declaring/declaration.commands';
import { declaring, declaringAccess } from './declaring/declaration.decider';
import type { NameResponsible } from './naming/responsible.commands';
import { naming, namingAccess } from './naming/responsible.decider';
import type { IssueProject } from './issuing/issue.commands';
import { issuing, issuingAccess } from './issuing/issue.decider';
import type { CorrectStep } from './deciding/step-correction.commands';
import { correctingSteps, correctingAccess } from './deciding/step-correction.decider';
import type { PlanningCommand } from './planning/plan.commands';
import { planning, planningAccess } from './planning/plan.decider';
import { declared, type ProjectContext } from './project.context';
import { evolve, type Project, type ProjectEvent } from './project.state';
import type { SignPaper } from './signing/signature.commands';
import { signing, signingAccess } from './signing/signature.decider';
import type { SubmitDeclaration } from './submitting/submission.commands';
import { submitting, submittingAccess } from './submitting/submission.decider';
import type { WithdrawingCommand } from './withdrawing/withdrawal.commands';
import { withdrawing, withdrawingAccess } from './withdrawing/withdrawal.decider';

export type WaiveOnProject = Command<'WaiveOnProject', Waiving & { readonly projectId: string }>;
export type ProjectCommand =
  | DeclaringCommand
  | IssueProject
  | SignPaper
  | SubmitDeclaration
  | DecideStep
  | CorrectStep
  | NameResponsible
  | PlanningCommand
  | WithdrawingCommand
  | WaiveOnProject;

export const projectAccess: AccessTable<ProjectCommand, Project, ProjectContext> = {
  ...declaringAccess,
  ...issuingAccess,
  ...signingAccess,
  ...submittingAccess,
  ...decidingAccess,
  ...correctingAccess,
  ...namingAccess,
  ...planningAccess,
  ...withdrawingAccess,
  WaiveOnProject: [byOverrider()],
};

/** One project from draft to establishment, or to its withdrawal: a table of decisions a room. */
export const projectDecider: Decider<ProjectCommand, ProjectEvent, Project, ProjectContext> = {
  initial: { status: 'absent' },
  evolve,
  decide: {
    ...declaring,
    ...issuing,
    ...signing,
    ...submitting,
    ...deciding,
    ...correctingSteps,
    ...naming,
    ...planning,
    ...withdrawing,
    WaiveOnProject: declared((command, { waivers }, context) => waive(registrationWaiving, command, context, waivers)),
  },
};
