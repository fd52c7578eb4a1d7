import {
  CallClosed,
  CallExtended,
  CallOpened,
  Day,
  Id,
  RegistrationArticleWaived,
  RegistrationWaiverRevoked,
  type RegistrationWaiving,
  ShortfallsReported,
  waived,
  Waivers,
} from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';
import { z } from 'zod';

export type CallEvent =
  | EventOf<typeof CallOpened>
  | EventOf<typeof CallExtended>
  | EventOf<typeof CallClosed>
  | EventOf<typeof ShortfallsReported>
  | RegistrationWaiving;

/** One opening of a scheme, until it is closed. */
export const KnownCall = CallOpened.schema.extend({
  status: z.enum(['open', 'closed']),
  closedOn: Day.exactOptional(),
  /** The position of the closing. */
  closedAt: z.string().exactOptional(),
  /** The shortfalls still to be reported are those of the organisations after this one. */
  after: Id.optional(),
  waivers: Waivers,
});
export type KnownCall = z.infer<typeof KnownCall>;
export type Call = { readonly status: 'absent' } | KnownCall;

export function evolve(call: Call, event: Recorded<CallEvent>): Call {
  if (event.type === CallOpened.type) return { ...event.data, status: 'open', waivers: [] };
  if (call.status === 'absent') return call;
  switch (event.type) {
    case CallExtended.type:
      return { ...call, windows: extended(call.windows, event.data) };
    case CallClosed.type:
      return { ...call, status: 'closed', closedOn: event.data.on, closedAt: event.position, after: event.data.after };
    case ShortfallsReported.type:
      return { ...call, after: event.data.after };
    case RegistrationArticleWaived.type:
    case RegistrationWaiverRevoked.type:
      return { ...call, waivers: waived(call.waivers, event) };
  }
}

type Windows = KnownCall['windows'];

/** The windows with another last day: for all tracks, or for one, whose own window then stands before the others. */
function extended(windows: Windows, { track, closes }: EventOf<typeof CallExtended>['data']): Windows {
  if (track === undefined)
    return windows.length === 0 ? [{ closes }] : windows.map((window) => ({ ...window, closes }));
  const opens = windows.find(({ tracks }) => tracks === undefined || tracks.includes(track))?.opens;
  const others = windows.filter(({ tracks }) => !(tracks?.length === 1 && tracks[0] === track));
  return [{ tracks: [track], ...(opens !== undefined && { opens }), closes }, ...others];
}
