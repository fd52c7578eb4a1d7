import { DocumentedAnswers } from './documented.answers';

const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const door = { type: 'object', properties: { open: { type: 'boolean' } }, required: ['open'] };
const strictDoor = { ...door, additionalProperties: false };
const answers = new DocumentedAnswers(
  JSON.stringify({
    paths: {
      '/doors/{id}': { get: { responses: { 200: json({ $ref: '#/components/schemas/Door' }), default: json({}) } } },
      '/doors/new': { get: { responses: { 200: {} } } },
    },
    components: { schemas: { Door: strictDoor } },
  }),
);
const seen = { method: 'GET', path: '/doors/1', status: 200, type: 'application/json', body: { open: true } };
const check = (other: Partial<typeof seen> | { readonly body: unknown }) => () => answers.check({ ...seen, ...other });

describe('an answer held against the document of its API', () => {
  it('passes when it is as documented', () => expect(check({})).not.toThrow());

  it('fails by the name of its route for a field that is wrong, missing or undocumented', () => {
    for (const body of [{ open: 'yes' }, {}, { open: true, lock: 'old' }]) {
      expect(check({ body })).toThrow('GET /doors/{id} does not answer as documented');
    }
  });

  it('fails for a status or a type that the document does not tell', () => {
    expect(check({ status: 201 })).toThrow('GET /doors/{id} answers 201');
    expect(check({ type: 'text/html' })).toThrow('what GET /doors/{id} answers as 200 text/html');
  });

  it('fails for a route that says nothing of what it answers, and finds it before one with a place', () =>
    expect(check({ path: '/doors/new' })).toThrow('what GET /doors/new answers'));

  it('knows no other routes; only that there is none may be answered there', () => {
    expect(check({ path: '/windows' })).toThrow('no route of the API');
    expect(check({ path: '/windows', status: 404 })).not.toThrow();
    expect(check({ status: 404, body: 'anything' })).not.toThrow();
  });
});
