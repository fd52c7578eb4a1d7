import { given } from '@xmh/testing';
import { MarksCorrected, MarksGiven } from '@xmh/contracts';
import { projectDecider } from '../project/project.decider';
import type { Scheme } from '@xmh/scheme';
import type { SeenLedger } from '../project/project.context';
import {
  by,
  context,
  contextOf,
  day,
  expert,
  office,
  officer,
  open,
  projectId,
  scheme,
  second,
} from '../project/project.suite';

const sheet = { projectId, assessment: 'year-end', sheet: 'effect', marks: { effect: 9300 } };
const given1 = MarksGiven({ ...sheet, by: expert.person, round: 1, on: day });

describe('a marker', () => {
  it('marks for himself', () =>
    given(projectDecider, ...open)
      .under(context, by(expert))
      .when('GiveMarks', sheet)
      .then(given1));

  it('may have the office enter his sheet', () =>
    given(projectDecider, ...open)
      .under(context, by(office))
      .when('GiveMarks', { ...sheet, by: expert.person })
      .then(given1));

  it('does not enter the sheet of another marker', () =>
    given(projectDecider, ...open)
      .under(context, by(expert))
      .when('GiveMarks', { ...sheet, by: second.person })
      .thenRefused('rule-refuses', 'R21'));

  it('is not of the unit that is marked', () =>
    given(projectDecider, ...open)
      .under(context, by(office))
      .when('GiveMarks', { ...sheet, by: officer.person })
      .thenRefused('rule-refuses', 'R22'));

  it('marks only when what must come before is there', () => {
    const require = [{ article: 'R16', that: { filled: ['keeper'] as [string] } }];
    const asking: Scheme = {
      ...scheme,
      acceptance: scheme.acceptance!.map((one) => ({
        ...one,
        ...(one.sheets && { sheets: one.sheets.map((asked) => ({ ...asked, require })) }),
      })),
    };
    const ledger = { seen: '00000000000000000042', items: [], marks: [], records: [] };
    const marking = (roles: SeenLedger['roles']) =>
      given(projectDecider, ...open)
        .under(contextOf(asking, { ...ledger, roles }), by(expert))
        .when('GiveMarks', sheet);
    marking({}).thenRefused('rule-refuses', 'R16');
    marking({ keeper: [office.person] }).then(given1);
  });

  it('marks once', () =>
    given(projectDecider, ...open, given1)
      .under(context, by(expert))
      .when('GiveMarks', sheet)
      .thenRefused('marks-given-already'));

  it.each([
    ['missing', {}],
    ['above its bound', { effect: 10_001 }],
    ['below 0', { effect: -1 }],
    ['of no criterion', { effect: 9300, style: 9000 }],
  ])('is refused with a mark %s', (_what, marks) =>
    given(projectDecider, ...open)
      .under(context, by(expert))
      .when('GiveMarks', { ...sheet, marks })
      .thenRefused('rule-refuses', 'R22'),
  );

  it('has no sheet that the scheme does not have', () =>
    given(projectDecider, ...open)
      .under(context, by(expert))
      .when('GiveMarks', { ...sheet, sheet: 'style' })
      .thenRefused('sheet-unknown'));
});

describe('the correction of marks', () => {
  const correction = { ...sheet, marks: { effect: 9500 }, corrects: 2, reason: '看错行' };

  it('names the revision that was wrong', () =>
    given(projectDecider, ...open, given1)
      .under(context, by(expert, '2012-11-22'))
      .when('CorrectMarks', correction)
      .then(MarksCorrected({ ...correction, by: expert.person, round: 1, on: day })));

  it('of another revision is refused, and so is one without marks', () => {
    given(projectDecider, ...open, given1)
      .under(context, by(expert))
      .when('CorrectMarks', { ...correction, corrects: 1 })
      .thenRefused('corrects-another');
    given(projectDecider, ...open)
      .under(context, by(expert))
      .when('CorrectMarks', correction)
      .thenRefused('marks-not-given');
  });
});
