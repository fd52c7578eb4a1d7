import { SchemePublished, SchemeSectionEntered } from '@xmh/contracts';
import { digestOf, type JsonObject } from '@xmh/eventing';
import { given, presetFile } from '@xmh/testing';
import { county, office } from '../registration.suite';
import { schemeDecider } from './scheme.decider';
import { partsOf } from './scheme.sections';

const document = presetFile('S01.json') as JsonObject & { id: string; version: number };
const scheme = { id: document.id, version: document.version, digest: digestOf(document) };
const published = SchemePublished({ scheme, issuer: county, title: '党建', effectiveFrom: '2012-04-06' });
const publish = (content: typeof document, ...before: (typeof published)[]) =>
  given(schemeDecider, ...before)
    .under(null, { as: office })
    .when('PublishScheme', { issuer: county, document: content });

describe('publishing a scheme', () => {
  it('enters every section and then the digest of the whole', () => {
    const { decision } = publish(document);
    const events = 'accepted' in decision ? decision.accepted : [];
    const entered = events.flatMap((event) => (event.type === SchemeSectionEntered.type ? event.data : []));
    expect(Object.fromEntries(entered.map(({ section, content }) => [section, content]))).toEqual(document);
    expect(events.at(-1)).toMatchObject({ type: SchemePublished.type, data: { scheme, issuer: county } });
  });

  it('is refused while anything in the document is wrong', () =>
    publish({ ...document, tracks: [] }).thenRefused('scheme-invalid'));

  it('happens once a version, also with the same content', () => {
    publish(document, published).thenRefused('scheme-published-already');
    publish({ ...document, title: '另一内容' }, published).thenRefused('scheme-published-already');
  });

  it('parts a list that is too long for one event, losing nothing', () => {
    const list = Array.from({ length: 300 }, (_, index) => ({ index, text: '条'.repeat(200) }));
    const parts = partsOf(list);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flat()).toEqual(list);
  });
});
