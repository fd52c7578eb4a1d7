import { z } from 'zod';
import { Article } from './article';
import { Condition, Population } from './condition';
import { Figure, FigureSource } from './measures/figure';
import { Field } from './papers/form';
import { RecordKind } from './papers/record';
import { Step } from './registration/route';
import { Expectation, Rule } from './rule';
import { Scheme } from './scheme';
import { Day } from './values';
import { Relation, Who } from './who';

const shared = {
  Article,
  Condition,
  Day,
  Expectation,
  Field,
  Figure,
  FigureSource,
  Population,
  RecordKind,
  Relation,
  Rule,
  Step,
  Who,
};

/** The JSON Schema (draft 2020-12) of a scheme document; what many sections share is in `$defs`. */
export function schemeJsonSchema(): Record<string, unknown> {
  const parts = z.registry<{ id: string }>();
  for (const [id, part] of Object.entries(shared)) parts.add(part, { id });
  return { ...z.toJSONSchema(Scheme, { metadata: parts }) };
}
