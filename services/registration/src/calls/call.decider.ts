import { CallOpened, datedOn, fromScheme, judge, type SchemeContext } from '@xmh/contracts';
import { accept, type AccessTable, type Decider, refuse } from '@xmh/eventing';
import type { CallCommand } from './call.commands';
import { type Call, type CallEvent, evolve } from './call.state';
import { windowsOfPaper, windowVerdicts } from './call.windows';

export const callAccess: AccessTable<CallCommand, Call, SchemeContext> = {
  OpenCall: [
    fromScheme('calls.openedBy', (_command, _call, { pinned: { scheme } }) => ({
      by: scheme.calls.openedBy,
      article: scheme.calls.article,
    })),
  ],
};

export const callDecider: Decider<CallCommand, CallEvent, Call, SchemeContext> = {
  initial: { status: 'absent' },
  evolve,
  decide: {
    OpenCall: ({ data, meta }, call, context) => {
      if (call.status === 'open') return refuse('call-open-already', '此批次已经开启');
      const { scheme, ref, issuer } = context.pinned;
      const day = datedOn(data.on, meta, context);
      if ('refused' in day) return day;
      if (day.on < scheme.effectiveFrom) {
        return refuse('scheme-not-in-force', `方案自 ${scheme.effectiveFrom} 起施行,此前不能开启批次`, 422);
      }
      const { callId, name, year, windows = windowsOfPaper(scheme, data.year) } = data;
      const judged = judge(windowVerdicts(scheme, year, windows, name), meta, context);
      if ('refused' in judged) return judged;
      const path = context.directory.path(issuer) ?? `/${issuer}/`;
      const opened = { callId, scheme: ref, issuer: { id: issuer, path }, name, year, windows, ...day };
      return accept(CallOpened(opened), judged.ground);
    },
  },
};
