import type { ScenarioClient } from '@xmh/testing';
import { hundredths, table } from './table';

interface Named {
  readonly name: string;
}
interface Card {
  readonly title: string;
  readonly organisation: Named;
  readonly assessment: string;
  readonly names: { readonly stage: string; readonly outcome?: string };
  readonly prizes: readonly { readonly placeName: string }[];
}
interface Assessed {
  readonly assessments: Readonly<Record<string, { readonly conclusion: { readonly figures: readonly Figure[] } }>>;
}
interface Figure extends Named {
  readonly value?: number;
}
interface RankingRow {
  readonly rank: number;
  readonly title: string;
  readonly organisation: Named;
  readonly placeName?: string;
  readonly figures: Readonly<Record<string, number>>;
}
interface LedgerLine {
  readonly title: string;
  readonly organisation: Named;
  readonly status: keyof typeof states;
}

/** What was made by the scenario, read back over HTTP: a card, the ledgers, the ranking. */
export async function tables(client: ScenarioClient, made: Readonly<Record<string, string>>): Promise<string[]> {
  const read = async <T>(path: string): Promise<T> => (await client.get('office', `/api/${path}`)).body as T;
  const card = await read<Card>(`dashboard/cards/${made['甲1']}`);
  const { assessments } = await read<Assessed>(`acceptance/projects/${made['甲1']}`);
  const ledgers = await read<{ items: LedgerLine[] }>(`dashboard/ledgers?callId=${made['call']}&size=100&sort=path`);
  const { ranking } = await read<{ ranking: RankingRow[] }>(`dashboard/rankings/${made['round']}`);
  const figures = assessments[card.assessment]?.conclusion.figures ?? [];
  return [...cardTable(card, figures), ...ledgerTable(ledgers.items), ...rankingTable(ranking)];
}

function cardTable({ title, organisation, names, prizes }: Card, figures: readonly Figure[]): string[] {
  const won = prizes.map(({ placeName }) => placeName).join('、') || '无奖';
  const facts = [organisation.name, names.stage, names.outcome ?? '尚无结论', won];
  return table(
    `项目卡：${title}（${facts.join('，')}）`,
    ['指标', '得分'],
    figures.map(({ name, value }) => [name, hundredths(value)]),
  );
}

const states = { prepared: '待开', open: '在办', closed: '已结', withdrawn: '已撤项' } as const;

const ledgerTable = (lines: readonly LedgerLine[]): string[] =>
  table(
    '台账',
    ['单位', '项目', '状态'],
    lines.map(({ organisation, title, status }) => [organisation.name, title, states[status]]),
  );

function rankingTable(ranking: readonly RankingRow[]): string[] {
  const rows = ranking.map(({ rank, figures, placeName, organisation, title }) => [
    String(rank),
    hundredths(Object.values(figures)[0]),
    placeName ?? '—',
    organisation.name,
    title,
  ]);
  return table('名次与奖次', ['名次', '总分', '奖次', '单位', '项目'], rows);
}
