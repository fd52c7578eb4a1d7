import type { Who, WhoSubject } from '@xmh/scheme';
import { z } from 'zod';

export const TaskAct = z.enum([
  ...(['sign', 'submit', 'rework', 'decide', 'prepare-batch', 'decide-batch', 'decide-list', 'redraw-list'] as const),
  ...([
    'sign-paper',
    'file-plan',
    'register-plan',
    'name-keeper',
    'open-ledger',
    'verify-items',
    'count-survey',
    'mark',
    'conclude',
  ] as const),
  ...(['close-call', 'rank', 'propose', 'decide-prizes', 'file-record'] as const),
]);
export type TaskAct = z.infer<typeof TaskAct>;

export const TaskSubject = z.strictObject({
  of: z.enum(['project', 'organisation', 'call', 'list', 'batch', 'round']),
  id: z.string(),
});

/** Something that waits for whoever the document names, about what, since when and until when. */
export interface Candidate {
  readonly act: TaskAct;
  readonly says: string;
  readonly by: Who;
  readonly article: string;
  readonly subject: z.infer<typeof TaskSubject>;
  readonly who: WhoSubject;
  readonly callId: string;
  readonly title?: string | undefined;
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}
