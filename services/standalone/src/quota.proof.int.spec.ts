import type { Answer, ScenarioClient } from '@xmh/testing';
import { castId, presetFile } from '@xmh/testing';
import type { Running } from '@xmh/platform';
import { bootAll, clientOf, password, temporary } from './standalone.suite';

jest.setTimeout(180_000);

const units = Array.from({ length: 200 }, (_, index) => `unit-${index + 1}`);
const each = [1, 2, 3, 4, 5];
const quota = 3;
/** A clerk serves twenty units, as officer and as leader of each: what is tried here is the quota, not the posts. */
const clerkOf = (unit: string): string => `clerk-${Math.ceil(Number(unit.split('-')[1]) / 20)}`;

describe('200 units that each submit five declarations at once, with a quota of three', () => {
  const place = temporary();
  let running: Running;
  let client: ScenarioClient;

  beforeAll(async () => {
    running = await bootAll(place.directory);
    client = clientOf(running);
  });
  afterAll(async () => {
    await running.close();
    place.remove();
  });

  const made = async (sent: Promise<Answer>): Promise<string> => {
    const { status, body } = await sent;
    if (status >= 300) throw new Error(JSON.stringify(body));
    return (body as { id: string }).id;
  };

  it('never get a fourth in, and lose no seat for good', async () => {
    const imported = await client.post('admin', '/api/directory/imports', cast(), 'cast');
    expect(imported).toMatchObject({ status: 200 });
    const scheme = presetFile('S01.json');
    await made(
      client.post('office', '/api/registration/schemes', { issuer: castId.org('county'), document: scheme }, 'scheme'),
    );
    const opening = { scheme: { id: (scheme as { id: string }).id, version: 1 }, name: '2012年度', year: 2012 };
    const callId = await made(client.post('office', '/api/registration/calls', opening, 'call'));
    const projects = await inLots(units, (unit) => Promise.all(each.map((n) => signed(unit, n, callId))));
    const answers = await Promise.all(projects.flatMap((ids, at) => ids.map((id) => submit(units[at] ?? '', id, id))));
    const taken = units.map((_, at) => answers.slice(at * 5, at * 5 + 5).filter(({ status }) => status < 300).length);
    expect(taken).toEqual(units.map(() => quota));
    const refused = answers
      .filter(({ status }) => status >= 300)
      .map(({ status, body }) => [status, (body as { code: string }).code]);
    expect(refused).toEqual(Array.from({ length: 400 }, () => [422, 'rule-refuses']));
    await running.settled();
    await oneWithdrawnMakesRoom(projects[0] ?? [], answers.slice(0, 5));
  });

  /** A withdrawn declaration gives its seat to one that was refused. */
  async function oneWithdrawnMakesRoom(ids: readonly string[], answers: readonly Answer[]): Promise<void> {
    const inside = ids.find((_, at) => answers[at]!.status < 300);
    const outside = ids.find((_, at) => answers[at]!.status >= 300) ?? '';
    await made(
      client.post('clerk-1', `/api/registration/projects/${inside}/withdrawals`, { reason: '另有安排' }, 'withdraw'),
    );
    await running.settled();
    expect((await submit('unit-1', outside, 'second try')).status).toBeLessThan(300);
  }

  const submit = (unit: string, id: string, key: string): Promise<Answer> =>
    client.post(clerkOf(unit), `/api/registration/projects/${id}/submissions`, {}, `submit/${key}`);

  async function signed(unit: string, n: number, callId: string): Promise<string> {
    const values = {
      title: `项目${n}`,
      basis: '走访',
      content: '内容',
      goals: '目标',
      from: '2012-05-07',
      until: '2012-11-15',
    };
    const draft = {
      callId,
      track: 'innovation',
      start: 'declare',
      organisation: castId.org(unit),
      title: `项目${n}`,
      form: 'declaration',
      values,
    };
    const items = [{ key: 't1', name: '任务' }];
    const id = await made(
      client.post(clerkOf(unit), '/api/registration/projects', { ...draft, items }, `${unit}/${n}`),
    );
    const signature = { form: 'declaration', field: 'signature' };
    await made(client.post(clerkOf(unit), `/api/registration/projects/${id}/signatures`, signature, `sign/${id}`));
    return id;
  }
});

function cast(): object {
  const organisations = [
    { code: 'county', name: '试验县', parent: 'root', level: 'county', type: 'committee' },
    ...units.map((code) => ({ code, name: code, parent: 'county', level: 'township', type: 'township' })),
  ];
  const office = [{ organisation: 'county', post: 'organisation-office' }];
  const clerks = [...new Set(units.map(clerkOf))].map((login) => ({
    login,
    name: '经办',
    password,
    posts: units
      .filter((unit) => clerkOf(unit) === login)
      .flatMap((organisation) => ['officer', 'leader'].map((post) => ({ organisation, post }))),
  }));
  const people = [{ login: 'office', name: '办公室', password, posts: office }, ...clerks];
  return { organisations, people };
}

/** Runs twenty at a time: the preparation is not what is raced. */
async function inLots<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let at = 0; at < items.length; at += 20)
    results.push(...(await Promise.all(items.slice(at, at + 20).map(work))));
  return results;
}
