import { schemeJsonSchema } from './json-schema';

const schema = schemeJsonSchema();
const parts = schema.$defs as Record<string, unknown>;

describe('the JSON Schema of a scheme document', () => {
  it('shares its parts by name', () =>
    expect(Object.keys(parts)).toEqual(
      expect.arrayContaining(['Condition', 'Day', 'FigureSource', 'Population', 'Rule', 'Step', 'Who']),
    ));

  it('stays small because of it', () => expect(JSON.stringify(schema).length).toBeLessThan(100_000));

  it('demands what every document has and nothing else', () => {
    expect(schema.required).toEqual([
      'id',
      'version',
      'title',
      'issuer',
      'effectiveFrom',
      'articles',
      'kinds',
      'participants',
      'forms',
      'tracks',
      'calls',
      'routes',
    ]);
    expect(schema.additionalProperties).toBe(false);
  });

  it('is the same every time it is made', () => expect(schemeJsonSchema()).toEqual(schema));
});
