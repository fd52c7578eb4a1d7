import type { Command } from '@xmh/eventing';

/** One project of an issue: of one entry of its list, or of the whole list. The service's own doing. */
export type IssueProject = Command<
  'IssueProject',
  {
    readonly projectId: string;
    readonly issueId: string;
    readonly callId: string;
    readonly organisation: string;
    readonly entry?: string;
  }
>;
