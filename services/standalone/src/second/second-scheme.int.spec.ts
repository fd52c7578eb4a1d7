import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { play, type Played, Scenario } from '@xmh/testing';
import { bootAll, clientOf, password, temporary } from '../standalone.suite';

jest.setTimeout(120_000);

const read = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, name), 'utf8'));

describe('a second county, which no code knows', () => {
  const place = temporary();
  afterAll(() => place.remove());

  it('runs from publication to prize by its document alone, and refuses in the words of its own paper', async () => {
    const document = read('document.json') as {
      readonly articles: Readonly<Record<string, { readonly text: string }>>;
    };
    const scenario = Scenario.parse(read('scenario.json'));
    const told: Played[] = [];
    const running = await bootAll(place.directory, { SIMULATED_START: scenario.begins });
    const passwordOf = () => password;
    try {
      const client = clientOf(running);
      const given = { document };
      await play({ scenario, client, administrator: 'admin', given, passwordOf, played: (one) => told.push(one) });
    } finally {
      await running.close();
    }
    const refusals = told.flatMap(({ step, answer }) =>
      (step.expect?.articles ?? []).map((article) => ({ article, words: JSON.stringify(answer.body) })),
    );
    expect(new Set(refusals.map(({ article }) => article)).size).toBeGreaterThanOrEqual(15);
    for (const { article, words } of refusals) expect(words).toContain(document.articles[article]?.text);
  });
});
