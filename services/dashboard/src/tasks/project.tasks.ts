import { formOf, type Scheme, startOf, stepAfter, trackOf } from '@xmh/scheme';
import type { CardDocument } from '../cards/card.document';
import type { Terms } from '../naming/terms';
import type { Candidate } from './task.candidate';

type Part = Pick<Candidate, 'act' | 'says' | 'by' | 'article'> & { readonly since?: string; readonly until?: string };

/** What waits to be done about one project. closes: the last day of its window. */
export function projectTasks(terms: Terms, card: CardDocument, closes: string | undefined): Candidate[] {
  if (card.stage === 'withdrawn') return [];
  const { scheme } = terms;
  const about = aboutProject(card);
  const parts = [
    ...declaring(scheme, card, closes),
    ...deciding(scheme, card),
    ...papers(scheme, card),
    ...planning(terms, card),
    ...keeping(terms, card),
    ...verifying(terms, card),
    ...judging(terms, card),
    ...concluding(terms, card),
  ];
  return parts.map(({ since = card.since, ...part }) => ({ ...about, ...part, since }));
}

const aboutProject = ({ projectId, callId, organisation, issuer, title, responsibles, keepers }: CardDocument) => ({
  subject: { of: 'project' as const, id: projectId },
  callId,
  title,
  who: { organisation, issuer, roles: { ...responsibles, ...keepers } },
});

const withDeclarer = ({ stage }: CardDocument): boolean => stage === 'drafted' || stage === 'returned';

/** Signature fields of a paper that nobody signed yet. */
function unsigned(scheme: Scheme, card: CardDocument, key: string) {
  const form = formOf(scheme, key);
  return (form?.fields ?? [])
    .filter(({ key: field, type }) => type === 'signature' && !(card.papers[key] ?? []).includes(field))
    .map((field) => ({ ...field, article: field.article ?? form?.article ?? '', paper: form?.name ?? key }));
}

function declaring(scheme: Scheme, card: CardDocument, closes: string | undefined): Part[] {
  const start = card.start === undefined ? undefined : startOf(scheme, card.track, card.start);
  if (!withDeclarer(card) || !start) return [];
  const { by, article } = start;
  const until = card.returnBy ?? closes;
  const due = until === undefined ? {} : { until };
  const wanting = card.form === undefined ? [] : unsigned(scheme, card, card.form);
  const missing = wanting.map((field): Part => ({
    act: 'sign',
    says: `在《${field.paper}》“${field.name}”一栏签字`,
    by: field.by ?? by,
    article: field.article,
    ...due,
  }));
  if (card.stage === 'returned') return [{ act: 'rework', says: '修改后重新报送', by, article, ...due }, ...missing];
  return missing.length > 0 ? missing : [{ act: 'submit', says: '报送申报', by, article, ...due }];
}

/** The step that is awaited, unless it is taken in one plan with others. */
function deciding(scheme: Scheme, { stage, route, lastStep }: CardDocument): Part[] {
  const awaited = stage === 'declared' || stage === 'issued';
  const step = awaited && route !== undefined ? stepAfter(scheme, route, lastStep) : undefined;
  if (step?.mode !== 'single') return [];
  return [{ act: 'decide', says: `办理“${step.name}”`, by: step.by, article: step.article }];
}

/** Papers of decided steps, and plans, that somebody has still to sign. */
function papers(scheme: Scheme, card: CardDocument): Part[] {
  return Object.keys(card.papers)
    .filter((form) => form !== card.form)
    .flatMap((form) => unsigned(scheme, card, form))
    .flatMap(({ by, name, article, paper }): Part[] =>
      by === undefined ? [] : [{ act: 'sign-paper', says: `在《${paper}》“${name}”一栏签字`, by, article }],
    );
}

function planning(terms: Terms, { track, stage, plan: filed }: CardDocument): Part[] {
  const plan = trackOf(terms.scheme, track)?.plan;
  if (!plan || stage !== 'established' || filed?.state === 'registered') return [];
  const since = filed === undefined ? {} : { since: filed.on };
  const [name, article] = [terms.formName(plan.form), plan.article];
  if (filed?.state === 'filed') {
    return [{ act: 'register-plan', says: `登记或退回《${name}》`, by: plan.to, article, ...since }];
  }
  const due = filed?.returnBy === undefined ? {} : { until: filed.returnBy };
  const says = filed === undefined ? `报送《${name}》` : `修改后重报《${name}》`;
  return [{ act: 'file-plan', says, by: plan.by, article, ...since, ...due }];
}

/** Roles that the ledger's rules ask for and nobody fills; with all of them filled it waits to be opened. */
function keeping(terms: Terms, { ledger: state, responsibles, keepers, establishedOn }: CardDocument): Part[] {
  const { ledger } = terms.scheme;
  if (!ledger || state !== 'prepared') return [];
  const held = { ...responsibles, ...keepers };
  const since = establishedOn === undefined ? {} : { since: establishedOn };
  const missing = (ledger.require ?? []).flatMap(({ article, that }) =>
    ('filled' in that ? that.filled : [])
      .filter((role) => (held[role] ?? []).length === 0)
      .map((role): Part => ({
        act: 'name-keeper',
        says: `确定${terms.role(role)}`,
        by: ledger.keptBy,
        article,
        ...since,
      })),
  );
  const open: Part = { act: 'open-ledger', says: '建立台账', by: ledger.keptBy, article: ledger.article, ...since };
  return missing.length > 0 ? missing : [open];
}

/** What the unit says is done and nobody looked at yet. */
function verifying({ scheme }: Terms, { track, ledger, items: all }: CardDocument): Part[] {
  const items = trackOf(scheme, track)?.items;
  const claimed = all.filter((one) => one.claimed && !one.verified);
  if (items?.verifiedBy === undefined || ledger !== 'open' || claimed.length === 0) return [];
  const says = `核实已申报完成的${claimed.length}项任务`;
  const [since] = claimed.flatMap(({ claimedOn = [] }) => claimedOn).sort();
  return [
    { act: 'verify-items', says, by: items.verifiedBy, article: items.article, ...(since !== undefined && { since }) },
  ];
}

/** Surveys to count and sheets to mark, while the assessment is open. */
const judging = (terms: Terms, { sittings }: CardDocument): Part[] =>
  sittings.flatMap(({ assessment: key, openedOn: since, concluded, counted, marked }): Part[] => {
    const assessment = terms.assessment(key);
    if (!assessment || since === undefined || concluded) return [];
    const { surveys = [], sheets = [], decidedBy: by } = assessment;
    return [
      ...surveys
        .filter((survey) => !counted.includes(survey.key))
        .map(({ name, article }): Part => ({ act: 'count-survey', says: `录入“${name}”结果`, by, article, since })),
      ...sheets
        .filter((sheet) => (marked[sheet.key] ?? []).length < (sheet.least ?? 1))
        .map(({ name, article, by: markers }): Part => ({
          act: 'mark',
          says: `在“${name}”上评分`,
          by: markers,
          article,
          since,
        })),
    ];
  });

const concluding = (terms: Terms, { sittings }: CardDocument): Part[] =>
  sittings.flatMap(({ assessment: key, openedOn, concluded }): Part[] => {
    const assessment = terms.assessment(key);
    if (!assessment || openedOn === undefined || concluded) return [];
    const { name, article, decidedBy: by } = assessment;
    return [{ act: 'conclude', says: `作出${name}结论`, by, article, since: openedOn }];
  });
