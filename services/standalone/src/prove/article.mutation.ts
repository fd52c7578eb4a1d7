import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot, configuration } from '@xmh/platform';
import { readScheme } from '@xmh/scheme';
import { play, type Scenario, ScenarioClient, ScenarioFailed } from '@xmh/testing';
import { services } from '../services';
import type { Mutation, Proof } from './article.rows';
import { patched } from './json-patch';
import type { Verdict } from './verdict';

/** Plays the scenario under the loosened document, no further than the step that must fail. */
export async function mutation(row: Mutation, { document, scenario }: Proof): Promise<Verdict> {
  const { article, fails } = row;
  const not = (step: string, how: string): Verdict => ({ article, proved: false, step, how });
  const loosened = patched(document, row.patch);
  const read = readScheme(loosened);
  if (!read.ok)
    return not('', `cannot be published: ${read.errors.map(({ path, code }) => `${path} ${code}`).join(', ')}`);
  const last = scenario.steps.findIndex(({ says }) => says === fails);
  if (last < 0) return not(fails, 'no step says so');
  const failed = await failureOf({ ...scenario, steps: scenario.steps.slice(0, last + 1) }, loosened);
  if (!failed) return not(fails, 'survives');
  const { step } = failed;
  const how = howOf(failed);
  if (step.says !== fails) return not(step.says, `fails elsewhere: ${failed.found.join('; ')}`);
  if (how !== row.how) return not(step.says, `${how ?? 'refused'}, expected ${row.how}: ${failed.found.join('; ')}`);
  return { article, proved: true, step: step.says, how };
}

/** How a failed step shows that a rule is gone; undefined when something else was refused. */
function howOf({ step, answer }: ScenarioFailed): Mutation['how'] | undefined {
  if (answer.status >= 300) return undefined;
  return (step.expect?.status ?? 200) >= 300 ? 'accepted' : 'figure';
}

async function failureOf(scenario: Scenario, document: unknown): Promise<ScenarioFailed | undefined> {
  const directory = mkdtempSync(join(tmpdir(), 'xmh-prove-'));
  const password = 'prove-password';
  const running = await boot(
    services,
    configuration({
      DATA_DIR: directory,
      PORT: '0',
      CLOCK: 'simulated',
      SIMULATED_START: scenario.begins,
      LOG_LEVEL: 'silent',
      ADMIN_PASSWORD: password,
    }),
  );
  const client = new ScenarioClient(running.url, () => password);
  try {
    await play({ scenario, client, administrator: 'admin', given: { document }, passwordOf: () => password });
    return undefined;
  } catch (fault) {
    if (fault instanceof ScenarioFailed) return fault;
    throw fault;
  } finally {
    await running.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
