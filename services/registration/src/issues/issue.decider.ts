import { datedOn, fromScheme, IssuePageExpanded, judge, ProjectsIssued } from '@xmh/contracts';
import { accept, type AccessTable, type Decider, refuse } from '@xmh/eventing';
import { type FactsAt, participants, ruleVerdicts, type Start, stepAfter, type Verdict } from '@xmh/scheme';
import type { IssueCommand } from './issue.commands';
import type { IssueContext } from './issue.context';
import { evolve, type Issue, type IssueEvent } from './issue.state';

export const issueAccess: AccessTable<IssueCommand, Issue, IssueContext> = {
  IssueProjects: [fromScheme('tracks.starts.by', (_command, _issue, { start }) => start)],
  RecordPage: [{ service: 'registration' }],
};

export const issueDecider: Decider<IssueCommand, IssueEvent, Issue, IssueContext> = {
  initial: { status: 'absent' },
  evolve,
  decide: {
    IssueProjects: ({ data, meta }, issue, context) => {
      if (issue.status !== 'absent') return refuse('issued-already', '此批项目已经下达');
      const { pinned, directory, callId, track, start, list } = context;
      const day = datedOn(data.on, meta, context);
      if ('refused' in day) return day;
      const judged = judge(issueVerdicts(day.on, context), meta, context);
      if ('refused' in judged) return judged;
      const { scheme, ref, issuer: id } = pinned;
      const kinds = [...(start.kinds ?? scheme.participants.kinds)];
      const organisations = participants(scheme, id, directory, kinds).length;
      if (organisations === 0) return refuse('nobody-in-scope', '没有应下达的单位', 422);
      const { issueId } = data;
      const issuer = { id, path: directory.path(id) ?? `/${id}/` };
      const from = { issueId, callId, scheme: ref, issuer, track: track.key, start: start.key, route: start.route };
      const listed = list && { list: list.declared.key };
      const each = eachOf(context);
      const entries = [...(list?.entries ?? [])];
      const title = list?.declared.name ?? track.name;
      return accept(
        ProjectsIssued({ ...from, kinds, organisations, ...listed, each, title, entries, ...day }),
        judged.ground,
      );
    },

    RecordPage: ({ data }, issue) => {
      if (issue.status === 'absent') return refuse('issue-unknown', '没有这次下达', 404);
      if (data.page !== issue.pages) return refuse('page-expanded-already', '这一页已经展开');
      return accept(IssuePageExpanded(data));
    },
  },
};

/** The start's rules and those of the route's first step, which the issue is; what goes down, and whether it is issued at all. */
function issueVerdicts(today: string, { pinned: { scheme }, track, start, list, isFixed }: IssueContext): Verdict[] {
  const subject = list?.declared.name ?? track.name;
  const facts: FactsAt<'issue'> = { today, track: track.key, fixed: isFixed };
  const first = stepAfter(scheme, start.route);
  return [
    modeVerdict(start, subject),
    ...listVerdicts(start, list, subject, isFixed),
    ...ruleVerdicts(start.require, facts, subject, scheme),
    ...ruleVerdicts(first?.require, facts, subject, scheme),
  ];
}

const modeVerdict = ({ article, mode }: Start, subject: string): Verdict => ({
  article,
  holds: mode === 'issue',
  subject,
  tried: '下达',
  limit: '不以下达方式发起',
  strict: true,
});

/** Only a list that the start names goes down, and not an empty one. */
function listVerdicts(
  { article, lists }: Start,
  list: IssueContext['list'],
  subject: string,
  isFixed: IssueContext['isFixed'],
): Verdict[] {
  if (!list)
    return [{ article, holds: lists === undefined, subject, tried: '未指明名录', limit: '须按名录下达', strict: true }];
  const { key, name, article: ofList } = list.declared;
  const named: Verdict = {
    article,
    holds: lists?.includes(key) ?? false,
    subject,
    tried: name,
    limit: '限此发起方式所列的名录',
    strict: true,
  };
  if (!isFixed(key)) return [named];
  return [
    named,
    { article: ofList, holds: list.entries.length > 0, subject, tried: '没有条目', limit: '须有条目', strict: true },
  ];
}

/** A target or a topic is a project of its own; tasks and criteria are the items of one. */
const eachOf = ({ list }: IssueContext): 'entry' | 'list' =>
  list?.declared.use === 'targets' || list?.declared.use === 'topics' ? 'entry' : 'list';
