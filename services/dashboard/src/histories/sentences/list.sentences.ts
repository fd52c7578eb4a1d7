import type { ListCorrected, ListDecided, ListDrawnUp } from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';
import { fromTo, paperChanges, paperWords } from '../../naming/paper.words';
import { corrected, decision, fact, type SentencesOf, type Teller, withParticulars } from '../sentence';

type ListEvent = EventOf<typeof ListDrawnUp | typeof ListCorrected | typeof ListDecided>;
type DrawnUp = EventOf<typeof ListDrawnUp>['data'];
type Listed = Pick<DrawnUp, 'values' | 'entries'>;

const drawn = 'registration.list-drawn-up';
const correction = 'registration.list-corrected';

const entryWords = (entries: DrawnUp['entries']): string =>
  entries.map(({ name, requirement }) => (requirement === undefined ? name : `${name}（${requirement}）`)).join('、');

function listChanges(before: Listed | undefined, after: Listed, form: string | undefined, teller: Teller): string[] {
  if (!before) return [];
  const [was, is] = [entryWords(before.entries), entryWords(after.entries)];
  return [
    ...paperChanges(teller.terms, teller.voices, form, before.values, after.values),
    ...(was === is ? [] : [fromTo('条目', was, is)]),
  ];
}

export const listSentences: SentencesOf<ListEvent> = {
  [drawn]: fact(({ list, form, values, entries }, { terms, voices }) =>
    withParticulars(
      `拟订“${terms.listName(list)}”，列${entries.length}项`,
      entryWords(entries),
      paperWords(terms, voices, form, values),
    ),
  ),
  [correction]: fact((data, teller) => {
    const drawnUp = teller.before<DrawnUp>([drawn]);
    const before = teller.before<Listed>([drawn, correction]);
    const name = drawnUp ? `“${teller.terms.listName(drawnUp.list)}”` : '目录';
    return corrected(name, listChanges(before, data, drawnUp?.form, teller), data.reason);
  }),
  'registration.list-decided': decision(
    ({ step: key, decision: decided, fixed, values }, { terms, voices, before }) => {
      const drawnUp = before<DrawnUp>([drawn]);
      const step = terms.step(key, drawnUp?.route);
      const name = drawnUp ? terms.listName(drawnUp.list) : '';
      return withParticulars(
        `“${name}”${step?.name ?? key}：${terms.decision(step, decided)}${fixed ? '，目录就此确定' : ''}`,
        paperWords(terms, voices, step?.form, values),
      );
    },
  ),
};
