import type { EventOf, Recorded } from '@xmh/eventing';
import {
  AcceptanceArticleWaived,
  AcceptancePrepared,
  AcceptanceWaiverRevoked,
  waived,
  type Waiver,
} from '@xmh/contracts';
import { evolveSitting, type Sitting, sittingOf } from '../assessments/assessment.state';
import type { ProjectEvent } from './project.events';

type Prepared = EventOf<typeof AcceptancePrepared>['data'];
/** What every conclusion says of the project again. */
export type Facts = Omit<Prepared, 'assessments' | 'on'>;

export interface AssessedProject {
  readonly status: 'prepared';
  readonly facts: Facts;
  /** By the assessment's key, those of its track. */
  readonly assessments: Readonly<Record<string, Sitting>>;
  readonly waivers: readonly Waiver[];
}
/** The accepting side of a project. */
export type Project = { readonly status: 'absent' } | AssessedProject;

export const noProject: Project = { status: 'absent' };

export function evolve(project: Project, event: Recorded<ProjectEvent>): Project {
  if (event.type === AcceptancePrepared.type) {
    const { assessments, on: _on, ...facts } = event.data;
    const sittings = assessments.map((one) => [one.assessment, sittingOf(one)] as const);
    return { status: 'prepared', facts, assessments: Object.fromEntries(sittings), waivers: [] };
  }
  if (project.status === 'absent') return project;
  if (event.type === AcceptanceArticleWaived.type || event.type === AcceptanceWaiverRevoked.type) {
    return { ...project, waivers: waived(project.waivers, event) };
  }
  const sitting = project.assessments[event.data.assessment];
  if (!sitting) return project;
  return { ...project, assessments: { ...project.assessments, [sitting.assessment]: evolveSitting(sitting, event) } };
}
