import type { ComputedFigure, Inputs } from '@xmh/contracts';
import { type FigureResult, whyFigure } from '@xmh/scheme';
import type { Source, Sources } from './figure.sources';

/** An input as it was put in, with the events that say so. */
export interface InputWhy {
  readonly given: unknown;
  readonly events: readonly Source[];
}
/** A part of a figure: another figure, or an input of the conclusion. */
export interface PartWhy {
  readonly ref: string;
  readonly value?: number | undefined;
  readonly weight?: number | undefined;
  readonly figure?: FigureWhy;
  readonly input?: InputWhy;
}
/** 为什么是这个数. */
export interface FigureWhy extends Omit<ComputedFigure, 'parts'> {
  readonly words: string;
  readonly parts: readonly PartWhy[];
}

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
