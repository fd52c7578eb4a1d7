import { streams } from '@xmh/contracts';
import type { ServiceCore } from '@xmh/platform';
import type { Source } from '../days/document';
import type { RankingDocument } from './ranking.document';
import { type RankingEvent, rankings } from './ranking.view';

/** A ranking is folded from its round, and from the projects that had a prize of it. */
export const rankingSource = (core: ServiceCore): Source<RankingDocument, RankingEvent> => ({
  core,
  view: rankings,
  streamsOf: ({ roundId, places, withdrawn }) => {
    const granted = [...places.flatMap(({ projects }) => projects), ...withdrawn.map(({ projectId }) => projectId)];
    return [streams.round(roundId), ...[...new Set(granted)].map(streams.reward)];
  },
});
