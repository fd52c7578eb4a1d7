import { byOverrider, CallOpened, datedOn, fromScheme, judge, registrationWaiving, waive } from '@xmh/contracts';
import { accept, type AccessTable, type Decider, refuse } from '@xmh/eventing';
import { type FactsAt, ruleVerdicts, type Verdict } from '@xmh/scheme';
import type { CallCommand } from './call.commands';
import type { CallContext } from './call.context';
import { type Call, type CallEvent, evolve } from './call.state';
import { windowsOfPaper, windowVerdicts } from './call.windows';
import { callUnknown, closing, closingAccess } from './closing/closing.decider';

export const callAccess: AccessTable<CallCommand, Call, CallContext> = {
  OpenCall: [
    fromScheme('calls.openedBy', (_command, _call, { pinned: { scheme } }) => ({
      by: scheme.calls.openedBy,
      article: scheme.calls.article,
    })),
  ],
  ...closingAccess,
  WaiveOnCall: [byOverrider()],
};

export const callDecider: Decider<CallCommand, CallEvent, Call, CallContext> = {
  initial: { status: 'absent' },
  evolve,
  decide: {
    OpenCall: ({ data, meta }, call, context) => {
      if (call.status !== 'absent') return refuse('call-open-already', '此批次已经开启');
      const { scheme, ref, issuer } = context.pinned;
      const day = datedOn(data.on, meta, context);
      if ('refused' in day) return day;
      if (day.on < scheme.effectiveFrom) {
        return refuse('scheme-not-in-force', `方案自 ${scheme.effectiveFrom} 起施行，此前不能开启批次`, 422);
      }
      const { callId, name, year, windows = windowsOfPaper(scheme, data.year) } = data;
      const facts: FactsAt<'open-call'> = { today: day.on };
      const verdicts = [
        ...windowVerdicts(scheme, year, windows, name),
        ...ruleVerdicts(scheme.calls.require, facts, name, scheme),
        ...frequencyVerdicts(name, context),
      ];
      const judged = judge(verdicts, meta, context);
      if ('refused' in judged) return judged;
      const path = context.directory.path(issuer) ?? `/${issuer}/`;
      const opened = { callId, scheme: ref, issuer: { id: issuer, path }, name, year, windows, ...day };
      return accept(CallOpened(opened), judged.ground);
    },

    ...closing,

    WaiveOnCall: (command, call, context) =>
      call.status === 'absent' ? callUnknown : waive(registrationWaiving, command, context, call.waivers),
  },
};

/** Whether the paper lets one more call be opened. */
const frequencyVerdicts = (subject: string, { pinned: { scheme }, opened }: CallContext): Verdict[] =>
  (scheme.calls.frequency ?? []).map(({ article, most }, index) => {
    const nth = (opened[index] ?? 0) + 1;
    return { article, holds: nth <= most, subject, tried: `第${nth}次`, limit: `至多${most}次` };
  });
