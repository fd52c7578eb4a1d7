import { preset, presetJson } from '../fixtures/preset';
import { readScheme } from './read-scheme';

type Path = readonly (string | number)[];

/** The errors after one value of the preset is replaced (or removed, when undefined). */
function errorsAfter(path: Path, value: unknown) {
  const json = presetJson();
  change(json, path, value);
  const read = readScheme(json);
  return read.ok ? [] : read.errors.map(({ path: at, code }) => `${code} ${at}`);
}

function change(json: unknown, path: Path, value: unknown): void {
  const owner = path.slice(0, -1).reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], json) as Record<
    string,
    unknown
  >;
  const last = path.at(-1) ?? '';
  if (value === undefined) delete owner[last];
  else owner[last] = value;
}

const messageAfter = (path: Path, value: unknown) => {
  const json = presetJson();
  change(json, path, value);
  const read = readScheme(json);
  return read.ok ? undefined : read.errors[0]?.message;
};

describe('reading a scheme document', () => {
  it('takes the preset as it is', () => {
    const read = readScheme(presetJson());
    expect(read).toEqual({ ok: true, scheme: preset() });
    expect(read.ok && read.scheme.tracks).toHaveLength(2);
  });

  it.each([undefined, null, 1, 'x', [], {}])('refuses %j', (json) => expect(readScheme(json).ok).toBe(false));

  it('refuses a document nested beyond any rule instead of falling over it', () => {
    const deep: unknown = JSON.parse('{"not":'.repeat(20_000) + '1' + '}'.repeat(20_000));
    expect(readScheme({ ...presetJson(), ledger: deep })).toMatchObject({ ok: false, errors: [{ path: '' }] });
    const odd: unknown = JSON.parse('{"__proto__": {"constructor": 1}, "tracks": [{"toString": []}]}');
    expect(readScheme(odd).ok).toBe(false);
  });

  it('names all errors at once, each with its place', () => {
    const json = presetJson();
    change(json, ['title'], '');
    change(json, ['tracks', 0, 'article'], 'R99');
    change(json, ['boards'], []);
    change(json, ['acceptance', 1, 'figures', 12, 'source', 'weighted', 0, 'weight'], 20);
    change(json, ['notices'], {
      article: 'R17',
      form: 'problem',
      by: { post: 'any', of: 'own' },
      closedBy: { post: 'any', of: 'own' },
    });
    const read = readScheme(json);
    expect(read.ok || read.errors.map(({ path, code }) => `${code} ${path}`)).toEqual([
      'wrong-value /title',
      'empty-section /boards',
      'undeclared /tracks/0/article',
      'wrong-figure /acceptance/1/figures/12/source/weighted',
      'unbuilt /notices',
    ]);
  });
});

describe('the shape of a document', () => {
  it.each<[string, Path, unknown, string]>([
    ['a missing part', ['effectiveFrom'], undefined, 'missing /effectiveFrom'],
    ['text where a number stands', ['version'], '1', 'wrong-type /version'],
    ['a number below the least', ['version'], 0, 'wrong-value /version'],
    ['a day that is none', ['effectiveFrom'], '2012-02-30', 'wrong-value /effectiveFrom'],
    ['a name the schema does not know', ['calls', 'opening'], 1, 'unknown-property /calls/opening'],
    ['a wrong choice', ['routes', 0, 'steps', 0, 'mode'], 'joint', 'wrong-value /routes/0/steps/0/mode'],
    ['an empty list', ['acceptance', 0, 'opens'], [], 'wrong-value /acceptance/0/opens'],
    ['a wrong degree', ['articles', 'R1', 'degree'], 'strict', 'wrong-value /articles/R1/degree'],
    ['a default nobody may override', ['articles', 'R21', 'overrideBy'], undefined, 'missing /articles/R21/overrideBy'],
    ['a condition of no kind', ['ledger', 'require', 0, 'that'], { has: 1 }, 'unknown-form /ledger/require/0/that'],
  ])('refuses %s', (_what, path, value, error) => expect(errorsAfter(path, value)).toContain(error));

  it('explains the way of writing that was most likely meant', () => {
    expect(errorsAfter(['ledger', 'require', 0, 'that'], { filled: 'keeper' })).toEqual([
      'wrong-type /ledger/require/0/that/filled',
    ]);
    const compare = { compare: { figure: 'total' }, is: 'at-least', too: { value: 6000 } };
    expect(errorsAfter(['acceptance', 1, 'outcomes', 0, 'when'], compare)).toEqual([
      'missing /acceptance/1/outcomes/0/when/to',
      'unknown-property /acceptance/1/outcomes/0/when/too',
    ]);
    expect(errorsAfter(['roles', 0, 'who'], { post: 'boss', of: 'own' })).toEqual(['wrong-value /roles/0/who/post']);
  });

  it('says in Chinese what is wrong and what to write instead', () => {
    expect(messageAfter(['version'], '1')).toBe('应写整数，现为“1”');
    expect(messageAfter(['effectiveFrom'], undefined)).toBe('缺“effectiveFrom”，应写文字');
    expect(messageAfter(['routes', 0, 'steps', 0, 'mode'], 'joint')).toBe(
      '应为single、batch、comparative之一，现为“joint”',
    );
    expect(messageAfter(['calls', 'windows', 0, 'closes'], { monthDay: '4-15' })).toBe(
      '月日须写成“04-15”的样子，现为“4-15”',
    );
    expect(messageAfter(['ledger', 'require', 0, 'that'], { has: 1 })).toContain('{ compare, is, to }；{ items }');
  });
});

describe('loose ends', () => {
  it.each<[string, Path, unknown, string]>([
    ['a form', ['tracks', 1, 'starts', 0, 'form'], 'letter-of-love', '/tracks/1/starts/0/form'],
    ['a route', ['tracks', 1, 'starts', 0, 'route'], 'nowhere', '/tracks/1/starts/0/route'],
    ['a kind', ['tracks', 1, 'quotas', 0, 'kinds', 0], 'city', '/tracks/1/quotas/0/kinds/0'],
    ['a role', ['tracks', 0, 'roles', 0], 'nobody', '/tracks/0/roles/0'],
    ['a body', ['routes', 0, 'steps', 0, 'by', 'body'], 'council', '/routes/0/steps/0/by/body'],
    [
      'a list',
      ['tracks', 0, 'starts', 0, 'require', 0, 'that', 'fixed'],
      'topics',
      '/tracks/0/starts/0/require/0/that/fixed',
    ],
    ['a method', ['acceptance', 1, 'sheets', 0, 'method'], 'telepathy', '/acceptance/1/sheets/0/method'],
    [
      'a survey',
      ['acceptance', 1, 'figures', 0, 'source', 'surveyShare'],
      'crowd',
      '/acceptance/1/figures/0/source/surveyShare',
    ],
    [
      'a question',
      ['acceptance', 1, 'figures', 0, 'source', 'question'],
      'happy',
      '/acceptance/1/figures/0/source/question',
    ],
    [
      'a field',
      ['acceptance', 1, 'figures', 1, 'source', 'entered'],
      'judgement.mood',
      '/acceptance/1/figures/1/source/entered',
    ],
    [
      'a sheet or check',
      ['acceptance', 1, 'figures', 11, 'source', 'mean', 'from', 1],
      'secret',
      '/acceptance/1/figures/11/source/mean/from/1',
    ],
    [
      'a criterion',
      ['acceptance', 1, 'figures', 10, 'source', 'mean', 'criterion'],
      'charm',
      '/acceptance/1/figures/10/source/mean/from/0',
    ],
    ['an outcome', ['rewards', 'awards', 0, 'among', 'where', 'in', 0], 'great', '/rewards/awards/0/among/where/in/0'],
    [
      'a step',
      ['routes', 2, 'steps', 1, 'require', 0, 'that', 'decided'],
      'study',
      '/routes/2/steps/1/require/0/that/decided',
    ],
    [
      'a decision',
      ['routes', 2, 'steps', 1, 'require', 0, 'that', 'in', 0],
      'maybe',
      '/routes/2/steps/1/require/0/that/in/0',
    ],
    [
      'a figure of this place',
      ['acceptance', 1, 'require', 2, 'that', 'present', 0],
      'fame',
      '/acceptance/1/require/2/that/present/0',
    ],
    [
      'a figure of another place',
      ['rewards', 'awards', 0, 'ranking', 'by', 0],
      'year-end/fame',
      '/rewards/awards/0/ranking/by/0',
    ],
  ])('are %s that is declared nowhere', (_what, path, value, at) =>
    expect(errorsAfter(path, value)).toContain(`undeclared ${at}`),
  );

  it('are articles that nothing cites', () => {
    const article = { text: '另行规定', source: '六', degree: 'invariant' };
    expect(errorsAfter(['articles', 'R33'], article)).toEqual(['never-cited /articles/R33']);
  });

  it('are empty sections and keys used twice', () => {
    expect(errorsAfter(['rewards', 'funds'], [])).toEqual(['empty-section /rewards/funds']);
    expect(errorsAfter(['rewards'], {})).toContain('empty-section /rewards');
    expect(errorsAfter(['roles', 1, 'key'], 'first')).toContain('duplicate /roles/1/key');
    expect(errorsAfter(['checks', 1, 'key'], 'agenda')).toContain('duplicate /checks/1/key');
  });

  it('say which names there are', () =>
    expect(messageAfter(['tracks', 1, 'starts', 0, 'route'], 'nowhere')).toBe(
      '“nowhere”未在routes中声明，可写：fix-targets、issue-targets、innovation；或先在routes中补上',
    ));
});

describe('the tree of figures', () => {
  const figure = (at: number, ...rest: Path): Path => ['acceptance', 1, 'figures', at, 'source', ...rest];

  it('has weights that add up to 100', () =>
    expect(messageAfter(figure(12, 'weighted', 0, 'weight'), 20)).toBe('各项权重之和应为100，现为110，请调整 weight'));

  it('has no figure that is computed from itself', () =>
    expect(errorsAfter(figure(2), { firstOf: ['total', 'awareness-entered'] })).toEqual([
      'wrong-figure /acceptance/1/figures/2/source',
      'wrong-figure /acceptance/1/figures/12/source',
    ]));

  it('takes entered figures from fields in hundredths only', () =>
    expect(errorsAfter(figure(1, 'entered'), 'judgement.judgement')).toEqual([
      'wrong-figure /acceptance/1/figures/1/source/entered',
    ]));
});
