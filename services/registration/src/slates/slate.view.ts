import {
  CallClosed,
  Id,
  Instant,
  RegistrationArticleWaived,
  RegistrationWaiverRevoked,
  type RegistrationWaiving,
  SeatConfirmed,
  SeatReleased,
  SeatTaken,
  Shortfall,
  ShortfallsReported,
  slateIdOf,
  streams,
  Waiver,
} from '@xmh/contracts';
import { Actor, type EventOf, type Recorded, type View } from '@xmh/eventing';
import { z } from 'zod';
import { Seat } from './slate.state';

type Closing = EventOf<typeof CallClosed> | EventOf<typeof ShortfallsReported>;
type SlateFact =
  | EventOf<typeof SeatTaken>
  | EventOf<typeof SeatConfirmed>
  | EventOf<typeof SeatReleased>
  | RegistrationWaiving
  | Closing;

/** An article set aside for the slate: why, and by whom. */
export const WaiverOnSlate = Waiver.omit({ subject: true }).extend({ by: Actor, at: Instant });
export type WaiverOnSlate = z.infer<typeof WaiverOnSlate>;

/** The slate of one organisation in one call, for lists and for what falls due. */
export const SlateInCall = z.strictObject({
  slateId: Id,
  callId: Id,
  organisation: Id,
  path: z.string(),
  seats: z.array(Seat).readonly(),
  /** The earliest instant at which a seat held for a declaration falls due; empty when none is held. */
  heldUntil: z.union([Instant, z.literal('')]),
  /** What it lacked when the call closed, and what was set aside for it. */
  shortfalls: z.array(Shortfall.omit({ organisation: true })).readonly(),
  isShort: z.boolean(),
  waivers: z.array(WaiverOnSlate).readonly(),
});
export type SlateInCall = z.infer<typeof SlateInCall>;

const empty = {
  callId: '',
  organisation: '',
  path: '/',
  seats: [],
  heldUntil: '',
  shortfalls: [],
  isShort: false,
  waivers: [],
} as const;

function keysOf(event: Recorded<SlateFact>): readonly string[] {
  if (event.type === RegistrationArticleWaived.type || event.type === RegistrationWaiverRevoked.type) {
    const ofSlates = streams.slate('');
    return event.stream.startsWith(ofSlates) ? [event.stream.slice(ofSlates.length)] : [];
  }
  if (event.type !== CallClosed.type && event.type !== ShortfallsReported.type) return [event.data.slateId];
  return [...bySlate(event.data).keys()];
}

const pages = new WeakMap<readonly Shortfall[], ReadonlyMap<string, readonly Shortfall[]>>();

/** The shortfalls of one page by slate; made once for all slates of the page, since every id of one is a digest. */
function bySlate({ callId, shortfalls }: Closing['data']): ReadonlyMap<string, readonly Shortfall[]> {
  const known = pages.get(shortfalls);
  if (known) return known;
  const page = new Map<string, readonly Shortfall[]>();
  for (const one of shortfalls) {
    const slateId = slateIdOf(one.organisation, callId);
    page.set(slateId, [...(page.get(slateId) ?? []), one]);
  }
  pages.set(shortfalls, page);
  return page;
}

/** Who takes part is a child of the issuer, so its path follows; it may have no seat at all. */
function fallenShort(slate: SlateInCall, { data }: Recorded<Closing>): SlateInCall {
  const { callId, issuer } = data;
  const own = bySlate(data).get(slate.slateId) ?? [];
  const organisation = own[0]?.organisation ?? slate.organisation;
  const path = slate.organisation === '' ? `${issuer.path}${organisation}/` : slate.path;
  const shortfalls = own.map(({ organisation: _organisation, ...shortfall }) => shortfall);
  return { ...slate, callId, organisation, path, shortfalls, isShort: shortfalls.length > 0 };
}

const withSeats = (slate: SlateInCall, seats: readonly Seat[]): SlateInCall => {
  const [earliest = ''] = seats.flatMap(({ confirmed, heldUntil }) => (confirmed ? [] : heldUntil)).sort();
  return { ...slate, seats, heldUntil: earliest };
};

export const slatesOfCall: View<SlateInCall, SlateFact> = {
  name: 'slates-of-call',
  version: 2,
  indexes: ['callId', 'organisation', 'heldUntil', 'isShort'],
  scope: 'path',
  initial: (slateId) => ({ slateId, ...empty }),
  keysOf,
  on: {
    [SeatTaken.type]: (slate, { data }) => {
      const { callId, seat, projectId, track, heldUntil, organisation } = data;
      const facts = { ...slate, callId, organisation: organisation.id, path: organisation.path };
      return withSeats(facts, [...slate.seats, { seat, projectId, track, heldUntil, confirmed: false }]);
    },
    [SeatConfirmed.type]: (slate, { data }) =>
      withSeats(
        slate,
        slate.seats.map((one) => (one.seat === data.seat ? { ...one, confirmed: true } : one)),
      ),
    [SeatReleased.type]: (slate, { data }) =>
      withSeats(
        slate,
        slate.seats.filter(({ seat }) => seat !== data.seat),
      ),
    [RegistrationArticleWaived.type]: (slate, { id: waiver, data: { article, reason }, meta: { as: by, at } }) => ({
      ...slate,
      waivers: [...slate.waivers, { article, reason, by, at, waiver }],
    }),
    [RegistrationWaiverRevoked.type]: (slate, { data: { waiver: revoked } }) => ({
      ...slate,
      waivers: slate.waivers.filter(({ waiver }) => waiver !== revoked),
    }),
    [CallClosed.type]: fallenShort,
    [ShortfallsReported.type]: fallenShort,
  },
};
