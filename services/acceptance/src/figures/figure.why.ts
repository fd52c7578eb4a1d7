import { ComputedFigure, Inputs } from '@xmh/contracts';
import { type FigureResult, whyFigure } from '@xmh/scheme';
import { z } from 'zod';
import { Source, type Sources } from './figure.sources';

/** An input as it was put in, with the events that say so. */
const InputWhy = z.strictObject({
  given: z.union([
    z.int(),
    Inputs.shape.surveys.valueType,
    Inputs.shape.marks.valueType.element,
    z.array(Inputs.shape.items.element.extend({ events: z.array(Source).readonly() })),
  ]),
  events: z.array(Source).readonly(),
});
type InputWhy = z.infer<typeof InputWhy>;
/** A part of a figure: another figure, or an input of the conclusion. */
const PartWhy = ComputedFigure.shape.parts.element.extend({
  get figure() {
    return FigureWhy.exactOptional();
  },
  input: InputWhy.exactOptional(),
});
type PartWhy = z.infer<typeof PartWhy>;
/** 为什么是这个数. */
export const FigureWhy = ComputedFigure.omit({ parts: true }).extend({
  words: z.string(),
  get parts() {
    return z.array(PartWhy);
  },
});
export type FigureWhy = z.infer<typeof FigureWhy>;

export interface Grounds {
  readonly figures: readonly ComputedFigure[];
  readonly inputs: Inputs;
  readonly sources: Sources;
}

/** A figure of a conclusion with everything below it, down to the events; undefined: there is none of that key. */
export function figureWhy(key: string, grounds: Grounds): FigureWhy | undefined {
  const figure = grounds.figures.find((one) => one.key === key);
  if (!figure) return undefined;
  const words = whyFigure(grounds.figures as readonly FigureResult[], key)?.words ?? figure.name;
  const below = { ...grounds, figures: grounds.figures.filter((one) => one !== figure) };
  return { ...figure, words, parts: figure.parts.map((part) => partWhy(part, below)) };
}

function partWhy(part: ComputedFigure['parts'][number], grounds: Grounds): PartWhy {
  const figure = figureWhy(part.ref, grounds);
  if (figure) return { ...part, figure };
  const input = inputWhy(part.ref, grounds);
  return input ? { ...part, input } : part;
}

function inputWhy(ref: string, { inputs, sources }: Grounds): InputWhy | undefined {
  const events = sources[ref] ?? [];
  if (ref === 'items') {
    return { given: inputs.items.map((item) => ({ ...item, events: sources[`items/${item.key}`] ?? [] })), events };
  }
  const survey = inputs.surveys[ref];
  if (survey) return { given: survey, events };
  const field = inputs.fields[ref];
  if (field !== undefined) return { given: field, events };
  const [sheet = '', by] = ref.split(':');
  const given = inputs.marks[sheet]?.find((one) => one.by === by);
  return given && { given, events };
}
