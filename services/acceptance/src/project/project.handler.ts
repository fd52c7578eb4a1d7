import { type CommandHandler, type CommandPlan, endOfDay, refuse, type Recorded, type Refusal } from '@xmh/eventing';
import { streams } from '@xmh/contracts';
import type { ServiceCore } from '@xmh/platform';
import { assessmentOf, type Scheme } from '@xmh/scheme';
import { calendarOpening } from '../assessments/sitting';
import { ledgerFacts } from '../ledger-facts/ledger-facts.view';
import type { ProjectCommand } from './project.commands';
import type { ProjectContext, SeenLedger } from './project.context';
import { placeless, projectAccess, projectDecider } from './project.decider';
import type { ProjectEvent } from './project.events';
import { evolve, noProject, type Project } from './project.state';

export type Projects = CommandHandler<ProjectCommand, ProjectEvent, Project, ProjectContext>;
export const PROJECTS = Symbol('acceptance projects');

const patienceMs = 2000;

/** Where commands about a project's acceptance go, and what they are decided on. */
export const projectPlan = (core: ServiceCore): CommandPlan<ProjectCommand, ProjectEvent, Project, ProjectContext> => ({
  decider: projectDecider,
  access: projectAccess,
  streamOf: ({ data }) => streams.acceptance(data.projectId),
  subject: (_command, _project, { who }) => who,
  context: async (command, project) => {
    const about =
      project.status !== 'absent'
        ? project.facts
        : command.type === 'PrepareAcceptance'
          ? command.data
          : refuse('project-unknown', '没有这个项目的考核', 404);
    if ('refused' in about) return about;
    const pinned = await core.schemes.get(about.scheme);
    const who = { organisation: about.organisation.id, issuer: about.issuer };
    const context: ProjectContext = { pinned, directory: core.directory, who };
    const lacking = placeless(command, project, context);
    if (lacking || !asksLedger(command, pinned.scheme)) return lacking ?? context;
    const ledger = await ledgerSeen(core, about.projectId);
    return 'refused' in ledger ? ledger : { ...context, ledger };
  },
});

/** A conclusion computes from the ledger; rules of an opening or a sheet may look at it. */
function asksLedger({ type, data }: ProjectCommand, scheme: Scheme): boolean {
  const assessment = 'assessment' in data ? assessmentOf(scheme, data.assessment) : undefined;
  switch (type) {
    case 'Conclude':
      return true;
    case 'OpenAssessment':
      return assessment !== undefined && calendarOpening(assessment)?.require !== undefined;
    case 'GiveMarks':
    case 'CorrectMarks':
      return assessment?.sheets?.some(({ require }) => require !== undefined) ?? false;
    default:
      return false;
  }
}

/** Supervision's facts of the project, read at least up to where the store stands now. */
async function ledgerSeen(
  { store, views }: ServiceCore,
  projectId: string,
): Promise<SeenLedger | { readonly refused: Refusal }> {
  const seen = await store.head();
  const collection = views.collection(ledgerFacts);
  if (!(await collection.reached(seen, patienceMs))) return refuse('not-caught-up', '台账数据尚未跟上，请稍后再试');
  const found = await collection.get(projectId, { everything: true });
  const { items = [], marks = [], records = [], roles = {} } = found?.document ?? {};
  return { seen, items, marks, records, roles };
}

/** The acceptance of a project as it stood at the end of a day. */
export async function projectAsOf({ store, catalogue }: ServiceCore, projectId: string, day: string): Promise<Project> {
  const until = endOfDay(day);
  const events = await store.read(streams.acceptance(projectId));
  return events
    .filter(({ meta }) => meta.at <= until)
    .map((event) => catalogue.lifted(event) as Recorded<ProjectEvent>)
    .reduce(evolve, noProject);
}
