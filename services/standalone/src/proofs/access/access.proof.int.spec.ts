import type { Running } from '@xmh/platform';
import { castId, play, presetFile, type Scenario } from '@xmh/testing';
import { services } from '../../services';
import { bootAll, password, presetScenario, temporary } from '../../standalone.suite';
import { everyone, posts, relations, treeOf, withEveryone } from './cast.suite';
import { furtherRequests } from './further.suite';
import { lineOf, type Paper, type World } from './named.suite';
import { elsewhereProven, imports, operations, withoutRights } from './operations.suite';
import { type Listed, Prober } from './prober.suite';
import { mayRead, type Reading, readingsOf, sees, title, told } from './readings.suite';

jest.setTimeout(300_000);

const listed: readonly Listed[] = services.flatMap(({ name: service, commands }) =>
  commands.flatMap(({ route, ...one }): Listed[] => (route === undefined ? [] : [{ service, ...one, route }])),
);

interface ReadDocument {
  readonly paths: Readonly<Record<string, { readonly get: { readonly description?: string } }>>;
}

describe('every post in every relation, on every command and every query', () => {
  const place = temporary();
  const scenario: Scenario = withEveryone(presetScenario());
  const paper = presetFile(scenario.scheme) as Paper;
  const world: World = { paper, issuer: castId.org('county'), tree: treeOf(scenario) };
  let running: Running;
  let prober: Prober;
  let saved: ReadonlyMap<string, unknown>;

  const made = (name: string): string => (saved.get(name) as string | undefined) ?? prober.filed.get(name) ?? name;

  beforeAll(async () => {
    running = await bootAll(place.directory);
    prober = new Prober(running.url, listed, world);
    const given = { document: paper };
    saved = await play({ scenario, client: prober, administrator: 'admin', given, passwordOf: () => password });
    for (const sent of furtherRequests(made)) await prober.probe(sent);
  });
  afterAll(async () => {
    await running.close();
    place.remove();
  });

  it('leaves no command with a route untried', () => {
    const tried = new Set([...prober.tried].map((one) => (JSON.parse(one) as string[]).slice(0, 2).join(' ')));
    expect(listed.map(({ service, type }) => `${service} ${type}`).filter((one) => !tried.has(one))).toEqual([]);
  });

  it('grants a command to whom the tables and the document name, and answers everyone else 403', () => {
    expect(prober.wrong).toEqual([]);
    expect(prober.unfit).toEqual([]);
    const { cells, granted, tried } = prober;
    process.stdout.write(
      `access: ${posts.length} posts × ${Object.keys(relations).length} relations (${everyone.length} persons), ` +
        `${tried.size} commands by place of the document: ${cells} cells, ${granted} granted, ${cells - granted} refused\n`,
    );
  });

  it('says in the document who may read what, as it turns out', async () => {
    const { paths } = (await (await fetch(`${running.url}/api/openapi.json`)).json()) as ReadDocument;
    const untrue = readingsOf(made).filter(
      (reading) => !told(reading).some((words) => paths[reading.route]?.get.description?.includes(words)),
    );
    expect(untrue.map(({ route }) => route)).toEqual([]);
  });

  it('knows every route of the API', async () => {
    const { paths } = (await (await fetch(`${running.url}/api/openapi.json`)).json()) as { paths: object };
    const has = (method: string): string[] =>
      Object.entries(paths).flatMap(([path, methods]: [string, object]) => (method in methods ? [path] : []));
    const commands = listed.map(({ route }) => route.replace('POST ', '').replace(/:([A-Za-z0-9]+)/g, '{$1}'));
    const others = [...operations.map(({ route }) => route), '/api/directory/imports', ...withoutRights];
    expect(has('post').filter((path) => ![...commands, ...others].includes(path))).toEqual([]);
    const read = [...readingsOf(made).map(({ route }) => route), ...elsewhereProven];
    expect(has('get').filter((path) => !read.includes(path))).toEqual([]);
  });

  it('shows a query to whom its scope holds, and nobody else', async () => {
    const wrong: object[] = [];
    const all = readingsOf(made);
    let shown = 0;
    for (const reading of all) {
      await Promise.all(
        everyone.map(async (person) => {
          const { status, text } = await prober.read(person.login, reading.path);
          shown += Number(status === 200);
          const right = isRight(reading, person, status, text);
          if (!right) wrong.push({ login: person.login, path: reading.path, status, text: text.slice(0, 300) });
        }),
      );
    }
    expect(wrong).toEqual([]);
    const cells = all.length * everyone.length;
    process.stdout.write(`access: ${all.length} queries: ${cells} cells, ${shown} shown, ${cells - shown} not\n`);
  });

  function isRight(reading: Reading, person: (typeof everyone)[number], status: number, text: string): boolean {
    const allowed = mayRead(reading, person, world);
    if (!allowed) return [403, 404].includes(status) && !text.includes(title);
    const insider = sees(person, castId.org('jia'), world);
    if (!reading.silent || insider) return status === 200;
    return [200, 404].includes(status) && !text.includes(title);
  }

  it('keeps operations to administrators, and an import to those of its rows', async () => {
    const wrong: object[] = [];
    const jia = castId.org('jia');
    const expectOf = async (login: string, path: string, body: object, allowed: boolean): Promise<void> => {
      const { status, body: said } = await prober.rehearse(login, { path, body: body as Record<string, unknown> });
      if (allowed !== (status !== 403)) wrong.push({ login, path, body, status, said });
    };
    for (const person of everyone) {
      const isAdministrator = person.posts.some(({ post }) => post === 'administrator');
      for (const { path, body } of operations) await expectOf(person.login, path, body, isAdministrator);
      for (const { rows, above } of imports) {
        const allowed = isAdministrator && (!above || person.posts.some((one) => holdsAbove(one.organisation)));
        await expectOf(person.login, '/api/directory/imports', { organisations: [], people: [], ...rows }, allowed);
      }
    }
    expect(wrong).toEqual([]);
    const cells = everyone.length * (operations.length + imports.length);
    process.stdout.write(`access: ${operations.length + imports.length} operations: ${cells} cells\n`);

    function holdsAbove(organisation: string): boolean {
      return lineOf(jia, world).includes(castId.org(organisation));
    }
  });
});
