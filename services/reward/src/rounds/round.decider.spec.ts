import { PrizesDecided, PrizesProposed, PrizesRevoked, Ranked, RoundOpened } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import { awardOf } from '@xmh/scheme';
import { given } from '@xmh/testing';
import type { ProjectRow } from '../projects/project.view';
import {
  callId,
  county,
  directory,
  honour,
  knownOf,
  office,
  pinned,
  project,
  projectIdOf as id,
} from '../reward.suite';
import { standingsOf } from './candidates';
import { type RoundContext, roundDecider } from './round.decider';

const issuer = { id: county, path: `/${county}/` };
const award = awardOf(pinned.scheme, 'prize')!;
const roundId = derivedId('round');
const entry = (name: string, total: number, goals: number) => project(name, { total, goals });

const entries = [
  ...[entry('甲', 9607, 10000), entry('乙', 9330, 10000), entry('丙', 9287, 10000), entry('己', 8957, 10000)],
  ...[entry('戊', 8957, 9000), entry('庚', 8840, 10000), entry('辛', 8335, 8750), entry('壬', 7920, 8000)],
  entry('癸', 7777, 8333),
];
const others = [project('常规', { track: 'routine', outcome: 'done' }), project('留办', { outcome: 'open' })];
const places = (...groups: string[][]) =>
  groups.map((names, at) => ({ place: ['first', 'second', 'third'][at]!, projects: names.map(id) }));
const right = places(['甲'], ['乙', '丙', '己'], ['戊', '庚', '辛', '壬', '癸']);

const contextOf = (rows: readonly ProjectRow[] = entries): RoundContext => ({
  pinned,
  directory,
  who: { issuer: issuer.id },
  call: { issuer },
  award,
  seen: '0'.repeat(20),
  standings: standingsOf(pinned.scheme, award, rows, directory),
  named: new Map([...rows, ...others].map((row) => [row.projectId, knownOf(row)])),
});
const on = '2012-12-05';
const now = { on, as: office };
const opened = RoundOpened({ roundId, callId, award: 'prize', scheme: pinned.ref, issuer, on });
const ranked = Ranked({
  roundId,
  callId,
  award: 'prize',
  count: 9,
  digest: contextOf().standings.digest,
  head: [],
  seen: '0'.repeat(20),
  on,
});
const afterRanking = given(roundDecider, opened, ranked).under(contextOf(), now);

describe('a round', () => {
  it('ranks the entries it is chosen among, ties broken by the next figure', () => {
    const { decision } = given(roundDecider, opened).under(contextOf(), now).when('RankRound', { roundId });
    const [event] = 'accepted' in decision ? decision.accepted : [];
    const head = event?.type === 'reward.ranked' ? event.data.head : [];
    expect(head.map(({ projectId }) => projectId)).toEqual(
      ['甲', '乙', '丙', '己', '戊', '庚', '辛', '壬', '癸'].map(id),
    );
  });

  it('shows two that are equal in all, declared at one instant, in the order of arrival; prizes may go either way', () => {
    const last = { ...entry('子', 7777, 8333), declared: '0'.repeat(19) + '7' };
    const before = { ...entry('丑', 7777, 8333), declared: '0'.repeat(19) + '6' };
    for (const rows of [
      [...entries.slice(0, 8), last, before],
      [before, ...entries.slice(0, 8), last],
    ]) {
      const { ranked: order } = contextOf(rows).standings;
      const shown = order.slice(-2).map(({ id: one, rank, tied }) => [one, rank, tied]);
      expect(shown).toEqual([
        [id('丑'), 9, true],
        [id('子'), 9, true],
      ]);
      const anew = { ...ranked, data: { ...ranked.data, digest: contextOf(rows).standings.digest } };
      for (const fifth of ['子', '丑']) {
        const proposed = places(['甲'], ['乙', '丙', '己'], ['戊', '庚', '辛', '壬', fifth]);
        given(roundDecider, opened, anew)
          .under(contextOf(rows), now)
          .when('ProposePrizes', { roundId, places: proposed })
          .then(PrizesProposed({ roundId, callId, award: 'prize', places: proposed, on }));
      }
    }
  });

  it('takes a proposal that follows result and bounds', () => {
    afterRanking
      .when('ProposePrizes', { roundId, places: right })
      .then(PrizesProposed({ roundId, callId, award: 'prize', places: right, on }));
  });

  it('refuses a third first prize', () => {
    const proposed = places(['甲', '乙', '丙'], ['己', '戊', '庚'], ['辛', '壬', '癸']);
    afterRanking.when('ProposePrizes', { roundId, places: proposed }).thenRefused('rule-refuses', 'R25.most');
  });

  it('refuses fewer than the minimum without a reason, and takes them with the reason of who may give it', () => {
    const proposed = places(['甲'], ['乙', '丙', '己', '戊'], ['庚', '辛', '壬', '癸']);
    afterRanking.when('ProposePrizes', { roundId, places: proposed }).thenRefused('rule-refuses', 'R25.least');
    const override = [{ article: 'R25.least', reason: '参评项目少' }];
    given(roundDecider, opened, ranked)
      .under(contextOf(), { ...now, override })
      .when('ProposePrizes', { roundId, places: proposed })
      .thenSetAside('R25.least');
  });

  it('refuses an order that is not by result', () => {
    const proposed = places(['甲'], ['乙', '丙', '戊'], ['己', '庚', '辛', '壬', '癸']);
    afterRanking.when('ProposePrizes', { roundId, places: proposed }).thenRefused('rule-refuses', 'R25.order');
  });

  it.each(['常规', '留办', '未立项'])(
    'refuses a project that the award is not for, under its own article: %s',
    (name) => {
      const proposed = places([name], ['乙', '丙', '己'], ['戊', '庚', '辛', '壬', '癸']);
      afterRanking.when('ProposePrizes', { roundId, places: proposed }).thenRefused('rule-refuses', 'O6');
    },
  );

  it('tests the rules of the award on every project that is proposed', () => {
    const rule = { article: 'R28', that: { recorded: { record: 'higher-honour' } } };
    const under = (honoured: readonly string[]): RoundContext => ({
      ...contextOf(),
      award: { ...award, require: [rule] },
      named: new Map(
        entries.map((row) => [
          row.projectId,
          knownOf(row, honoured.includes(row.title) ? [honour(row.title, 'city')] : []),
        ]),
      ),
    });
    const all = entries.map(({ title }) => title);
    const propose = (context: RoundContext) =>
      given(roundDecider, opened, ranked).under(context, now).when('ProposePrizes', { roundId, places: right });
    propose(under(all.slice(1))).thenRefused('rule-refuses', 'R28');
    propose(under(all)).then(PrizesProposed({ roundId, callId, award: 'prize', places: right, on }));
  });

  it('ranks no project whose admitting conclusion fell', () => {
    const fallen = contextOf(entries.map((row) => (row.title === '甲' ? { ...row, conclusions: {} } : row)));
    expect(fallen.standings.ranked.map(({ name }) => name)).not.toContain('甲');
  });

  it('refuses a project named twice and a place the award does not have', () => {
    const twice = places(['甲', '甲'], ['乙', '丙', '己'], ['戊', '庚', '辛', '壬', '癸']);
    afterRanking.when('ProposePrizes', { roundId, places: twice }).thenRefused('project-named-twice');
    afterRanking
      .when('ProposePrizes', { roundId, places: [{ place: 'fourth', projects: [] }] })
      .thenRefused('place-unknown');
  });

  it('asks for a new ranking when the entries have changed', () => {
    const fewer = contextOf(entries.slice(1));
    given(roundDecider, opened, ranked)
      .under(fewer, now)
      .when('ProposePrizes', { roundId, places: right })
      .thenRefused('ranking-outdated');
  });

  it('decides only what is proposed, once', () => {
    afterRanking.when('DecidePrizes', { roundId, step: 'grant', decision: 'grant' }).thenRefused('nothing-proposed');
    const proposed = PrizesProposed({ roundId, callId, award: 'prize', places: right, on });
    const decided = PrizesDecided({
      roundId,
      callId,
      award: 'prize',
      step: 'grant',
      decision: 'grant',
      leads: 'on',
      places: right,
      on,
    });
    given(roundDecider, opened, ranked, proposed)
      .under(contextOf(), now)
      .when('DecidePrizes', { roundId, step: 'grant', decision: 'grant' })
      .then(decided);
    given(roundDecider, opened, ranked, proposed, decided)
      .under(contextOf(), now)
      .when('DecidePrizes', { roundId, step: 'grant', decision: 'grant' })
      .thenRefused('nothing-proposed');
  });

  it('may be proposed anew when its decision falls', () => {
    const proposed = PrizesProposed({ roundId, callId, award: 'prize', places: right, on });
    const facts = { roundId, callId, award: 'prize', places: right, on };
    const decided = PrizesDecided({ ...facts, step: 'grant', decision: 'grant', leads: 'on' });
    const revoked = PrizesRevoked({ ...facts, reason: '评定程序有误' });
    const revocation = { roundId, reason: '评定程序有误' };
    given(roundDecider, opened, ranked, proposed, decided)
      .under(contextOf(), now)
      .when('RevokePrizes', revocation)
      .then(revoked);
    given(roundDecider, opened, ranked, proposed, decided, revoked)
      .under(contextOf(), now)
      .when('ProposePrizes', { roundId, places: right })
      .then(proposed);
    afterRanking.when('RevokePrizes', revocation).thenRefused('nothing-decided');
  });
});
