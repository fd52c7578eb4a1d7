import { given } from '@xmh/testing';
import { JudgementCorrected, JudgementFiled } from '@xmh/contracts';
import { projectDecider } from '../project/project.decider';
import { by, context, contextOf, day, office, open, projectId, scheme } from '../project/project.suite';

const filing = { projectId, assessment: 'year-end', values: { judgement: '工作扎实', awareness: 9200 } };

describe('a judgement', () => {
  it('is filed on the form of the assessment, with figures entered by hand', () =>
    given(projectDecider, ...open)
      .under(context, by(office))
      .when('FileJudgement', filing)
      .then(JudgementFiled({ ...filing, form: 'judgement', round: 1, on: day })));

  it('needs its words', () =>
    given(projectDecider, ...open)
      .under(context, by(office))
      .when('FileJudgement', { ...filing, values: { awareness: 9200 } })
      .thenRefused('rule-refuses', 'R23'));

  it('is absent where the assessment has no form for it', () => {
    const acceptance = scheme.acceptance!.map(({ judgement: _judgement, ...one }) => one);
    given(projectDecider, ...open)
      .under(contextOf({ ...scheme, acceptance }), by(office))
      .when('FileJudgement', filing)
      .thenRefused('stage-absent');
  });
});

describe('the correction of a judgement', () => {
  const filed = JudgementFiled({ ...filing, form: 'judgement', round: 1, on: day });
  const correction = { ...filing, values: { judgement: '较扎实' }, corrects: 2, reason: '用词不当' };

  it('names the judgement as it stands', () => {
    given(projectDecider, ...open, filed)
      .under(context, by(office))
      .when('CorrectJudgement', correction)
      .then(JudgementCorrected({ ...correction, form: 'judgement', round: 1, on: day }));
    given(projectDecider, ...open, filed)
      .under(context, by(office))
      .when('CorrectJudgement', { ...correction, corrects: 1 })
      .thenRefused('corrects-another');
  });

  it('is the only way to change it, and needs one', () => {
    given(projectDecider, ...open, filed)
      .under(context, by(office))
      .when('FileJudgement', filing)
      .thenRefused('judgement-filed-already');
    given(projectDecider, ...open)
      .under(context, by(office))
      .when('CorrectJudgement', correction)
      .thenRefused('judgement-not-filed');
  });

  it('is on the form, too', () =>
    given(projectDecider, ...open, filed)
      .under(context, by(office))
      .when('CorrectJudgement', { ...correction, values: {} })
      .thenRefused('rule-refuses', 'R23'));
});
