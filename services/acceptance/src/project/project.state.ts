import type { Recorded } from '@xmh/eventing';
import {
  AcceptanceArticleWaived,
  AcceptanceCalledOff,
  AcceptancePrepared,
  AcceptanceWaiverRevoked,
  Key,
  waived,
  Waivers,
} from '@xmh/contracts';
import { z } from 'zod';
import { evolveSitting, Sitting, sittingOf } from '../assessments/assessment.state';
import type { ProjectEvent } from './project.events';

/** What every conclusion says of the project again. */
const Facts = AcceptancePrepared.schema.omit({ assessments: true, on: true });
export type Facts = z.infer<typeof Facts>;

export const AssessedProject = z.strictObject({
  /** Called off: the project was withdrawn. */
  status: z.enum(['prepared', 'called-off']),
  facts: Facts,
  /** By the assessment's key, those of its track. */
  assessments: z.record(Key, Sitting),
  waivers: Waivers,
});
export type AssessedProject = z.infer<typeof AssessedProject>;
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
  if (event.type === AcceptanceCalledOff.type) return { ...project, status: 'called-off' };
  if (event.type === AcceptanceArticleWaived.type || event.type === AcceptanceWaiverRevoked.type) {
    return { ...project, waivers: waived(project.waivers, event) };
  }
  const sitting = project.assessments[event.data.assessment];
  if (!sitting) return project;
  return { ...project, assessments: { ...project.assessments, [sitting.assessment]: evolveSitting(sitting, event) } };
}
