import { listOf, type Step, stepAfter, stepOf, windowOf } from '@xmh/scheme';
import type { CallDocument } from '../calls/call.document';
import type { CardDocument } from '../cards/card.document';
import type { Terms } from '../naming/terms';
import type { PaperDocument } from '../papers/paper.view';
import type { RankingDocument } from '../rankings/ranking.document';
import type { Candidate } from './task.candidate';

const of = (issuer: string, callId: string) => ({ who: { issuer }, callId });

/** The last day of a track's window in a call, extensions included. */
export function closingOf({ scheme }: Terms, call: CallDocument | undefined, track: string): string | undefined {
  if (!call) return undefined;
  const extended = call.extensions.findLast((one) => one.track === undefined || one.track === track)?.closes;
  const own = call.windows.find(({ tracks }) => tracks === undefined || tracks.includes(track))?.closes;
  return extended ?? own ?? windowOf(scheme, track, { year: call.year }).closes;
}

/** A call whose last window is over waits to be closed. */
export function closingTask(terms: Terms, call: CallDocument, day: string): Candidate[] {
  const { openedBy: by, article } = terms.scheme.calls;
  const ends = terms.scheme.tracks.flatMap(({ key }) => closingOf(terms, call, key) ?? []);
  const last = ends.sort().at(-1);
  if (call.status === 'closed' || last === undefined || day <= last) return [];
  const subject = { of: 'call' as const, id: call.callId };
  const about = { ...of(call.issuer, call.callId), subject, title: call.name, since: last };
  return [{ ...about, act: 'close-call', says: '申报截止', by, article }];
}

/** Lists and plans of many projects that wait for a step of theirs, or for whoever prepared them. */
export function paperTasks(terms: Terms, paper: PaperDocument): Candidate[] {
  const { kind, paperId, issuer, callId, route, name, state, since } = paper;
  if (state === 'settled' || route === undefined || kind === 'issue') return [];
  const title = kind === 'list' ? terms.listName(name) : terms.stepName(name, route);
  const about = { ...of(issuer, callId), subject: { of: kind, id: paperId }, title, since };
  if (kind === 'batch') {
    const step = paper.step === undefined ? undefined : stepOf(terms.scheme, route, paper.step);
    const says = `对${paper.entries.length}个项目整批办理“${step?.name ?? ''}”`;
    return step ? [{ ...about, act: 'decide-batch', says, by: step.by, article: step.article }] : [];
  }
  const drawnUp = listOf(terms.scheme, name)?.drawnUp;
  if (state === 'returned') {
    const says = `修改“${title}”`;
    return drawnUp ? [{ ...about, act: 'redraw-list', says, by: drawnUp.by, article: drawnUp.article }] : [];
  }
  const step = stepAfter(terms.scheme, route, paper.step);
  return step
    ? [{ ...about, act: 'decide-list', says: `“${title}”${step.name}`, by: step.by, article: step.article }]
    : [];
}

/** Projects that stand at a step taken in one plan, and are in no plan yet: one task a step. */
export function batchTasks(
  terms: Terms,
  cards: readonly CardDocument[],
  papers: readonly PaperDocument[],
): Candidate[] {
  const placed = new Set(
    papers.filter(({ kind, waiting }) => kind === 'batch' && waiting).flatMap(({ entries }) => entries),
  );
  const standing = new Map<string, { readonly step: Step; readonly cards: CardDocument[] }>();
  for (const card of cards) {
    if ((card.stage !== 'declared' && card.stage !== 'issued') || placed.has(card.projectId)) continue;
    const step = card.route === undefined ? undefined : stepAfter(terms.scheme, card.route, card.lastStep);
    if (step?.mode !== 'batch') continue;
    const key = `${card.callId} ${card.route} ${step.key}`;
    standing.set(key, { step, cards: [...(standing.get(key)?.cards ?? []), card] });
  }
  return [...standing.values()].flatMap(({ step, cards: own }): Candidate[] =>
    own.slice(0, 1).map(({ callId, issuer }) => ({
      ...of(issuer, callId),
      act: 'prepare-batch',
      says: `将${own.length}个项目列入一批，提请“${step.name}”`,
      by: step.preparedBy ?? step.by,
      article: step.article,
      subject: { of: 'call', id: callId },
      title: step.name,
      since: own.flatMap(({ since = [] }) => since).sort()[0],
    })),
  );
}

/** A round waits to be ranked, then proposed, then decided. */
export function roundTasks(terms: Terms, round: RankingDocument): Candidate[] {
  const award = terms.award(round.award);
  const [first] = award?.steps ?? [];
  if (!award || !first || round.decided) return [];
  const { roundId, callId, issuer, rankedOn, openedOn, proposal } = round;
  const about = { ...of(issuer, callId), subject: { of: 'round' as const, id: roundId }, title: award.name };
  const step = { by: first.by, article: first.article };
  if (proposal)
    return [{ ...about, ...step, act: 'decide-prizes', says: `“${award.name}”${first.name}`, since: proposal.on }];
  if (rankedOn === undefined && award.ranking) {
    return [{ ...about, ...step, act: 'rank', says: `为“${award.name}”排序`, since: openedOn }];
  }
  return [{ ...about, ...step, act: 'propose', says: `拟定“${award.name}”名单`, since: rankedOn ?? openedOn }];
}
