import { BatchCorrected, BatchDecided, BatchPrepared, RegistrationArticleWaived } from '@xmh/contracts';
import { given } from '@xmh/testing';
import { stepOf } from '@xmh/scheme';
import {
  approved,
  batchId,
  by,
  callId,
  chair,
  county,
  drafted,
  feasible,
  notFeasible,
  office,
  ofIssuer,
  pinned,
  projectId,
  signed,
  submitted,
} from '../registration.suite';
import { projectDecider } from '../projects/project.decider';
import type { Project, ProjectEvent } from '../projects/project.state';
import type { BatchContext } from './batch.context';
import { batchDecider } from './batch.decider';
import { type Batch, decisionsOf, type KnownBatch } from './batch.state';

const project = (...facts: ProjectEvent[]): Project =>
  facts.reduce<Project>((state, event) => projectDecider.evolve(state, event as never), projectDecider.initial);
const step = stepOf(pinned.scheme, 'innovation', 'approve-plan')!;
const withEntry = (entry: Project): BatchContext => ({
  ...ofIssuer,
  callId,
  step,
  entries: new Map([[projectId, entry]]),
});
const standing = withEntry(project(drafted, signed, submitted, feasible));

const preparation = {
  batchId,
  callId,
  route: 'innovation',
  step: step.key,
  values: { year: 2012 },
  entries: [projectId],
};
const issuer = { id: county, path: `/${county}/` };
const on = '2012-05-02';
const prepared = BatchPrepared({ ...preparation, scheme: pinned.ref, issuer, form: 'annual-plan', on });
const prepare = (context: BatchContext) =>
  given(batchDecider).under(context, by(office, on)).when('PrepareBatch', preparation);
const approval = { batchId, decision: 'approve', except: [], values: { opinion: '同意' } };
const decide = (more: object = {}, context = standing) =>
  given(batchDecider, prepared)
    .under(context, by(chair, '2012-05-04'))
    .when('DecideBatch', { ...approval, ...more });

describe('a plan of many projects', () => {
  it('is prepared of entries that stand at the step', () => prepare(standing).then(prepared));

  it('refuses an entry that is not feasible, naming where it was turned out', () => {
    const refused = prepare(withEntry(project(drafted, signed, submitted, notFeasible)));
    refused.thenRefused('rule-refuses', 'R12', 'R13');
    const articles = 'refused' in refused.decision ? refused.decision.refused.articles : [];
    expect(articles?.map(({ subject }) => subject)).toEqual(['支部联建', '支部联建']);
  });

  it('refuses an entry whose feasibility is not decided', () =>
    prepare(withEntry(project(drafted, signed, submitted))).thenRefused('rule-refuses', 'R12', 'R13'));

  it('refuses an entry that is not submitted, or not there', () => {
    prepare(withEntry(project(drafted))).thenRefused('rule-refuses', 'R9', 'R13');
    prepare(withEntry(project())).thenRefused('rule-refuses', 'R13');
  });

  it('is decided as a whole, with what was written before', () => {
    const { values: _values, ...decision } = approval;
    const values = { year: 2012, opinion: '同意' };
    decide().then(BatchDecided({ ...decision, callId, step: step.key, values, on: '2012-05-04' }));
  });

  it('marks the entries that are struck', () => {
    const { decision } = decide({ except: [{ projectId, decision: 'strike' }], values: {} });
    expect('accepted' in decision).toBe(true);
    const batch = batchDecider.evolve(batchDecider.initial, prepared as never) as KnownBatch;
    const except = [{ projectId, decision: 'strike' }];
    expect(decisionsOf(batch, { decision: 'approve', except })).toEqual([{ projectId, decision: 'strike' }]);
  });

  it('is refused without the opinion that its paper asks for', () =>
    decide({ values: {} }).thenRefused('rule-refuses', 'R13'));

  it('is refused when an entry no longer stands there', () => {
    const gone = withEntry(project(drafted, signed, submitted, notFeasible));
    decide({}, gone).thenRefused('rule-refuses', 'R12');
  });

  it('knows only its own entries and the decisions of its step', () => {
    decide({ except: [{ projectId: callId, decision: 'strike' }] }).thenRefused('entry-unknown');
    decide({ decision: 'feasible' }).thenRefused('decision-unknown');
  });

  it('is decided once, and only if it was prepared', () => {
    const decided = BatchDecided({ ...approval, callId, step: step.key, on: '2012-05-04' });
    const again = (...facts: (typeof prepared | typeof decided)[]) =>
      given(batchDecider, ...facts)
        .under(standing, by(chair, '2012-05-04'))
        .when('DecideBatch', approval);
    again(prepared, decided).thenRefused('batch-decided-already');
    again().thenRefused('batch-unknown');
    expect<Batch['status']>(batchDecider.initial.status).toBe('absent');
  });

  it('is for steps that are decided as a whole', () => {
    const single = { ...standing, step: stepOf(pinned.scheme, 'innovation', 'feasibility')! };
    prepare(single).thenRefused('step-not-batch');
  });

  const decided = BatchDecided({ ...approval, callId, step: step.key, on: '2012-05-04' });
  const correction = { batchId, values: { year: 2012, opinion: '同意，分两批实施' }, corrects: 1, reason: '漏记意见' };
  const applied = withEntry(project(drafted, signed, submitted, feasible, approved));
  const correct = (more: object = {}, context = applied, who = chair) =>
    given(batchDecider, prepared, decided)
      .under(context, by(who, '2012-05-07'))
      .when('CorrectBatch', { ...correction, ...more });

  it('is put right: words and day, while entries and decisions stand', () => {
    correct().then(BatchCorrected({ ...correction, callId, step: step.key, on: '2012-05-04' }));
    correct({ on: '2012-05-03' }, applied, office).then(
      BatchCorrected({ ...correction, callId, step: step.key, on: '2012-05-03' }),
    );
    const corrected = BatchCorrected({ ...correction, callId, step: step.key, on: '2012-05-03' });
    const batch = [prepared, decided, corrected].reduce<Batch>(
      (state, event, revision) => batchDecider.evolve(state, { ...event, revision } as never),
      batchDecider.initial,
    );
    const stands = { decision: 'approve', on: '2012-05-03', values: correction.values };
    expect(batch).toMatchObject({ revision: 2, decided: stands });
  });

  it('is put right before it is decided, without the opinion that comes with the decision', () => {
    const draft = { ...correction, values: { year: 2013 }, corrects: 0 };
    given(batchDecider, prepared)
      .under(standing, by(office, '2012-05-03'))
      .when('CorrectBatch', draft)
      .then(BatchCorrected({ ...draft, callId, step: step.key, on }));
  });

  it('is put right as it stands, complete, when its entries have moved', () => {
    correct({ corrects: 0 }).thenRefused('corrects-another');
    correct({ values: { year: 2012 } }).thenRefused('rule-refuses', 'R13');
    correct({}, standing).thenRefused('batch-being-applied');
  });

  it('keeps waivers of default articles', () => {
    const waiver = { article: 'R21', subject: batchId, reason: '县委要求' };
    given(batchDecider, prepared)
      .under(standing, by(office, '2012-05-04'))
      .when('WaiveOnBatch', { batchId, ...waiver })
      .then(RegistrationArticleWaived(waiver));
    given(batchDecider, prepared)
      .under(standing, by(chair, '2012-05-04'))
      .when('WaiveOnBatch', { batchId, ...waiver, article: 'R12' })
      .thenRefused('article-not-waivable', 'R12');
  });
});
