import type { EventOf, Recorded } from '@xmh/eventing';
import { ExpectationMet, ExpectationReopened, ExpectationsRaised } from '@xmh/contracts';
import type { DuePaper } from '@xmh/scheme';

/** One thing owed, and the record by which it is met. */
export interface OwedPaper extends DuePaper {
  readonly metBy?: string | undefined;
}
/** What a subject owes, by its key; undefined: nothing was raised yet. */
export type Owing = Readonly<Record<string, OwedPaper>> | undefined;

export type ExpectationEvent = EventOf<typeof ExpectationsRaised | typeof ExpectationMet | typeof ExpectationReopened>;

interface AnyEvent {
  readonly type: string;
}

export function evolveOwing(owing: Owing, event: AnyEvent): Owing {
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
