import {
  CallClosed,
  CallExtended,
  CallOpened,
  RegistrationArticleWaived,
  RegistrationWaiverRevoked,
  type RegistrationWaiving,
  ShortfallsReported,
  waived,
  type Waiver,
} from '@xmh/contracts';
import type { EventOf, Recorded } from '@xmh/eventing';

type Opened = EventOf<typeof CallOpened>;
type CallFacts = Opened['data'];
export type CallEvent =
  | Opened
  | EventOf<typeof CallExtended>
  | EventOf<typeof CallClosed>
  | EventOf<typeof ShortfallsReported>
  | RegistrationWaiving;

/** One opening of a scheme, until it is closed. */
export interface KnownCall extends CallFacts {
  readonly status: 'open' | 'closed';
  readonly closedOn?: string;
  /** The position of the closing. */
  readonly closedAt?: string;
  /** The shortfalls still to be reported are those of the organisations after this one. */
  readonly after?: string | undefined;
  readonly waivers: readonly Waiver[];
}
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
