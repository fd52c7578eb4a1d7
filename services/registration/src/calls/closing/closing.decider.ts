import { CallClosed, CallExtended, datedOn, fromScheme, judge, ShortfallsReported } from '@xmh/contracts';
import { type Decision, accept, type AccessTable, type DecideTable, type Deciding, refuse } from '@xmh/eventing';
import { dateWords, type Scheme, trackOf, type Verdict } from '@xmh/scheme';
import type { CallContext } from '../call.context';
import type { Call, CallEvent, KnownCall } from '../call.state';
import { windowVerdicts } from '../call.windows';
import type { ClosingCommand } from './closing.commands';

const byOpener = fromScheme<ClosingCommand, Call, CallContext>(
  'calls.openedBy',
  (_command, _call, { pinned: { scheme } }) => ({ by: scheme.calls.openedBy, article: scheme.calls.article }),
);

export const closingAccess: AccessTable<ClosingCommand, Call, CallContext> = {
  CloseCall: [byOpener],
  ExtendCall: [byOpener],
  ReportShortfalls: [{ service: 'registration' }],
};

export const closing: DecideTable<ClosingCommand, CallEvent, Call, CallContext> = {
  CloseCall: openCall(({ data, meta }, call, context) => {
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const judged = judge(windowsOver(call, day.on, context.pinned.scheme), meta, context, call.waivers);
    if ('refused' in judged) return judged;
    const { callId, issuer } = call;
    const { shortfalls, after } = context.shortfalls;
    return accept(CallClosed({ callId, issuer, shortfalls: [...shortfalls], after, ...day }), judged.ground);
  }),

  ExtendCall: openCall(({ data, meta }, call, context) => {
    const { scheme } = context.pinned;
    const { callId, track, closes, reason } = data;
    if (track !== undefined && !trackOf(scheme, track)) return refuse('track-unknown', '方案没有这种项目类型', 404);
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    if (closes < day.on) return refuse('day-past', `${dateWords(closes)}已经过去，不能作为截止日`, 422);
    const window = { ...(track !== undefined && { tracks: [track] }), closes };
    const judged = judge(windowVerdicts(scheme, call.year, [window], call.name), meta, context, call.waivers);
    if ('refused' in judged) return judged;
    return accept(CallExtended({ callId, track, closes, reason, ...day }), judged.ground);
  }),

  ReportShortfalls: ({ data }, call, { shortfalls: { shortfalls, after } }) => {
    if (call.status === 'absent') return callUnknown;
    if (call.after !== data.after) return refuse('shortfalls-reported-already', '这一页已经列出');
    const { callId, issuer } = call;
    return accept(ShortfallsReported({ callId, issuer, shortfalls: [...shortfalls], after }));
  },
};

/** A decision about a call that is still open. */
function openCall<Type extends string, Data>(
  decide: (command: Deciding<Type, Data>, call: KnownCall, context: CallContext) => Decision<CallEvent>,
) {
  return (command: Deciding<Type, Data>, call: Call, context: CallContext): Decision<CallEvent> => {
    if (call.status === 'absent') return callUnknown;
    return call.status === 'closed' ? callClosed : decide(command, call, context);
  };
}

/** A call is not closed while somebody may still declare: the last day belongs to them. */
const windowsOver = ({ name, windows }: KnownCall, on: string, { calls }: Scheme): Verdict[] =>
  windows.flatMap(({ tracks, closes }): Verdict[] => {
    if (closes === undefined) return [];
    const ofPaper = calls.windows?.find(
      (window) =>
        window.tracks === undefined || tracks === undefined || window.tracks.some((track) => tracks.includes(track)),
    );
    const article = ofPaper?.article ?? calls.article;
    return [{ article, holds: on > closes, subject: name, tried: dateWords(on), limit: `${dateWords(closes)}过后` }];
  });

export const callUnknown = refuse('call-unknown', '没有这个批次', 404);
const callClosed = refuse('call-closed-already', '此批次已经截止');
