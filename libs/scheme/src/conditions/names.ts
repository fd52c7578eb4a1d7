import { allSteps, fieldOf, figureOf, recordKinds } from '../document/find';
import type { Scheme } from '../document/scheme';
import { hundredthsWords } from '../figures/rounding';

interface Named {
  readonly key: string;
  readonly name: string;
}

/** Chinese names of the parts a condition mentions by key. */
export interface Names {
  readonly role: (key: string) => string;
  readonly list: (key: string) => string;
  readonly track: (key: string) => string;
  readonly kind: (key: string) => string;
  readonly record: (key: string) => string;
  readonly method: (key: string) => string;
  readonly figure: (reference: string) => string;
  /** A number as the figure's unit shows it. */
  readonly number: (reference: string, value: number) => string;
  readonly field: (reference: string) => string;
  readonly choice: (field: string, key: string) => string;
  readonly step: (key: string) => string;
  readonly decision: (step: string, key: string) => string;
  readonly assessment: (key: string) => string;
  readonly outcome: (assessment: string, key: string) => string;
}

/** The names a document gives to its parts; a key without a name stands for itself. */
export function namesOf(scheme: Scheme): Names {
  const { acceptance = [] } = scheme;
  const steps = allSteps(scheme);
  const name = (parts: readonly Named[] | undefined, key: string) => parts?.find((one) => one.key === key)?.name ?? key;
  return {
    role: (key) => name(scheme.roles, key),
    list: (key) => name(scheme.lists, key),
    track: (key) => name(scheme.tracks, key),
    kind: (key) => name(scheme.kinds, key),
    record: (key) => name(recordKinds(scheme), key),
    method: (key) =>
      name(
        acceptance.flatMap(({ methods }) => methods ?? []),
        key,
      ),
    figure: (reference) => figureOf(scheme, reference)?.name ?? reference,
    number: (reference, value) => {
      const source = figureOf(scheme, reference)?.source;
      return source && 'count' in source ? String(value) : hundredthsWords(value);
    },
    field: (reference) => fieldOf(scheme, reference)?.name ?? reference,
    choice: (field, key) => name(fieldOf(scheme, field)?.choices, key),
    step: (key) => name(steps, key),
    decision: (step, key) => name(steps.find((one) => one.key === step)?.decisions, key),
    assessment: (key) => name(acceptance, key),
    outcome: (assessment, key) => name(acceptance.find((one) => one.key === assessment)?.outcomes, key),
  };
}
