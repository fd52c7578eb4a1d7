import { derivedId } from '@xmh/eventing';
import { SupervisionArticleWaived, SupervisionWaiverRevoked } from '@xmh/contracts';
import { given } from '@xmh/testing';
import type { Scheme } from '@xmh/scheme';
import { projectDecider } from '../project/project.decider';
import {
  by,
  clerk,
  context,
  contextOf,
  office,
  officer,
  opened,
  prepared,
  projectId,
  scheme,
} from '../project/project.suite';

const data = { projectId, article: 'R21', reason: '道路中断' };
const waived = SupervisionArticleWaived({ article: 'R21', subject: projectId, reason: '道路中断' });

/** A rule of the check that never holds, under a default article. */
const strict: Scheme = {
  ...scheme,
  checks: scheme.checks!.map((check) => ({ ...check, require: [{ article: 'R21', that: { never: true } }] })),
};
const sheet = {
  projectId,
  check: 'regular',
  values: { close: '贴近', front: '前沿', effect: '有效', inspector: office.person },
  marks: { process: 9400 },
};

describe('a waiver on the ledger', () => {
  it('is for the project when it names no subject', () =>
    given(projectDecider, prepared).under(context, by(office)).when('WaiveArticle', data).then(waived));

  it('is of a default article that exists', () => {
    given(projectDecider, prepared)
      .under(context, by(office))
      .when('WaiveArticle', { ...data, article: 'R16' })
      .thenRefused('article-not-waivable', 'R16');
    given(projectDecider, prepared)
      .under(context, by(office))
      .when('WaiveArticle', { ...data, article: 'R99' })
      .thenRefused('article-unknown');
  });

  it('is nobody else’s, and needs a ledger', () => {
    given(projectDecider, prepared)
      .under(context, by(officer))
      .when('WaiveArticle', data)
      .thenRefused('not-allowed', 'R21');
    given(projectDecider).under(context, by(office)).when('WaiveArticle', data).thenRefused('project-unknown');
  });

  it('sets the article aside where it is tested', () => {
    const roles = { keeper: [clerk.person] };
    given(projectDecider, prepared, opened)
      .under(contextOf(strict, roles), by(office))
      .when('RecordCheck', sheet)
      .thenRefused('rule-refuses', 'R21');
    given(projectDecider, prepared, opened, SupervisionArticleWaived({ ...waived.data, subject: derivedId('x') }))
      .under(contextOf(strict, roles), by(office))
      .when('RecordCheck', sheet)
      .thenSetAside('R21');
  });

  const revocation = { projectId, article: 'R21', reason: '道路已通', revokes: derivedId('event', 2) };
  const revoked = SupervisionWaiverRevoked({
    article: 'R21',
    subject: projectId,
    reason: '道路已通',
    waiver: derivedId('event', 2),
  });

  it('is taken back by who may give it, once, and by the id of the event that gave it', () => {
    const taking = (data = revocation, ...facts: (typeof revoked)[]) =>
      given(projectDecider, prepared, opened, waived, ...facts)
        .under(context, by(office))
        .when('WaiveArticle', data);
    taking().then(revoked);
    taking({ ...revocation, revokes: derivedId('event', 1) }).thenRefused('waiver-unknown');
    taking(revocation, revoked).thenRefused('waiver-unknown');
    given(projectDecider, prepared, opened, waived)
      .under(context, by(officer))
      .when('WaiveArticle', revocation)
      .thenRefused('not-allowed', 'R21');
  });

  it('taken back, sets nothing aside any more', () =>
    given(projectDecider, prepared, opened, waived, revoked)
      .under(contextOf(strict, { keeper: [clerk.person] }), by(office))
      .when('RecordCheck', sheet)
      .thenRefused('rule-refuses', 'R21'));
});
