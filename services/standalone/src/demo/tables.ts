import { ScenarioClient } from '@xmh/testing';
import { demoPassword } from './hints';

interface Card {
  readonly title: string;
  readonly stage: string;
  readonly outcome?: string;
  readonly figures: Readonly<Record<string, number>>;
}
interface RankingRow {
  readonly rank: number;
  readonly title: string;
  readonly organisation: { readonly name: string };
  readonly place?: string;
  readonly figures: Readonly<Record<string, number>>;
}

const hundredths = (value: number | undefined): string => (value === undefined ? '—' : (value / 100).toFixed(2));

/** Prints a project's card and the ranking of the round, read back over HTTP. */
export async function tables(
  url: string,
  made: Readonly<Record<string, string>>,
  say: (line: string) => void,
): Promise<void> {
  const client = new ScenarioClient(url, () => demoPassword);
  const card = (await client.get('office', `/api/dashboard/cards/${made['甲1']}`)).body as Card;
  const ranking = (await client.get('office', `/api/dashboard/rankings/${made['round']}`)).body as {
    ranking: RankingRow[];
  };
  say('');
  say(`项目卡  ${card.title}  阶段 ${card.stage}  结论 ${card.outcome ?? '—'}`);
  say(
    `        ${Object.entries(card.figures)
      .map(([key, value]) => `${key} ${hundredths(value)}`)
      .join('  ')}`,
  );
  say('');
  say('名次  总分    奖次    单位    项目');
  for (const { rank, title, organisation, place, figures } of ranking.ranking) {
    const total = hundredths(Object.values(figures)[0]);
    say(`${String(rank).padEnd(4)}  ${total}   ${(place ?? '—').padEnd(6)}  ${organisation.name}    ${title}`);
  }
}
