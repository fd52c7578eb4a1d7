import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { slateIdOf, streams } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { boot, configuration, type Running } from '@xmh/platform';
import { castId, presetFile, ScenarioClient } from '@xmh/testing';
import { cast, password } from './cast.suite';
import { SUBMISSION, type SubmissionProcess } from './projects/submitting/submission.process';
import { registration } from './registration.service';
import { draft as paper } from './registration.suite';
import { SLATES, type Slates } from './slates/slate.handler';

jest.setTimeout(60_000);

type Answer = Awaited<ReturnType<ScenarioClient['post']>>;
interface Listed {
  readonly items: readonly Record<string, unknown>[];
}

describe('registration alone, over HTTP', () => {
  const data = mkdtempSync(join(tmpdir(), 'xmh-'));
  const config = configuration({
    DATA_DIR: data,
    PORT: '0',
    CLOCK: 'simulated',
    SIMULATED_START: '2012-04-06',
    LOG_LEVEL: 'silent',
  });
  let running: Running;
  let client: ScenarioClient;
  let keys = 0;
  let callId: string;

  beforeAll(async () => {
    running = await boot([cast, registration], config);
    client = new ScenarioClient(running.url, () => password);
  });
  afterAll(async () => {
    await running.close();
    rmSync(data, { recursive: true, force: true });
  });

  const post = (by: string, path: string, body: object, key = `key-${keys++}`): Promise<Answer> =>
    client.post(by, `/api/registration/${path}`, body, key);
  const get = async <T>(by: string, path: string): Promise<T> =>
    (await client.get(by, `/api/registration/${path}`)).body as T;
  const idOf = ({ status, body }: Answer): string => {
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return (body as { id: string }).id;
  };
  const reach = (to: string): Promise<Answer> => client.post('admin', '/api/clock', { to }, `clock-${to}`);
  const refusal = ({ status, body }: Answer) => {
    const { code, articles = [] } = body as { code: string; articles?: { article: string }[] };
    return { status, code, articles: articles.map(({ article }) => article) };
  };

  const { projectId: _projectId, callId: _callId, ...draft } = paper;
  async function signed(unit: string): Promise<string> {
    const project = idOf(await post(`${unit}-officer`, 'projects', { callId, ...draft }));
    idOf(await post(`${unit}-leader`, `projects/${project}/signatures`, { form: 'declaration', field: 'signature' }));
    return project;
  }
  const submit = (project: string, by = 'jia-leader', body = {}, key?: string): Promise<Answer> =>
    post(by, `projects/${project}/submissions`, body, key);
  const decide = (project: string, step: string, decision: string, values: object): Promise<Answer> =>
    post('office', `projects/${project}/decisions`, { step, decision, values });

  it('publishes a scheme once, and says everything that is wrong with another', async () => {
    const document = presetFile('S01.json') as { id: string };
    const issuer = castId.org('county');
    expect(idOf(await post('office', 'schemes', { issuer, document }))).toBe(document.id);
    expect(await get('office', `schemes/${document.id}/1`)).toMatchObject({ id: document.id, document });
    expect(refusal(await post('office', 'schemes', { issuer, document: { ...document, title: '改' } }))).toMatchObject({
      status: 409,
      code: 'scheme-published-already',
    });
    const wrong = await post('office', 'schemes', { issuer, document: { id: 'wrong', version: 1 } });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'scheme-invalid' } });
    expect((wrong.body as { errors: unknown[] }).errors.length).toBeGreaterThan(5);
    expect(refusal(await post('jia-officer', 'schemes', { issuer, document }))).toMatchObject({ status: 403 });
  });

  it('opens a call with the windows of the paper', async () => {
    const scheme = { id: (presetFile('S01.json') as { id: string }).id, version: 1 };
    callId = idOf(await post('office', 'calls', { scheme, name: '2012年度', year: 2012 }));
    const windows = [{ tracks: ['innovation'], closes: '2012-04-15' }];
    expect(await get('jia-officer', `calls/${callId}`)).toMatchObject({ year: 2012, windows });
  });

  it('takes three declarations of a township and refuses the fourth until it is waived', async () => {
    await reach('2012-04-12');
    const projects = [await signed('jia'), await signed('jia'), await signed('jia'), await signed('jia')];
    const answers = await Promise.all(projects.map((project) => submit(project)));
    const late = projects[answers.findIndex(({ status }) => status === 422)] ?? '';
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 422]);
    expect(refusal(await submit(late))).toEqual({ status: 422, code: 'rule-refuses', articles: ['R7.most'] });
    const waiver = { article: 'R7.most', reason: '县委要求的试点' };
    const path = `calls/${callId}/slates/${castId.org('jia')}/waivers`;
    expect(refusal(await post('jia-leader', path, waiver))).toMatchObject({ status: 403, articles: ['R7.most'] });
    idOf(await post('office', path, waiver));
    idOf(await submit(late));
    await running.settled();
    const [slate] = (await get<Listed>('office', `calls/${callId}/slates`)).items;
    expect(slate).toMatchObject({ organisation: castId.org('jia'), heldUntil: '' });
    expect((slate?.['seats'] as { confirmed: boolean }[]).map(({ confirmed }) => confirmed)).toEqual(
      projects.map(() => true),
    );
  });

  it('answers the same submission sent again with what it wrote, and takes no second seat', async () => {
    const project = await signed('wu');
    const once = await submit(project, 'wu-leader', {}, 'same-key');
    expect(await submit(project, 'wu-leader', {}, 'same-key')).toEqual(once);
    const slate = await running.core('registration').store.read(streams.slate(slateIdOf(castId.org('wu'), callId)));
    expect(slate.filter(({ type }) => type === 'registration.seat-taken')).toHaveLength(1);
    idOf(await post('wu-officer', `projects/${project}/withdrawals`, { reason: '另有安排' }));
    await running.settled();
    expect((await get<Listed>('wu-officer', `calls/${callId}/slates`)).items).toMatchObject([{ seats: [] }]);
    expect(await submit(project, 'wu-leader', {}, 'same-key')).toEqual(once);
    await running.settled();
    expect((await get<Listed>('wu-officer', `calls/${callId}/slates`)).items).toMatchObject([{ seats: [] }]);
  });

  it('rehearses a submission without taking a seat', async () => {
    const project = await signed('wu');
    const process = running.app.get<SubmissionProcess>(SUBMISSION, { strict: false });
    const { store } = running.core('registration');
    const before = await store.head();
    const meta = { commandId: derivedId('dry'), by: { person: castId.person('wu-leader') }, correlationId: 'spec' };
    const command = { type: 'SubmitDeclaration' as const, data: { projectId: project } };
    const rehearsal = await process.submit({ ...command, meta: { ...meta, rehearse: true } });
    expect(rehearsal).toMatchObject({ kind: 'rehearsed', events: [{ type: 'registration.declaration-submitted' }] });
    expect(await store.head()).toBe(before);
  });

  it('lets one of two requests for the same project in, and keeps its seat', async () => {
    const project = await signed('wu');
    const answers = await Promise.all([submit(project, 'wu-leader'), submit(project, 'wu-officer')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    await running.settled();
    const seats = (await get<Listed>('wu-officer', `calls/${callId}/slates`)).items[0]?.['seats'];
    expect(seats).toMatchObject([{ projectId: project, confirmed: true }]);
    idOf(await post('wu-officer', `projects/${project}/withdrawals`, { reason: '另有安排' }));
    await running.settled();
  });

  it('finishes a submission that died between its two steps, and releases the seat that nobody came back for', async () => {
    const [resumed, abandoned] = [await signed('wu'), await signed('wu')];
    await takeSeatOnly(resumed);
    await takeSeatOnly(abandoned);
    expect(refusal(await submit(await signed('wu'), 'wu-leader'))).toMatchObject({ articles: ['R8.most'] });
    idOf(await submit(resumed, 'wu-leader'));
    await reach('2012-04-13');
    const seats = (await get<Listed>('wu-officer', `calls/${callId}/slates`)).items[0]?.['seats'];
    expect(seats).toMatchObject([{ projectId: resumed, confirmed: true }]);
  });

  /** What a process that dies after step one leaves behind. */
  async function takeSeatOnly(project: string): Promise<void> {
    const organisation = castId.org('wu');
    const slateId = slateIdOf(organisation, callId);
    const seat = derivedId('seat', project);
    const facts = { slateId, callId, projectId: project, track: 'innovation', start: 'declare', organisation };
    const slates = running.app.get<Slates>(SLATES, { strict: false });
    const meta = { commandId: seat, by: { person: castId.person('wu-leader') }, correlationId: 'spec' };
    const taken = await slates.handle({ type: 'TakeSeat', data: facts, meta });
    expect(taken.kind).toBe('accepted');
  }

  it('refuses the deputy’s signature and a submission after the window, naming the articles', async () => {
    const project = idOf(await post('jia-officer', 'projects', { callId, ...draft }));
    const signing = { form: 'declaration', field: 'signature' };
    expect(refusal(await post('jia-deputy', `projects/${project}/signatures`, signing))).toEqual({
      status: 403,
      code: 'not-allowed',
      articles: ['R10'],
    });
    idOf(await post('jia-leader', `projects/${project}/signatures`, signing));
    await reach('2012-04-16');
    expect(refusal(await submit(project))).toEqual({ status: 422, code: 'rule-refuses', articles: ['R11'] });
  });

  it('leads from feasibility over the plan and the letter to establishment', async () => {
    const submitted = await get<Listed>('jia-officer', `projects?callId=${callId}&status=submitted&size=10`);
    const [one = '', two = '', three = ''] = submitted.items.map(({ projectId }) => String(projectId));
    const letter = { number: '泸组责〔2012〕1号', goals: '完成任务', until: '2012-11-15' };
    for (const project of [one, two]) idOf(await decide(project, 'feasibility', 'feasible', { opinion: '可行' }));
    idOf(await decide(three, 'feasibility', 'not-feasible', { opinion: '重复' }));
    expect(refusal(await decide(one, 'letter', 'issue', letter)).articles).toContain('R14');

    const plan = { callId, route: 'innovation', step: 'approve-plan', values: { year: 2012 } };
    expect(refusal(await post('office', 'batches', { ...plan, entries: [one, three] })).articles).toContain('R12');
    const batch = idOf(await post('office', 'batches', { ...plan, entries: [one, two] }));
    const except = [{ projectId: two, decision: 'strike' }];
    const approval = { decision: 'approve', except, values: { opinion: '同意' } };
    expect(refusal(await post('office', `batches/${batch}/decisions`, approval)).articles).toEqual(['R13']);
    idOf(await post('chair', `batches/${batch}/decisions`, approval));
    await running.settled();
    expect(await get('jia-officer', `projects/${two}`)).toMatchObject({ status: 'out' });
    expect(await get('jia-officer', `projects/${one}`)).toMatchObject({ status: 'submitted', step: 'letter' });

    await reach('2012-04-17');
    const correction = { corrects: 1, values: { year: 2012, opinion: '同意' }, on: '2012-04-15', reason: '日期笔误' };
    idOf(await post('office', `batches/${batch}/corrections`, correction));
    await running.settled();
    const decided = { 'approve-plan': { decision: 'approve', on: '2012-04-15' } };
    expect(await get('jia-officer', `projects/${one}`)).toMatchObject({ decided });
    const standing = { revision: 2, decided: { values: correction.values, on: '2012-04-15' } };
    expect(await get('office', `batches/${batch}`)).toMatchObject(standing);

    const naming = (role: string, login: string) =>
      post('office', `projects/${one}/responsibles`, { role, holders: [castId.person(login)] });
    idOf(await naming('first', 'jia-leader'));
    expect(refusal(await decide(one, 'letter', 'issue', letter)).articles).toEqual(['R15']);
    idOf(await naming('direct', 'jia-deputy'));
    idOf(await decide(one, 'letter', 'issue', letter));
    idOf(await post('jia-leader', `projects/${one}/signatures`, { form: 'letter', field: 'signature' }));
    await running.settled();
    const established = await get<Listed>('office', `projects?callId=${callId}&status=established`);
    expect(established.items).toMatchObject([{ projectId: one, step: 'letter', decision: 'issue' }]);
  });

  it('shows a unit its own projects only', async () => {
    const { items } = await get<Listed>('wu-officer', `projects?callId=${callId}`);
    expect(new Set(items.map(({ organisation }) => organisation))).toEqual(new Set([castId.org('wu')]));
    const [one] = (await get<Listed>('office', `projects?organisation=${castId.org('jia')}`)).items;
    const answer = await client.get('wu-officer', `/api/registration/projects/${String(one?.['projectId'])}`);
    expect(answer.status).toBe(404);
  });
});
