import type { Running } from '@xmh/platform';
import { castId, presetFile } from '@xmh/testing';
import { bootAll, clientOf, password, temporary } from '../standalone.suite';

type Part = string | number;
interface Wrong {
  readonly kind: string;
  readonly at: readonly Part[];
  readonly value: unknown;
  readonly field: string;
  readonly message: string;
}

/** Ten mistakes of ten kinds, all in one document. */
const mistakes: readonly Wrong[] = [
  { kind: 'missing', at: ['title'], value: undefined, field: '/title', message: '缺“title”' },
  { kind: 'wrong type', at: ['effectiveFrom'], value: 2012, field: '/effectiveFrom', message: '应写文字' },
  {
    kind: 'wrong value',
    at: ['routes', 0, 'steps', 0, 'mode'],
    value: 'joint',
    field: '/routes/0/steps/0/mode',
    message: '应为single、batch、comparative之一',
  },
  {
    kind: 'unknown property',
    at: ['calls', 'opening'],
    value: 1,
    field: '/calls/opening',
    message: '没有“opening”这一项',
  },
  {
    kind: 'unknown form',
    at: ['ledger', 'require', 0, 'that'],
    value: { has: 1 },
    field: '/ledger/require/0/that',
    message: '请写成其中一种',
  },
  { kind: 'empty section', at: ['boards'], value: [], field: '/boards', message: '此部分是空的' },
  {
    kind: 'repeated key',
    at: ['roles', 1, 'key'],
    value: 'first',
    field: '/roles/1/key',
    message: '键“first”已经用过',
  },
  {
    kind: 'undeclared name',
    at: ['tracks', 1, 'starts', 0, 'route'],
    value: 'nowhere',
    field: '/tracks/1/starts/0/route',
    message: '可写：fix-targets、issue-targets、innovation',
  },
  {
    kind: 'article never cited',
    at: ['articles', 'R33'],
    value: { text: '另行规定', source: '六', degree: 'invariant' },
    field: '/articles/R33',
    message: '条款R33无处引用',
  },
  {
    kind: 'weights',
    at: ['acceptance', 1, 'figures', 12, 'source', 'weighted', 0, 'weight'],
    value: 20,
    field: '/acceptance/1/figures/12/source/weighted',
    message: '各项权重之和应为100，现为110',
  },
  {
    kind: 'not built',
    at: ['draft'],
    value: { article: 'R1' },
    field: '/draft',
    message: '本版本还不能办理“征求意见稿”',
  },
  { kind: 'no key at all', at: ['id'], value: 'S 01', field: '/id', message: '键须以小写英文字母开头' },
];

function wrongDocument(): Record<string, unknown> {
  const document = presetFile('S01.json') as Record<string, unknown>;
  for (const { at, value } of mistakes) {
    const owner = at.slice(0, -1).reduce<unknown>((part, name) => (part as Record<Part, unknown>)[name], document);
    Object.assign(owner as object, { [at.at(-1) ?? '']: value });
  }
  return JSON.parse(JSON.stringify(document)) as Record<string, unknown>;
}

describe('a wrong scheme document', () => {
  const place = temporary();
  let running: Running;
  beforeAll(async () => void (running = await bootAll(place.directory)));
  afterAll(async () => {
    await running.close();
    place.remove();
  });

  it('gets all its errors at once, each with its place and what to write instead', async () => {
    const client = clientOf(running);
    const county = { code: 'county', name: '某县', parent: 'root', level: 'county', type: 'committee' };
    const office = {
      login: 'office',
      name: '干事',
      password,
      posts: [{ organisation: 'county', post: 'organisation-office' }],
    };
    await client.post('admin', '/api/directory/imports', { organisations: [county], people: [office] }, 'cast');
    const body = { issuer: castId.org('county'), document: wrongDocument() };
    const answer = await client.post('office', '/api/registration/schemes', body, 'wrong');
    expect(answer).toMatchObject({ status: 422, body: { code: 'scheme-invalid' } });
    const { errors } = answer.body as { errors: { field: string; message: string }[] };
    for (const { field, message } of mistakes) {
      expect(errors).toContainEqual({ field, message: expect.stringContaining(message) as string });
    }
    const published = await client.get('office', '/api/registration/schemes');
    expect(published.body).toMatchObject({ items: [] });
  });
});
