import type { SchemeContext } from '@xmh/contracts';
import type { Step } from '@xmh/scheme';
import type { Project } from '../projects/project.state';

export interface BatchContext extends SchemeContext {
  readonly callId: string;
  readonly step: Step;
  /** The entries as their own streams have them now. */
  readonly entries: ReadonlyMap<string, Project>;
}
