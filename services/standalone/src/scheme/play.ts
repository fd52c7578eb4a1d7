import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot, configuration } from '@xmh/platform';
import { schemaErrors } from '@xmh/scheme';
import { play, type Played, Scenario, ScenarioClient } from '@xmh/testing';
import { narrator } from '../demo/narrator';
import { services } from '../services';
import { check, type Checked, faulty } from './check';
import { jsonFile } from './json-file';

const password = 'scheme-rehearsal';

/** Plays a scenario under a document on a product of its own, in a directory that is removed; stops at the first surprise. */
export async function rehearse(document: string, scenario: string, say: (line: string) => void): Promise<Checked> {
  const checked = check(document);
  if (!checked.ok) return checked;
  const given = jsonFile(document);
  const read = jsonFile(scenario);
  if ('unreadable' in given) return { ok: false, lines: [given.unreadable] };
  if ('unreadable' in read) return { ok: false, lines: [read.unreadable] };
  const parsed = Scenario.safeParse(read.value);
  if (parsed.success) return playHere(parsed.data, given.value, say);
  const found = schemaErrors(parsed.error.issues, read.value).map(({ path, message }) => {
    return { line: read.lineOf(path), path, message };
  });
  return { ok: false, lines: faulty(scenario, found) };
}

async function playHere(scenario: Scenario, document: unknown, say: (line: string) => void): Promise<Checked> {
  const directory = mkdtempSync(join(tmpdir(), 'xmh-scheme-'));
  const settings = { CLOCK: 'simulated', SIMULATED_START: scenario.begins, PORT: '0', LOG_LEVEL: 'silent' };
  const running = await boot(services, configuration({ DATA_DIR: directory, ADMIN_PASSWORD: password, ...settings }));
  const narrate = narrator(say);
  let played = 0;
  const passwordOf = () => password;
  const client = new ScenarioClient(running.url, passwordOf);
  const count = (one: Played) => {
    played += 1;
    narrate.played(one);
  };
  try {
    await play({ scenario, client, administrator: 'admin', given: { document }, passwordOf, played: count });
    narrate.end();
    return { ok: true, lines: [`演练完毕：${scenario.steps.length}步，${played}次办理，都如情景所说`] };
  } catch (surprise) {
    narrate.end();
    const words = surprise instanceof Error ? surprise.message : String(surprise);
    return { ok: false, lines: [`停在下一步，结果不如情景所说：`, words] };
  } finally {
    await running.close();
    rmSync(directory, { recursive: true, force: true });
  }
}
