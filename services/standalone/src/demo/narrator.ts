import type { Played } from '@xmh/testing';

interface ArticleShown {
  readonly article: string;
  readonly text: string;
  readonly tried?: string;
}

/** Says each step in a line; the rows of one step share it. */
export function narrator(say: (line: string) => void): { played: (played: Played) => void; end: () => void } {
  let told: Played[] = [];
  let day = '';
  const tell = (): void => {
    const [first] = told;
    if (!first) return;
    day = first.step.on ?? day;
    say(`${day}  ${first.answer.status < 300 ? '✓' : '✗'} ${first.step.says}${rowsOf(told)}${reasonOf(first)}`);
    told = [];
  };
  return {
    played: (played) => {
      if (told[0] && told[0].step !== played.step) tell();
      told.push(played);
    },
    end: tell,
  };
}

function rowsOf(told: readonly Played[]): string {
  const rows = [...new Set(told.flatMap(({ row }) => (row === undefined ? [] : [row.split('/')[0] ?? ''])))];
  if (rows.length === 0) return '';
  const often = told.length > rows.length ? `,共${told.length}次` : '';
  return ` (${rows.join('、')}${often})`;
}

function reasonOf({ answer, step }: Played): string {
  if (answer.status < 300) return '';
  const { articles = [], title = '' } = answer.body as { articles?: ArticleShown[]; title?: string };
  const expected = step.expect?.articles ?? [];
  const shown = articles.filter(({ article }) => expected.includes(article));
  return ` → ${shown.map(({ article, text, tried }) => `${article} ${text}${tried ? `(${tried})` : ''}`).join(';') || title}`;
}
