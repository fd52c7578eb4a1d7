import { ListCorrected, ListDecided, ListDrawnUp } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { listOf } from '@xmh/scheme';
import { given } from '@xmh/testing';
import { by, callId, chair, county, ofIssuer, office, officer, pinned } from '../registration.suite';
import type { ListContext } from './list.context';
import { listAccess, listDecider } from './list.decider';
import type { DrawnList } from './list.state';

const listId = derivedId('list', 'targets');
const declared = listOf(pinned.scheme, 'targets');
if (!declared) throw new Error('the preset has no list of targets');
const context: ListContext = { ...ofIssuer, callId, declared };
const values = { year: 2012, targets: [{ no: 1, name: '专题学习', requirement: '十二次' }] };
const entries = [{ key: 't1', name: '专题学习十二次', group: 'routine' }];
const on = '2012-04-08';
const issuer = { id: county, path: `/${county}/` };
const facts = {
  listId,
  callId,
  scheme: pinned.ref,
  issuer,
  list: 'targets',
  route: 'fix-targets',
  form: 'target-plan',
};
const drawn = ListDrawnUp({ ...facts, values, entries, on });
const decided = (decision: string, leads: 'on' | 'back') =>
  ListDecided({ listId, step: 'fix', decision, leads, fixed: leads === 'on', values: {}, on: '2012-04-09' });
const draw = (more: object = {}) => ({
  listId,
  callId,
  list: 'targets',
  values,
  entries: [{ key: 't1', name: '专题学习十二次' }],
  ...more,
});
const fix = (more: object = {}) => ({ listId, step: 'fix', decision: 'fix', values: {}, ...more });

describe('drawing a list up', () => {
  it('puts entries into the first group where none is named', () =>
    given(listDecider).under(context, by(office, on)).when('DrawUpList', draw()).then(drawn));

  it('happens once a span', () =>
    given(listDecider, drawn)
      .under(context, by(office, on))
      .when('DrawUpList', draw())
      .thenRefused('list-drawn-up-already'));

  it('knows only the groups and kinds of the document', () => {
    const drawing = given(listDecider).under(context, by(office, on));
    const entry = { key: 't1', name: '专题学习' };
    drawing.when('DrawUpList', draw({ entries: [{ ...entry, group: 'nowhere' }] })).thenRefused('rule-refuses', 'R4');
    drawing.when('DrawUpList', draw({ entries: [{ ...entry, kinds: ['village'] }] })).thenRefused('rule-refuses', 'R4');
  });

  it('has as many entries as the document says, in all and in each group', () => {
    const [group] = declared.groups;
    const sized = (size: object) => ({ ...context, declared: { ...declared, ...size } });
    const drawing = (size: object) => given(listDecider).under(sized(size), by(office, on)).when('DrawUpList', draw());
    drawing({ size: [{ article: 'R3', least: 1, most: 1 }] }).then(drawn);
    drawing({ size: [{ article: 'R3', least: 2 }] }).thenRefused('rule-refuses', 'R3');
    drawing({ size: [{ article: 'R3', most: 0 }] }).thenRefused('rule-refuses', 'R3');
    drawing({ groups: [{ ...group, article: 'R2', least: 2 }] }).thenRefused('rule-refuses', 'R2');
  });

  it('is the act of whom the document names', () => {
    const [row] = listAccess.DrawUpList;
    const standing = (post: string, organisation: string) => [{ person: 'p', post, organisation }];
    if (!('scheme' in row)) throw new Error('not by scheme');
    const asked = (standings: ReturnType<typeof standing>) =>
      row.scheme({ type: 'DrawUpList', data: draw(), meta: {} } as never, { status: 'absent' }, context, standings);
    expect(asked(standing('organisation-office', county))).toHaveProperty('standing');
    expect(asked(standing('officer', officer.organisation))).toMatchObject({ articles: [{ article: 'R2' }] });
  });
});

describe('deciding a list', () => {
  it('fixes it with the last step, its paper complete', () => {
    given(listDecider, drawn)
      .under(context, by(chair, '2012-04-09'))
      .when('DecideList', fix())
      .then(decided('fix', 'on'));
    given(listDecider, ListDrawnUp({ ...facts, values: {}, entries, on }))
      .under(context, by(chair, '2012-04-09'))
      .when('DecideList', fix())
      .thenRefused('rule-refuses', 'R2');
  });

  it('returns it, to be put right and decided anew', () => {
    const returned = given(listDecider, drawn, decided('return', 'back'));
    returned.under(context, by(chair, '2012-04-09')).when('DecideList', fix()).thenRefused('rule-refuses', 'R3');
    const corrected = ListCorrected({ listId, values, entries, corrects: 0, reason: '漏列', on });
    given(listDecider, drawn, decided('return', 'back'), corrected)
      .under(context, by(chair, '2012-04-09'))
      .when('DecideList', fix())
      .then(decided('fix', 'on'));
  });

  it('decides a step once', () =>
    given(listDecider, drawn, decided('fix', 'on'))
      .under(context, by(chair, '2012-04-09'))
      .when('DecideList', fix())
      .thenRefused('rule-refuses', 'R3'));

  it('knows only the steps and decisions of its route', () => {
    const deciding = given(listDecider, drawn).under(context, by(chair, '2012-04-09'));
    deciding.when('DecideList', fix({ step: 'letter' })).thenRefused('step-unknown');
    deciding.when('DecideList', fix({ decision: 'strike' })).thenRefused('decision-unknown');
  });
});

describe('correcting a list', () => {
  const correction = { listId, entries, corrects: 0, reason: '漏列' };
  it('names what it corrects, and keeps the values it does not give', () => {
    const correcting = given(listDecider, drawn).under(context, by(office, '2012-04-08'));
    correcting.when('CorrectList', correction).then(ListCorrected({ ...correction, values, on }));
    correcting.when('CorrectList', { ...correction, corrects: 3 }).thenRefused('corrects-another');
  });

  it('leaves the entries of a fixed list as they are, and the list fixed', () => {
    const fixed = given(listDecider, drawn, decided('fix', 'on')).under(context, by(office, '2012-04-10'));
    const amended = { ...correction, entries: drawn.data.entries, values: { ...values, year: 2013 } };
    const corrected = ListCorrected({ ...amended, on });
    fixed.when('CorrectList', amended).then(corrected);
    fixed.when('CorrectList', { ...amended, entries: entries.slice(1) }).thenRefused('list-entries-stand');
    const list = [drawn, decided('fix', 'on'), corrected].reduce<DrawnList>(
      (state, event, revision) => listDecider.evolve(state, { ...event, revision } as never),
      listDecider.initial,
    );
    expect(list).toMatchObject({ status: 'fixed', passed: 'fix', values: amended.values, revision: 2 });
  });
});
