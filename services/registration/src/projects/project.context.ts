import type { SchemeContext } from '@xmh/contracts';
import { type Deciding, type Decision, refuse } from '@xmh/eventing';
import type { KnownCall } from '../calls/call.state';
import type { KnownIssue } from '../issues/issue.state';
import type { Seat } from '../slates/slate.state';
import type { Declared, Project, ProjectEvent } from './project.state';
import type { ConclusionsSeen } from './withdrawing/conclusion.reading';

/** What the decisions about a project take from outside its stream. */
export interface ProjectContext extends SchemeContext {
  readonly call: KnownCall;
  readonly organisation: string;
  /** The issue that a project comes down with. */
  readonly issue?: KnownIssue;
  /** The seat its slate holds for it; a rehearsal takes it for granted. */
  readonly seat?: Pick<Seat, 'seat' | 'confirmed' | 'heldUntil'> & { readonly slateId: string };
  /** What acceptance has concluded of an established project that is to be withdrawn. */
  readonly conclusions?: ConclusionsSeen;
}

type Decide<Type extends string, Data, S> = (
  command: Deciding<Type, Data>,
  project: S,
  context: ProjectContext,
) => Decision<ProjectEvent>;

/** A decision about a project that must be there. */
export const declared =
  <Type extends string, Data>(decide: Decide<Type, Data, Declared>): Decide<Type, Data, Project> =>
  (command, project, context) =>
    project.status === 'absent' ? projectUnknown : decide(command, project, context);

export const projectUnknown = refuse('project-unknown', '没有这个项目', 404);
