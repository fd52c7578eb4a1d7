import type { Running } from '@xmh/platform';
import { castId, presetFile, type ScenarioClient } from '@xmh/testing';
import { clientOf, password } from '../../standalone.suite';
import { Feed } from './feed.suite';

export interface FedCall {
  readonly client: ScenarioClient;
  readonly callId: string;
  readonly feed: Feed;
  /** Does it over HTTP and answers the id of what came of it; throws what was refused. */
  made(login: string, path: string, body: object): Promise<string>;
}

/** A county whose office has opened a call, to be fed; `towns` have a clerk who declares by himself. */
export async function fedCall(running: Running, towns: readonly string[] = []): Promise<FedCall> {
  const client = clientOf(running);
  let sent = 0;
  const made = async (login: string, path: string, body: object): Promise<string> => {
    const { status, body: said } = await client.post(login, `/api/${path}`, body, `${path}/${sent++}`);
    if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(said)}`);
    return (said as { id: string }).id;
  };
  await client.post('admin', '/api/directory/imports', cast(towns), 'cast');
  await made('office', 'registration/schemes', { issuer: castId.org('county'), document: presetFile('S01.json') });
  const opening = { scheme: { id: 's01', version: 1 }, name: '2012年度', year: 2012 };
  const callId = await made('office', 'registration/calls', opening);
  const { store, schemes, directory, clock } = running.core('registration');
  const scheme = (await schemes.find({ id: 's01', version: 1 }))?.ref;
  const countyPath = directory.path(castId.org('county')) ?? '/';
  if (!scheme) throw new Error('the scheme is not there');
  return { client, callId, made, feed: new Feed(store, { callId, scheme, countyPath, at: clock.now() }) };
}

function cast(towns: readonly string[]): object {
  const office = [{ organisation: 'county', post: 'organisation-office' }];
  const clerk = towns.flatMap((organisation) => ['officer', 'leader'].map((post) => ({ organisation, post })));
  return {
    organisations: [
      { code: 'county', name: '县', parent: 'root', level: 'county', type: 'committee' },
      ...towns.map((code) => ({ code, name: code, parent: 'county', level: 'township', type: 'township' })),
    ],
    people: [
      { login: 'office', name: '办公室', password, posts: office },
      ...(clerk.length === 0 ? [] : [{ login: 'clerk', name: '经办', password, posts: clerk }]),
    ],
  };
}
