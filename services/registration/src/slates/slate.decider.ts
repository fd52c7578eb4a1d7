import {
  byOverrider,
  fromScheme,
  judge,
  registrationWaiving,
  SeatConfirmed,
  SeatReleased,
  SeatTaken,
  waive,
} from '@xmh/contracts';
import { accept, type AccessTable, type Decider, type Decision, refuse } from '@xmh/eventing';
import { kindOf, mostVerdicts, quotasFor, startOf } from '@xmh/scheme';
import { heldUntilFrom, isGood, isOver } from './seat.hold';
import type { SlateCommand } from './slate.commands';
import type { SlateContext } from './slate.context';
import { emptySlate, evolve, type Seat, seatOf, type Slate, type SlateEvent } from './slate.state';

/** A seat is taken by whoever may submit the declaration; the rest is the service's own doing. */
export const slateAccess: AccessTable<SlateCommand, Slate, SlateContext> = {
  TakeSeat: [
    fromScheme('tracks.starts.by', ({ data }, _slate, { pinned }) => startOf(pinned.scheme, data.track, data.start)),
    { posts: ['leader'], relation: 'own' },
    { posts: ['organisation-office'], relation: 'issuer' },
  ],
  ConfirmSeat: [{ service: 'registration' }],
  ReleaseSeat: [{ service: 'registration' }],
  WaiveOnSlate: [byOverrider()],
};

export const slateDecider: Decider<SlateCommand, SlateEvent, Slate, SlateContext> = {
  initial: emptySlate,
  evolve,
  decide: {
    TakeSeat: ({ data, meta }, slate, context) => {
      const { slateId, projectId, track } = data;
      const { callId, organisation, used, directory } = context;
      const before = seatOf(slate, projectId);
      if (before && (used.includes(before.seat) || isGood(before, meta.at))) return takenAlready;
      if (context.isClosed) return callClosed;
      const stale = slate.seats.filter((one) => !used.includes(one.seat) && (one === before || isOver(one, meta.at)));
      const nth = slate.seats.filter((one) => one.track === track && !stale.includes(one)).length + 1;
      const judged = judge(quotaVerdicts(context, track, nth), meta, context, slate.waivers);
      if ('refused' in judged) return judged;
      const seat = { seat: meta.commandId, projectId, track };
      const path = directory.path(organisation) ?? `/${organisation}/`;
      const held = { organisation: { id: organisation, path }, heldUntil: heldUntilFrom(meta.at) };
      const taken = SeatTaken({ ...factsOf(seat, slateId, callId), ...held });
      const released = stale.map((one) => SeatReleased({ ...factsOf(one, slateId, callId), because: 'not-submitted' }));
      const [first = taken, ...rest]: readonly SlateEvent[] = [...released, taken];
      return accept([first, ...rest], judged.ground);
    },

    ConfirmSeat: ({ data: { slateId, seat } }, slate, { callId }) => {
      const held = slate.seats.find((one) => one.seat === seat);
      if (!held) return seatGone;
      if (held.confirmed) return refuse('seat-confirmed-already', '名额已经确认');
      return accept(SeatConfirmed(factsOf(held, slateId, callId)));
    },

    ReleaseSeat: ({ data, meta }, slate, { callId, used, isClosed }): Decision<SlateEvent> => {
      const held = slate.seats.find(({ seat }) => seat === data.seat);
      if (!held) return seatGone;
      const { because } = data;
      if (because !== 'withdrawn' && (held.confirmed || used.includes(held.seat))) {
        return refuse('seat-in-use', '此名额已有报送的项目');
      }
      if (because === 'not-submitted' && !isClosed && !isOver(held, meta.at)) {
        return refuse('seat-still-held', '名额保留时间未到');
      }
      return accept(SeatReleased({ ...factsOf(held, data.slateId, callId), because }));
    },

    WaiveOnSlate: (command, { waivers }, context) => waive(registrationWaiving, command, context, waivers),
  },
};

/** The maxima that bind an organisation of this kind in one call, with the n-th seat. */
function quotaVerdicts({ pinned: { scheme }, directory, organisation }: SlateContext, track: string, nth: number) {
  const facts = directory.organisation(organisation);
  const kind = facts && kindOf(scheme, facts);
  const quotas = quotasFor(scheme, track, kind ?? '').filter((quota) => quota.per === 'organisation');
  return mostVerdicts(quotas, nth, '申报名单');
}

const factsOf = (
  { seat, projectId, track }: Pick<Seat, 'seat' | 'projectId' | 'track'>,
  slateId: string,
  callId: string,
) => ({
  slateId,
  callId,
  projectId,
  track,
  seat,
});
const takenAlready = refuse('seat-taken-already', '此项目已占名额');
const callClosed = refuse('call-closed-already', '此批次已经截止');
const seatGone = refuse('seat-gone', '此名额已经释放');
