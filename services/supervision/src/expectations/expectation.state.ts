import type { EventOf, Recorded } from '@xmh/eventing';
import {
  ExpectationMet,
  ExpectationReopened,
  ExpectationsRaised,
  Id,
  LedgerWithdrawn,
  OwedThing,
} from '@xmh/contracts';
import { z } from 'zod';

/** One thing owed, and the record by which it is met. */
export const OwedPaper = OwedThing.extend({ metBy: Id.optional() });
export type OwedPaper = z.infer<typeof OwedPaper>;
export const OwedPapers = z.record(z.string(), OwedPaper);
/** What a subject owes, by its key; undefined: nothing was raised yet; a project that is withdrawn owes nothing. */
export type Owing = z.infer<typeof OwedPapers> | undefined;

export type ExpectationEvent = EventOf<typeof ExpectationsRaised | typeof ExpectationMet | typeof ExpectationReopened>;

interface AnyEvent {
  readonly type: string;
}

export function evolveOwing(owing: Owing, event: AnyEvent): Owing {
  if (event.type === LedgerWithdrawn.type) return {};
  return isExpectation(event) ? evolved(owing, event) : owing;
}

function evolved(owing: Owing, event: Recorded<ExpectationEvent>): Owing {
  switch (event.type) {
    case ExpectationsRaised.type:
      return { ...owing, ...Object.fromEntries(event.data.owed.map((paper) => [paper.key, paper])) };
    case ExpectationMet.type:
      return withMet(owing, event.data.expectation, event.data.recordId);
    case ExpectationReopened.type:
      return withMet(owing, event.data.expectation, undefined);
  }
}

function withMet(owing: Owing, key: string, metBy: string | undefined): Owing {
  const paper = owing?.[key];
  return paper ? { ...owing, [key]: { ...paper, metBy } } : owing;
}

const types: readonly string[] = [ExpectationsRaised.type, ExpectationMet.type, ExpectationReopened.type];
const isExpectation = (event: AnyEvent): event is Recorded<ExpectationEvent> => types.includes(event.type);
