import type { Assessment, Scheme } from '@xmh/scheme';
import { given, questionsAt } from '@xmh/testing';
import { projectDecider } from './project/project.decider';
import { by, contextOf, day, expert, office, open, prepared, projectId, scheme } from './project/project.suite';

const assessment = 'year-end';
const ledger = { seen: '00000000000000000042', items: [], marks: [], records: [], roles: {} };
const asked = (decision: object) => expect(decision).toHaveProperty('accepted');
const asking = (of: (one: Assessment) => Assessment): Scheme => ({
  ...scheme,
  acceptance: (scheme.acceptance ?? []).map((one) => (one.key === assessment ? of(one) : one)),
});
const early = questionsAt('assess', 'R21');

describe('what may be asked is answered', () => {
  it('when an assessment opens', () => {
    const document = asking((one) => ({
      ...one,
      opens: one.opens.map((opening) => (opening.on === 'calendar' ? { ...opening, require: early } : opening)),
    }));
    const { decision } = given(projectDecider, prepared)
      .under(contextOf(document, ledger), { as: { service: 'acceptance' }, on: day })
      .when('OpenAssessment', { projectId, assessment });
    asked(decision);
  });

  it('when a sheet is marked', () => {
    const document = asking((one) => ({
      ...one,
      sheets: (one.sheets ?? []).map((sheet) => ({ ...sheet, require: early })),
    }));
    const { decision } = given(projectDecider, ...open)
      .under(contextOf(document, ledger), by(expert))
      .when('GiveMarks', { projectId, assessment, sheet: 'effect', marks: { effect: 9300 } });
    asked(decision);
  });

  it('when it is concluded, by its rules and by its outcomes', () => {
    const require = questionsAt('conclude', 'R21');
    const document = asking((one) => ({
      ...one,
      require,
      outcomes: require.map(({ that: when }, at) => ({ key: `o${at}`, name: '结项', article: 'O2', when, then: [] })),
    }));
    const { decision } = given(projectDecider, ...open)
      .under(contextOf(document, ledger), by(office))
      .when('Conclude', { projectId, assessment });
    asked(decision);
  });
});
