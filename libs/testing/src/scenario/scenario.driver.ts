import { derivedId } from '@xmh/eventing';
import { type Answer, differences } from './differences';
import type { ScenarioClient } from './scenario.client';
import type { Scenario, ScenarioStep } from './scenario.schema';
import { type Lookup, memberOf, substitute } from './substitute';

/** One step as it was played: for which row, and what came back. */
export interface Played {
  readonly step: ScenarioStep;
  readonly row?: string | undefined;
  readonly answer: Answer;
}

export interface DriverOptions {
  readonly scenario: Scenario;
  readonly client: ScenarioClient;
  readonly administrator: string;
  /** Values the scenario may name beside its own: the scheme document, for one. */
  readonly given: Readonly<Record<string, unknown>>;
  readonly passwordOf: (login: string) => string;
  readonly played?: (played: Played) => void;
}

/** An answer that was not what the scenario says. */
export class ScenarioFailed extends Error {
  constructor(
    readonly step: ScenarioStep,
    row: string | undefined,
    readonly found: readonly string[],
    readonly answer: Answer,
  ) {
    const body = JSON.stringify(answer.body).slice(0, 2000);
    super(`${step.says}${row ? `（${row}）` : ''}：${found.join('；')}\n答复：${body}`);
    this.name = 'ScenarioFailed';
  }
}

/** The id the directory derives from an organisation's code, or a person's login. */
export const castId = {
  org: (code: string) => derivedId('organisation', code),
  person: (login: string) => derivedId('person', login),
};

/** Imports the cast, then plays every step in order, on its day; stops at the first answer that is not as said. */
export async function play(options: DriverOptions): Promise<ReadonlyMap<string, unknown>> {
  const { scenario, client, administrator, given, passwordOf } = options;
  const saved = new Map<string, unknown>(Object.entries(given));
  const { organisations, people } = scenario.cast;
  const accounts = people.map((person) => ({ ...person, password: passwordOf(person.login) }));
  const cast = await client.post(administrator, '/api/directory/imports', { organisations, people: accounts }, 'cast');
  if (cast.status >= 300) throw new Error(`情景的单位和人员未能导入：${JSON.stringify(cast.body)}`);
  let day = scenario.begins;
  for (const [index, step] of scenario.steps.entries()) {
    day = step.on ?? day;
    await reach(client, administrator, day, index);
    for (const turn of turnsOf(scenario, step)) await playOne(options, step, turn, saved, `${index}`);
  }
  return saved;
}

interface Turn {
  readonly row?: Record<string, unknown>;
  readonly item?: unknown;
  readonly name?: string;
}

async function playOne(
  options: DriverOptions,
  step: ScenarioStep,
  turn: Turn,
  saved: Map<string, unknown>,
  key: string,
): Promise<void> {
  const lookup = lookupIn(saved, turn);
  const path = String(substitute(step.get ?? step.post ?? '', lookup));
  const by = String(substitute(step.by, lookup));
  const sent = substitute(step.body ?? {}, lookup);
  const { client } = options;
  const answer =
    step.get === undefined
      ? await client.post(by, path, sent, `${options.scenario.name}/${key}/${turn.name ?? ''}`)
      : await client.get(by, path);
  const found = differences(answer, substitute(step.expect ?? {}, lookup) as object);
  if (found.length > 0) throw new ScenarioFailed(step, turn.name, found, answer);
  if (step.save !== undefined) {
    const name = String(substitute(step.save, lookup));
    saved.set(name, memberOf(answer.body, ['id']));
    saved.set(`${name}/revision`, memberOf(answer.body, ['revision']));
  }
  saveEach(step, answer, turn, saved);
  options.played?.({ step, row: turn.name, answer });
}

function saveEach({ saveEach: wanted }: ScenarioStep, { body }: Answer, turn: Turn, saved: Map<string, unknown>): void {
  if (!wanted) return;
  const items = memberOf(body, [wanted.list]);
  if (!Array.isArray(items)) throw new Error(`答复中没有列表“${wanted.list}”`);
  for (const item of items as unknown[]) {
    saved.set(String(substitute(wanted.as, lookupIn(saved, { ...turn, item }))), memberOf(item, [wanted.id]));
  }
}

function turnsOf(scenario: Scenario, step: ScenarioStep): Turn[] {
  if (!step.each) return [{}];
  const { table, keys, list } = step.each;
  const rows = scenario.tables[table];
  if (!rows) throw new Error(`情景没有表“${table}”`);
  const rowOf = (key: string) => {
    const row = rows.find((one) => one['key'] === key);
    if (!row) throw new Error(`表“${table}”没有“${key}”这一行`);
    return row;
  };
  return (keys?.map(rowOf) ?? rows).flatMap((row): Turn[] => {
    const name = row['key'] as string;
    if (list === undefined) return [{ row, name }];
    return (row[list] as unknown[]).map((item, index) => ({ row, item, name: `${name}/${index + 1}` }));
  });
}

const lookupIn = (saved: ReadonlyMap<string, unknown>, { row, item }: Turn): Lookup => {
  const plain: Lookup = (name) => {
    const [first, ...rest] = name.split('.');
    if (first === 'item') return memberOf(item, rest);
    if (first === 'row') return memberOf(row, rest);
    return saved.get(name) ?? memberOf(saved.get(first ?? ''), rest);
  };
  return (name) => {
    const [, kind, of] = /^(org|person|id):(.+)$/.exec(name) ?? [];
    if (kind === undefined || of === undefined) return plain(name);
    const meant = /^(row|item)\./.test(of) ? String(plain(of)) : of;
    return kind === 'id' ? saved.get(meant) : castId[kind as 'org' | 'person'](meant);
  };
};

/** Moves the simulated clock to the day, which also waits until reactions and views have reached the head. */
async function reach(client: ScenarioClient, administrator: string, day: string, index: number): Promise<void> {
  const answer = await client.post(administrator, '/api/clock', { to: day }, `clock/${day}/${index}`);
  if (answer.status >= 300) throw new Error(`时钟未能走到${day}：${JSON.stringify(answer.body)}`);
}
