import type { Decision, Step } from '../document/registration/route';
import type { Start } from '../document/registration/track';
import { trackOf } from '../document/find';
import type { Scheme } from '../document/scheme';

/** How a project of the track is started; undefined when the track knows no such start. */
export function startOf(scheme: Scheme, track: string, start: string): Start | undefined {
  return trackOf(scheme, track)?.starts.find(({ key }) => key === start);
}

/** The steps of a route in order; throws for a route the document does not have. */
export function stepsOf(scheme: Scheme, route: string): readonly Step[] {
  const found = scheme.routes.find(({ key }) => key === route);
  if (!found) throw new Error(`route ${route} is not in scheme ${scheme.id}`);
  return found.steps;
}

export function stepOf(scheme: Scheme, route: string, step: string): Step | undefined {
  return stepsOf(scheme, route).find(({ key }) => key === step);
}

/** The step after this one, the first when none is given; undefined after the last. */
export function stepAfter(scheme: Scheme, route: string, step?: string): Step | undefined {
  const steps = stepsOf(scheme, route);
  if (step === undefined) return steps[0];
  const at = steps.findIndex(({ key }) => key === step);
  return at < 0 ? undefined : steps[at + 1];
}

export function decisionOf(step: Step, decision: string): Decision | undefined {
  return step.decisions.find(({ key }) => key === decision);
}
