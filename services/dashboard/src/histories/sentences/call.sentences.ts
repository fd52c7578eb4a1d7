import type { CallClosed, CallExtended, IssuePageExpanded, ProjectsIssued, ShortfallsReported } from '@xmh/contracts';
import type { EventOf } from '@xmh/eventing';
import { dateWords } from '@xmh/scheme';
import { decision, type SentencesOf, system, type Teller, withParticulars } from '../sentence';

type CallEvent = EventOf<
  typeof CallClosed | typeof ShortfallsReported | typeof CallExtended | typeof ProjectsIssued | typeof IssuePageExpanded
>;
type Shortfalls = EventOf<typeof CallClosed>['data']['shortfalls'];

const shortfallWords = (shortfalls: Shortfalls, { terms, voices }: Teller): string[] =>
  shortfalls.map(
    ({ organisation, track, article, taken, least }) =>
      `${voices.organisation(organisation)}申报${terms.track(track)}${taken}个，应至少${least}个（${article}）`,
  );

export const callSentences: SentencesOf<CallEvent> = {
  'registration.call-closed': decision(({ shortfalls }, teller) =>
    withParticulars(
      '申报截止',
      shortfalls.length === 0 ? '各单位申报数均已达到' : undefined,
      ...shortfallWords(shortfalls, teller),
    ),
  ),
  'registration.shortfalls-reported': system(({ shortfalls }, teller) =>
    withParticulars('续报申报不足的单位', ...shortfallWords(shortfalls, teller)),
  ),
  'registration.call-extended': decision(
    ({ track, closes, reason }, { terms }) =>
      `${track === undefined ? '各类项目' : terms.track(track)}的申报延至${dateWords(closes)}；理由：${reason}`,
  ),
  'registration.projects-issued': decision(({ track, each, title, entries, organisations }, { terms }) => {
    const what = each === 'entry' ? `每单位${entries.length}个` : '每单位一个';
    return withParticulars(
      `将“${title}”作为${terms.track(track)}下达给${organisations}个单位，${what}`,
      entries.map(({ name }) => name).join('、'),
    );
  }),
  'registration.issue-page-expanded': system(
    ({ organisations, projects, last }) =>
      `下达到${organisations}个单位，生成项目${projects}个${last ? '，至此全部下达' : ''}`,
  ),
};
