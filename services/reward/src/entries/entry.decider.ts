import {
  correcting,
  datedOn,
  EntryAdmitted,
  EntryWithdrawn,
  fromScheme,
  judge,
  PrizeCorrected,
  PrizeGranted,
  PrizeWithdrawn,
  type SchemeContext,
} from '@xmh/contracts';
import { accept, type AccessRow, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import { awardOf } from '@xmh/scheme';
import type { Recipient } from '../recipients/recipient.state';
import type { EntryCommand, EntryEvent } from './entry.commands';
import { causeKey, type Prize } from './entry.state';

/** Whoever takes the award's last step. */
const byLastStep: AccessRow<{ readonly data: { readonly award: string } }, Recipient, SchemeContext> = fromScheme(
  'rewards.awards[].steps[].by',
  ({ data }, _, { pinned }) => {
    const step = awardOf(pinned.scheme, data.award)?.steps.at(-1);
    return step && { by: step.by, article: step.article };
  },
);

export const entryAccess: AccessTable<EntryCommand, Recipient, SchemeContext> = {
  AdmitEntry: [{ service: 'reward' }],
  WithdrawEntry: [{ service: 'reward' }],
  GrantPrize: [{ service: 'reward' }],
  RevokePrize: [{ service: 'reward' }],
  CorrectPrize: [byLastStep],
  WithdrawPrize: [byLastStep],
};

export const notEntered = () => refuse('entry-absent', '该项目没有参评', 404);
const notHeld = () => refuse('prize-not-held', '该项目没有此奖');
const factsOf = (projectId: string, { roundId, award, place, on }: Prize) => ({ projectId, roundId, award, place, on });

export const decideEntry: DecideTable<EntryCommand, EntryEvent, Recipient, SchemeContext> = {
  AdmitEntry: ({ data }, { entry }) => {
    const known = entry.status !== 'absent' && causeKey(data.assessment, data.round) in entry.causes;
    return known ? refuse('entry-admitted-already', '该项目这一轮结论已列入参评') : accept(EntryAdmitted({ ...data }));
  },

  WithdrawEntry: ({ data, meta }, { entry }) => {
    if (entry.status === 'absent') return notEntered();
    if (entry.causes[causeKey(data.assessment, data.round)] !== data.cause) {
      return refuse('entry-not-of-this-conclusion', '该项目参评不是由这一结论而来');
    }
    const on = meta.today;
    const withdrawn = entry.prizes.map((prize) =>
      PrizeWithdrawn({ ...factsOf(data.projectId, prize), reason: '据以授奖的结论已被推翻', on }),
    );
    const events: [EntryEvent, ...EntryEvent[]] = [EntryWithdrawn({ ...data, on }), ...withdrawn];
    return accept(events);
  },

  GrantPrize: ({ data }, { entry }) => {
    if (entry.status === 'absent') return notEntered();
    if (entry.status === 'withdrawn') return refuse('entry-withdrawn', '该项目已退出参评');
    const held = entry.prizes.some(({ award }) => award === data.award);
    return held ? refuse('prize-held-already', '该项目已获此奖') : accept(PrizeGranted({ ...data }));
  },

  RevokePrize: ({ data }, { entry }) => {
    if (entry.status === 'absent') return notEntered();
    const prize = entry.prizes.find(({ award, roundId }) => award === data.award && roundId === data.roundId);
    return prize ? accept(PrizeWithdrawn({ ...data, place: prize.place })) : notHeld();
  },

  CorrectPrize: ({ data, meta }, { entry }, context) => {
    if (entry.status === 'absent') return notEntered();
    const prize = entry.prizes.find(({ award }) => award === data.award);
    const award = awardOf(context.pinned.scheme, data.award);
    if (!prize || !award) return notHeld();
    const day = correcting(prize, data, meta, context);
    if ('refused' in day) return day;
    const judged = judge([{ article: award.article, holds: true, subject: award.name }], meta, context);
    if ('refused' in judged) return judged;
    const { projectId, corrects, reason } = data;
    return accept(PrizeCorrected({ ...factsOf(projectId, prize), on: day.on, corrects, reason }), judged.ground);
  },

  WithdrawPrize: ({ data, meta }, { entry }, context) => {
    if (entry.status === 'absent') return notEntered();
    const prize = entry.prizes.find(({ award }) => award === data.award);
    const award = awardOf(context.pinned.scheme, data.award);
    if (!prize || !award) return notHeld();
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const judged = judge([{ article: award.article, holds: true, subject: award.name }], meta, context);
    if ('refused' in judged) return judged;
    const { projectId, reason } = data;
    return accept(PrizeWithdrawn({ ...factsOf(projectId, prize), reason, on: day.on }), judged.ground);
  },
};
