import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot, configuration, type Running } from '@xmh/platform';
import { play, presetFile, Scenario, ScenarioClient } from '@xmh/testing';
import { services } from './services';

export const password = 'spec-password';
export const presetScenario = (): Scenario => Scenario.parse(presetFile('S01.scenario.json'));

/** A directory of its own for a spec; `remove` when done. */
export function temporary(): { readonly directory: string; remove(): void } {
  const directory = mkdtempSync(join(tmpdir(), 'xmh-'));
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

export const settings = (directory: string, more: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  DATA_DIR: directory,
  PORT: '0',
  CLOCK: 'simulated',
  SIMULATED_START: '2012-04-06',
  LOG_LEVEL: 'silent',
  ADMIN_PASSWORD: password,
  ...more,
});

/** The whole product in this process, on a port of its own. */
export const bootAll = (directory: string, more: Readonly<Record<string, string>> = {}): Promise<Running> =>
  boot(services, configuration(settings(directory, more)));

export const clientOf = (running: Running): ScenarioClient => new ScenarioClient(running.url, () => password);

/** Plays a scenario to its end; answers what it saved. Throws at the first answer that is not as said. */
export const playAll = (
  running: Running,
  scenario: Scenario,
  saved: ReadonlyMap<string, unknown> = new Map(),
): Promise<ReadonlyMap<string, unknown>> =>
  play({
    scenario,
    client: clientOf(running),
    administrator: 'admin',
    given: { document: presetFile(scenario.scheme), ...Object.fromEntries(saved) },
    passwordOf: () => password,
  });

/** The scenario up to a step, and from that step on. */
export const until = (scenario: Scenario, says: string): Scenario => ({
  ...scenario,
  steps: scenario.steps.slice(0, placeOf(scenario, says)),
});
export const from = (scenario: Scenario, says: string): Scenario => ({
  ...scenario,
  name: `${scenario.name}-from`,
  begins: scenario.steps[placeOf(scenario, says)]?.on ?? scenario.begins,
  steps: scenario.steps.slice(placeOf(scenario, says)),
});

function placeOf({ steps }: Scenario, says: string): number {
  const at = steps.findIndex((step) => step.says === says);
  if (at < 0) throw new Error(`no step says ${says}`);
  return at;
}
