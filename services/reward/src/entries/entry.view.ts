import type { ComputedFigure } from '@xmh/contracts';
import type { View } from '@xmh/eventing';
import type { EntryEvent } from './entry.commands';
import type { Prize } from './entry.state';

/** One project before the awards: what rounds choose from. Figures by reference: `assessment/figure`. */
export interface EntryRow {
  readonly projectId: string;
  readonly callId: string;
  readonly path: string;
  readonly organisation: string;
  readonly track: string;
  readonly title: string;
  readonly declaredAt: string;
  readonly outcomes: Readonly<Record<string, string>>;
  readonly figures: Readonly<Record<string, ComputedFigure>>;
  readonly prizes: readonly Prize[];
}

export const entryRows: View<EntryRow, EntryEvent> = {
  name: 'reward.entries',
  version: 1,
  indexes: ['callId', 'track', 'organisation'],
  scope: 'path',
  initial: (projectId) => ({
    projectId,
    callId: '',
    path: '/',
    organisation: '',
    track: '',
    title: '',
    declaredAt: '',
    outcomes: {},
    figures: {},
    prizes: [],
  }),
  keysOf: ({ data }) => [data.projectId],
  on: {
    'reward.entry-admitted': (row, { data }) => {
      const { callId, organisation, track, title, declaredAt, assessment, outcome } = data;
      const figures = Object.fromEntries(data.figures.map((figure) => [`${assessment}/${figure.key}`, figure]));
      return {
        ...row,
        ...{ callId, track, title, declaredAt, path: organisation.path, organisation: organisation.id },
        outcomes: { ...row.outcomes, [assessment]: outcome },
        figures: { ...row.figures, ...figures },
      };
    },
    'reward.entry-withdrawn': (row, { data }) => ({
      ...row,
      outcomes: without(row.outcomes, (key) => key === data.assessment),
      figures: without(row.figures, (key) => key.startsWith(`${data.assessment}/`)),
    }),
    'reward.prize-granted': (row, { data: { roundId, award, place } }) => ({
      ...row,
      prizes: [...row.prizes, { roundId, award, place }],
    }),
    'reward.prize-withdrawn': (row, { data }) => ({
      ...row,
      prizes: row.prizes.filter(({ award }) => award !== data.award),
    }),
  },
};

const without = <T>(record: Readonly<Record<string, T>>, gone: (key: string) => boolean): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => !gone(key)));
