import { ExpectationMet, ExpectationReopened, type ExpectationSubject } from '@xmh/contracts';
import { metBy, type PaperOnFile } from '@xmh/scheme';
import type { ExpectationEvent, Owing } from './expectation.state';

export interface OwingSubject {
  readonly subject: ExpectationSubject;
  readonly callId: string;
}

/** What changes for the expectations when these are the papers on file: those met by another record, met no longer, met at last. */
export function expectationChanges(
  { subject, callId }: OwingSubject,
  owing: Owing,
  onFile: readonly PaperOnFile[],
): ExpectationEvent[] {
  return Object.values(owing ?? {}).flatMap((owed): ExpectationEvent[] => {
    const found = metBy(owed, onFile);
    if (found?.recordId === owed.metBy) return [];
    const about = { subject, callId, expectation: owed.key };
    return [found ? ExpectationMet({ ...about, recordId: found.recordId, on: found.on }) : ExpectationReopened(about)];
  });
}
