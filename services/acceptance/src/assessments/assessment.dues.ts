import { streams } from '@xmh/contracts';
import type { Due, Dues } from '@xmh/messaging';
import type { ServiceCore } from '@xmh/platform';
import { type DueOpening, dueOpenings } from './due.view';

const size = 500;

/** Assessments that the calendar opens fall due on their first day and stay due until they are open. */
export const openingsDue = ({ views }: ServiceCore): Dues => ({
  due: async (until) => {
    const found: Due[] = [];
    for (let more = true; more;) {
      const { items, total } = await views.collection(dueOpenings).find({
        scope: { everything: true },
        where: { opensOn: { to: until } },
        sort: [{ field: 'opensOn' }],
        page: { size, offset: found.length },
      });
      found.push(...items.map(({ document }) => dueOf(document)));
      more = items.length > 0 && found.length < total;
    }
    return found;
  },
});

const dueOf = ({ projectId, assessment, opensOn }: DueOpening): Due => ({
  stream: streams.acceptance(projectId),
  item: assessment,
  rung: 'open',
  dueOn: opensOn,
  command: { type: 'OpenAssessment', data: { projectId, assessment } },
});
