import type { Command } from '@xmh/eventing';
import type { PaperOnFile } from '@xmh/scheme';

/**
 * since: the day of establishment; the year it falls in is the year that is counted. onFile: every record of that kind that
 * another service keeps of the project.
 */
export type ExpectationCommand =
  | Command<'RaiseExpectations', { readonly projectId: string; readonly since: string }>
  | Command<
      'CountRecordsElsewhere',
      { readonly projectId: string; readonly record: string; readonly onFile: readonly PaperOnFile[] }
    >;
