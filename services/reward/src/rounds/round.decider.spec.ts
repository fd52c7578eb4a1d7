import { type ComputedFigure, PrizesDecided, PrizesProposed, Ranked, RoundOpened } from '@xmh/contracts';
import { derivedId, type DirectoryFacts, type OrganisationFacts, type Standing } from '@xmh/eventing';
import { awardOf } from '@xmh/scheme';
import { given, pinnedPreset } from '@xmh/testing';
import type { EntryRow } from '../entries/entry.view';
import { standingsOf } from './candidates';
import { type RoundContext, roundDecider } from './round.decider';

const pinned = pinnedPreset('S01');
const issuer = { id: pinned.issuer, path: `/${pinned.issuer}/` };
const town = derivedId('organisation', 'town');
const office: Standing = {
  person: derivedId('person', 'office'),
  post: 'organisation-office',
  organisation: issuer.id,
};
const award = awardOf(pinned.scheme, 'prize')!;
const [callId, roundId] = [derivedId('call'), derivedId('round')];

const directory: DirectoryFacts = {
  standings: (person) => (person === office.person ? [office] : []),
  organisation: (id): OrganisationFacts => ({ id, parent: issuer.id, level: 'township', type: 'township' }),
  children: () => [],
  path: (id) => `/${issuer.id}/${id}/`,
};

const figure = (key: string, value: number): ComputedFigure => ({
  ...{ key, name: key, article: 'O1', kind: 'composite', unit: 'hundredths', value, parts: [] },
});
const entry = (name: string, total: number, goals: number, track = 'innovation'): EntryRow => ({
  ...{
    projectId: derivedId('project', name),
    callId,
    path: `/${issuer.id}/${town}/`,
    organisation: town,
    track,
    title: name,
  },
  declaredAt: '2012-04-11T01:00:00.000Z',
  outcomes: { 'year-end': 'concluded' },
  figures: { 'year-end/total': figure('total', total), 'year-end/goals': figure('goals', goals) },
  prizes: [],
});

const entries = [
  ...[entry('甲', 9607, 10000), entry('乙', 9330, 10000), entry('丙', 9287, 10000), entry('己', 8957, 10000)],
  ...[entry('戊', 8957, 9000), entry('庚', 8840, 10000), entry('辛', 8335, 8750), entry('壬', 7920, 8000)],
  ...[entry('癸', 7777, 8333), entry('常规', 9900, 10000, 'routine')],
];
const id = (name: string) => derivedId('project', name);
const places = (...groups: string[][]) =>
  groups.map((names, at) => ({ place: ['first', 'second', 'third'][at]!, projects: names.map(id) }));
const right = places(['甲'], ['乙', '丙', '己'], ['戊', '庚', '辛', '壬', '癸']);

const contextOf = (rows: readonly EntryRow[] = entries): RoundContext => ({
  ...{ pinned, directory, who: { issuer: issuer.id }, call: { issuer }, award, seen: '0'.repeat(20) },
  standings: standingsOf(pinned.scheme, award, rows, directory),
});
const on = '2012-12-05';
const now = { on, as: office };
const opened = RoundOpened({ roundId, callId, award: 'prize', scheme: pinned.ref, issuer, on });
const ranked = Ranked({
  ...{
    roundId,
    callId,
    award: 'prize',
    count: 9,
    digest: contextOf().standings.digest,
    head: [],
    seen: '0'.repeat(20),
    on,
  },
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

  it('refuses a project that the award is not for', () => {
    const proposed = places(['常规'], ['乙', '丙', '己'], ['戊', '庚', '辛', '壬', '癸']);
    afterRanking.when('ProposePrizes', { roundId, places: proposed }).thenRefused('rule-refuses', 'O6');
    const unheard = places(['未参评'], ['乙', '丙', '己'], ['戊', '庚', '辛', '壬', '癸']);
    afterRanking.when('ProposePrizes', { roundId, places: unheard }).thenRefused('rule-refuses', 'O6');
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
      ...{ roundId, callId, award: 'prize', step: 'grant', decision: 'grant', leads: 'on', places: right, on },
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
});
