import {
  correcting,
  datedOn,
  fromScheme,
  judge,
  ListCorrected,
  ListDecided,
  ListDrawnUp,
  type ListEntry,
  stageAbsent,
} from '@xmh/contracts';
import { accept, type AccessTable, type Decider, refuse, sameJson } from '@xmh/eventing';
import { decisionOf, stepAfter, stepOf } from '@xmh/scheme';
import type { DrawingUp, ListCommand } from './list.commands';
import type { ListContext } from './list.context';
import { entryVerdicts, paperVerdicts, stepRules, turnVerdict } from './list.rules';
import { type DrawnList, evolve, type ListEvent } from './list.state';

const byWhomDrawnUp = fromScheme<ListCommand, DrawnList, ListContext>(
  'lists.drawnUp.by',
  (_command, _list, { declared }) => declared.drawnUp,
);

/** Whoever the scheme has draw the list up puts it right too; each step is decided by whom it names. */
export const listAccess: AccessTable<ListCommand, DrawnList, ListContext> = {
  DrawUpList: [byWhomDrawnUp],
  CorrectList: [byWhomDrawnUp],
  DecideList: [
    fromScheme('routes.steps.by', ({ data }, list, { pinned: { scheme } }) =>
      list.status === 'absent' ? undefined : stepOf(scheme, list.route ?? '', data.step),
    ),
  ],
};

export const listDecider: Decider<ListCommand, ListEvent, DrawnList, ListContext> = {
  initial: { status: 'absent' },
  evolve,
  decide: {
    DrawUpList: ({ data, meta }, list, context) => {
      if (list.status !== 'absent') return refuse('list-drawn-up-already', '此名录已经制定，可在审定前更正');
      const { declared, pinned, callId, directory } = context;
      if (!declared.drawnUp) return stageAbsent(`制定${declared.name}`);
      const day = datedOn(data.on, meta, context);
      if ('refused' in day) return day;
      const { form, route } = declared.drawnUp;
      const entries = grouped(data.entries, context);
      const verdicts = [
        ...entryVerdicts(declared, entries, pinned.scheme),
        ...paperVerdicts([form], data.values, route === undefined, context),
      ];
      const judged = judge(verdicts, meta, context);
      if ('refused' in judged) return judged;
      const issuer = { id: pinned.issuer, path: directory.path(pinned.issuer) ?? `/${pinned.issuer}/` };
      const { listId, list: key, values } = data;
      const facts = {
        listId,
        callId,
        scheme: pinned.ref,
        issuer,
        list: key,
        form,
        ...(route !== undefined && { route }),
      };
      return accept(ListDrawnUp({ ...facts, values, entries, ...day }), judged.ground);
    },

    CorrectList: ({ data, meta }, list, context) => {
      if (list.status === 'absent') return listUnknown;
      const day = correcting(list, data, meta, context);
      if ('refused' in day) return day;
      const { listId, corrects, reason, values = list.values } = data;
      const entries = grouped(data.entries, context);
      const isFixed = list.status === 'fixed';
      if (isFixed && !sameJson(entries, list.entries)) return entriesStand;
      const verdicts = [
        ...entryVerdicts(context.declared, entries, context.pinned.scheme),
        ...paperVerdicts([list.form], values, isFixed, context),
      ];
      const judged = judge(verdicts, meta, context);
      if ('refused' in judged) return judged;
      return accept(ListCorrected({ listId, values, entries, corrects, reason, ...day }), judged.ground);
    },

    DecideList: ({ data, meta }, list, context) => {
      if (list.status === 'absent') return listUnknown;
      const { scheme } = context.pinned;
      const { route = '', form } = list;
      const step = stepOf(scheme, route, data.step);
      if (!step) return refuse('step-unknown', '此名录的办理环节中没有这一步', 404);
      const decision = decisionOf(step, data.decision);
      if (!decision) return refuse('decision-unknown', `“${step.name}”没有这种决定`, 404);
      const day = datedOn(data.on, meta, context);
      if ('refused' in day) return day;
      const { listId, values } = data;
      const { key: decided, leads } = decision;
      const forms = [...new Set([form, step.form ?? form])];
      const written = { ...list.values, ...values };
      const verdicts = [
        turnVerdict(list, step, scheme, context.declared.name),
        ...paperVerdicts(forms, written, leads === 'on', context),
        ...(leads === 'on' ? stepRules(step, day.on, context) : []),
      ];
      const judged = judge(verdicts, meta, context);
      if ('refused' in judged) return judged;
      const fixed = leads === 'on' && stepAfter(scheme, route, step.key) === undefined;
      return accept(
        ListDecided({ listId, step: step.key, decision: decided, leads, fixed, values, ...day }),
        judged.ground,
      );
    },
  },
};

/** An entry without a group goes into the list's first. */
const grouped = (entries: DrawingUp['entries'], { declared }: ListContext): ListEntry[] =>
  entries.map(({ group = declared.groups[0]?.key ?? '', ...entry }) => ({ ...entry, group }));

const entriesStand = refuse('list-entries-stand', '此名录已经审定，条目以审定的为准，不再更正');
export const listUnknown = refuse('list-unknown', '没有这份名录', 404);
