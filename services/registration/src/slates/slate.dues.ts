import { streams } from '@xmh/contracts';
import { dayOf, endOfDay } from '@xmh/eventing';
import type { Due, Dues } from '@xmh/messaging';
import type { ServiceCore } from '@xmh/platform';
import { addDays } from '@xmh/scheme';
import { slatesOfCall, type SlateInCall } from './slate.view';

/** Seats whose declaration never came fall due the day after; before that, only another seat of the slate releases them. */
export const staleSeats = ({ views }: ServiceCore): Dues => ({
  due: async (until) => {
    const { items } = await views.collection(slatesOfCall).find({
      scope: { everything: true },
      where: { heldUntil: { from: '0', to: endOfDay(addDays(until, -1)) } },
      sort: [{ field: 'heldUntil' }],
      page: { size: 500 },
    });
    return items.flatMap(({ document }) => duesOf(document)).filter(({ dueOn }) => dueOn <= until);
  },
});

const duesOf = ({ slateId, seats }: SlateInCall): Due[] =>
  seats
    .filter(({ confirmed }) => !confirmed)
    .map(({ seat, heldUntil }) => ({
      stream: streams.slate(slateId),
      item: seat,
      rung: 'release',
      dueOn: addDays(dayOf(heldUntil), 1),
      command: { type: 'ReleaseSeat', data: { slateId, seat, because: 'not-submitted' } },
    }));
