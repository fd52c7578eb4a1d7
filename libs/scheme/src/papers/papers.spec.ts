import { preset } from '../fixtures/preset';
import { dueDays, expectationsOf } from './expectations';
import { formVerdicts, type FormGround } from './form-verdicts';
import { homeOf } from './record-home';
import { isBlank } from './values';

const scheme = preset();
const ground: FormGround = {
  subject: '庚1',
  isOneOf: (who, person, post) => 'post' in who && person === 'chief' && (post === undefined || post === who.post),
};
const declaration = {
  title: '庚1',
  basis: '调研报告',
  content: '内容',
  goals: '目标',
  from: '2012-05-01',
  until: '2012-12-01',
  signature: { person: 'chief', post: 'leader', on: '2012-04-14' },
};
const failing = (form: string, values: Record<string, unknown>) =>
  formVerdicts(scheme, form, values, ground).filter(({ holds }) => !holds);

describe('forms', () => {
  it('are taken when every field is as it should be, and cite each article once tested', () => {
    const verdicts = formVerdicts(scheme, 'declaration', declaration, ground);
    expect(verdicts.every(({ holds }) => holds)).toBe(true);
    expect(new Set(verdicts.map(({ article }) => article))).toEqual(new Set(['R9', 'R6', 'R10']));
  });

  it('name each missing field under its own article, else the form’s', () => {
    const found = failing('declaration', { ...declaration, title: ' ', basis: undefined, signature: null });
    expect(found.map(({ article, tried, strict }) => [article, tried, strict])).toEqual([
      ['R9', '缺“项目名称”', undefined],
      ['R6', '缺“立项依据”', undefined],
      ['R10', '缺“主要领导审签”', undefined],
    ]);
  });

  it('refuse an implementation plan without its year-end target', () => {
    const parts = { 'unit-tasks': '任务', time: '全年', steps: '三步', way: '会议', measures: '专班' };
    expect(failing('implementation-plan', parts)).toMatchObject([
      { article: 'R5', tried: '缺“年终目标”', limit: '项目实施计划书须填“年终目标”' },
    ]);
  });

  it('refuse the deputy’s signature, strictly', () => {
    const signature = { person: 'chief', post: 'deputy', on: '2012-04-14' };
    expect(failing('declaration', { ...declaration, signature })).toEqual([
      {
        article: 'R10',
        holds: false,
        subject: '庚1',
        tried: '由分管领导签',
        limit: '须由本单位主要领导签',
        strict: true,
      },
    ]);
    expect(failing('declaration', { ...declaration, signature: { person: 'deputy' } })).toHaveLength(1);
  });

  it('refuse what has the wrong shape, whatever the degree', () => {
    expect(failing('declaration', { ...declaration, basis: 3, from: '2012-02-30' })).toMatchObject([
      { article: 'R6', strict: true, limit: '须为文字' },
      { article: 'R9', strict: true, limit: '须为日期，如2012-04-15' },
    ]);
  });

  it('refuse a field that the form does not have', () =>
    expect(failing('opinion', { opinion: '可行', extra: 1 })).toMatchObject([
      { article: 'R12', tried: 'extra', strict: true },
    ]));

  it('leave optional fields alone', () => expect(failing('note', { content: '见报' })).toEqual([]));

  it('are known, or it is a fault', () => expect(() => failing('letter-of-love', {})).toThrow('letter-of-love'));

  const file = { sha256: 'a'.repeat(64), name: '文件.pdf' };
  it.each([
    ['choice', 'honour', { level: 'city', granted: '2012-12-20', evidence: file }, []],
    [
      'choice',
      'honour',
      { level: 'town', granted: '2012-12-20', evidence: file },
      ['须为县级、市（州）级、省级、国家级之一'],
    ],
    ['file', 'honour', { level: 'city', granted: '2012-12-20', evidence: { sha256: 'x' } }, ['须为已上传的文件']],
    ['count', 'annual-plan', { year: 2012.5, opinion: '同意' }, ['须为非负整数']],
    ['hundredths', 'judgement', { judgement: '好', awareness: -1 }, ['须为以百分之一计的非负整数']],
    ['table', 'target-plan', { year: 2012, targets: [{ no: 'T1', name: '目标', requirement: '要求' }] }, []],
    ['table', 'target-plan', { year: 2012, targets: [{ no: 'T1', note: '' }] }, ['每行只填no、name、requirement']],
    ['table', 'target-plan', { year: 2012, targets: '目标' }, ['须为逐行填写的表']],
    ['sensitive text', 'help', { help: { ref: 'r1', digest: 'd' } }, []],
    ['signature', 'declaration', { ...declaration, signature: 'chief' }, ['须写明签字人、岗位和日期']],
  ])('judge a %s of %s', (_type, form, values, limits) =>
    expect(failing(form, values).map(({ limit }) => limit)).toEqual(limits),
  );

  it('take blank text, nothing and an empty table for empty', () =>
    expect([undefined, null, '', '  ', [], 0, false].map(isBlank)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]));
});

describe('records', () => {
  it('live with reward when they promote, with supervision else', () => {
    expect(homeOf(scheme, 'upward')).toBe('reward');
    expect(['agenda', 'regular', 'rolling', 'higher-honour'].map((key) => homeOf(scheme, key))).toEqual(
      Array(4).fill('supervision'),
    );
    expect(() => homeOf(scheme, 'unknown')).toThrow('unknown');
  });

  it('live with registration when a call, a track or a route asks for them', () => {
    const require = [{ article: 'R31', that: { recorded: { record: 'agenda' } } }];
    expect(homeOf({ ...scheme, calls: { ...scheme.calls, require } }, 'agenda')).toBe('registration');
  });

  it('are expected by days and spans', () => {
    const due = expectationsOf(scheme).map(({ record, expectation }) => [
      record.key,
      dueDays(scheme, expectation, 2012),
    ]);
    expect(Object.fromEntries(due)).toEqual({
      agenda: ['2012-12-10'],
      progress: ['2012-06-30', '2012-12-31'],
      publicity: ['2012-12-31'],
      'result-use': ['2012-12-31'],
      rolling: ['2012-12-31'],
    });
  });

  it('are due by days only their act knows when they hang on it', () => {
    const [owed] = expectationsOf(scheme);
    if (!owed) throw new Error('nothing is expected');
    const hanging = { ...owed.expectation, due: { after: 'agenda', term: { within: 'P10D' } } };
    expect(dueDays(scheme, hanging, 2012)).toEqual([]);
  });
});
