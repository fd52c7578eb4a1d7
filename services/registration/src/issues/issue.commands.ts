import type { IssuePageExpanded } from '@xmh/contracts';
import { Day, Id, Key } from '@xmh/contracts';
import type { Command, EventOf } from '@xmh/eventing';
import { overridable } from '@xmh/platform';
import { z } from 'zod';

/** Projects of a track go down to everyone in scope; without a list, the only one that the start names. */
export const Issuing = z.strictObject({
  callId: Id,
  track: Key,
  start: Key,
  list: Key.optional(),
  on: Day.optional(),
  ...overridable,
});
export type Issuing = z.infer<typeof Issuing>;

export type IssueCommand =
  | Command<'IssueProjects', Omit<Issuing, 'override'> & { readonly issueId: string }>
  | Command<'RecordPage', EventOf<typeof IssuePageExpanded>['data']>;
