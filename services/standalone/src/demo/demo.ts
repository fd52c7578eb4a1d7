import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Running, start } from '@xmh/platform';
import { play, presetFile, Scenario, ScenarioClient } from '@xmh/testing';
import { services } from '../services';
import { demoPassword, hints } from './hints';
import { narrator } from './narrator';
import { tables } from './tables';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Written beside the store when the scenario was played to its end: what was made, by the scenario's names. */
const memo = 'demo.json';
type Made = Readonly<Record<string, string>>;

/** Plays the scenario on a new simulated store, or opens the one it was played on; then stays up. */
export async function startDemo({ fresh }: { readonly fresh: boolean }): Promise<void> {
  const directory = process.env['DATA_DIR'] ?? 'data/demo';
  const scenario = Scenario.parse(presetFile('S01.scenario.json'));
  const played = existsSync(join(directory, memo));
  if ((fresh || !played) && !clear(directory, played)) return;
  prepareEnvironment(scenario);
  const running = await start(services);
  if (!running) return;
  const made = played && !fresh ? madeBefore(directory) : await playScenario(running, scenario, directory);
  const client = new ScenarioClient(running.url, () => demoPassword);
  (await tables(client, made)).forEach(say);
  hints(running.url, made, scenario).forEach(say);
}

/** Removes an earlier demo; a directory with a store of another making is left alone. */
function clear(directory: string, played: boolean): boolean {
  const foreign = existsSync(join(directory, 'events.sqlite')) && !played && !existsSync(join(directory, 'demo.begun'));
  if (foreign) {
    process.stderr.write(`${directory} 里有不是演示的事件库，请另用 DATA_DIR\n`);
    process.exitCode = 1;
    return false;
  }
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, 'demo.begun'), '');
  return true;
}

function prepareEnvironment(scenario: Scenario): void {
  process.env['CLOCK'] = 'simulated';
  process.env['SIMULATED_START'] = scenario.begins;
  process.env['ADMIN_PASSWORD'] ??= demoPassword;
  process.env['LOG_LEVEL'] ??= 'warn';
}

async function playScenario(running: Running, scenario: Scenario, directory: string): Promise<Made> {
  const narrate = narrator(say);
  const saved = await play({
    scenario,
    client: new ScenarioClient(running.url, () => demoPassword),
    administrator: 'admin',
    given: { document: presetFile(scenario.scheme) },
    passwordOf: () => demoPassword,
    played: narrate.played,
  });
  narrate.end();
  const made = Object.fromEntries(
    [...saved].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  writeFileSync(join(directory, memo), JSON.stringify(made, null, 2));
  return made;
}

const madeBefore = (directory: string): Made => JSON.parse(readFileSync(join(directory, memo), 'utf8')) as Made;
