import { castId, presetFile, type ScenarioClient } from '@xmh/testing';

export const password = 'spec-password';
export const declarations = 40;
const units = Array.from({ length: declarations / 2 }, (_, index) => `unit-${index + 1}`);

/** Twenty units with two signed declarations each, ready to be submitted; answers their ids. */
export async function signedDeclarations(client: ScenarioClient): Promise<string[]> {
  await made(client, 'admin', '/api/directory/imports', cast(), 'cast');
  const document = presetFile('S01.json') as { id: string };
  await made(client, 'office', '/api/registration/schemes', { issuer: castId.org('county'), document }, 'scheme');
  const opening = { scheme: { id: document.id, version: 1 }, name: '2012年度', year: 2012 };
  const callId = await made(client, 'office', '/api/registration/calls', opening, 'call');
  const ids: string[] = [];
  for (let n = 0; n < declarations; n++) ids.push(await signed(client, callId, units[Math.floor(n / 2)] ?? '', n));
  return ids;
}

async function signed(client: ScenarioClient, callId: string, unit: string, n: number): Promise<string> {
  const title = `项目${n + 1}`;
  const values = { title, basis: '走访', content: '内容', goals: '目标', from: '2012-05-07', until: '2012-11-15' };
  const draft = { callId, track: 'innovation', start: 'declare', title, form: 'declaration', values };
  const body = { ...draft, organisation: castId.org(unit), items: [{ key: 't1', name: '任务' }] };
  const id = await made(client, 'clerk', '/api/registration/projects', body, `draft/${n}`);
  const signature = { form: 'declaration', field: 'signature' };
  await made(client, 'clerk', `/api/registration/projects/${id}/signatures`, signature, `sign/${n}`);
  return id;
}

export async function made(
  client: ScenarioClient,
  login: string,
  path: string,
  body: unknown,
  key: string,
): Promise<string> {
  const answer = await client.post(login, path, body, key);
  if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return (answer.body as { id: string }).id;
}

function cast(): object {
  const organisations = [
    { code: 'county', name: '试验县', parent: 'root', level: 'county', type: 'committee' },
    ...units.map((code) => ({ code, name: code, parent: 'county', level: 'township', type: 'township' })),
  ];
  const posts = units.flatMap((organisation) => ['officer', 'leader'].map((post) => ({ organisation, post })));
  const office = [{ organisation: 'county', post: 'organisation-office' }];
  const people = [
    { login: 'office', name: '办公室', password, posts: office },
    { login: 'clerk', name: '经办', password, posts },
  ];
  return { organisations, people };
}
