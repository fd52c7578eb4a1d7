import { DeclarationSubmitted, StepDecided, streams } from '@xmh/contracts';
import { cards } from '../cards/card.view';
import { Terms } from '../naming/terms';
import { playedProject, projectId } from '../played.project.suite';
import { playedCounty, routine } from '../played.routine.suite';
import {
  deputy,
  folded,
  group,
  leader,
  office,
  officer,
  pinned,
  PlayedLog,
  until,
  county,
  town,
} from '../played.suite';
import { projectTasks } from './project.tasks';
import { postsFor } from './waiting-for';

const terms = new Terms(pinned.scheme);
const places: Readonly<Record<string, { id: string; level: string; type: string; parent?: string; body?: string }>> = {
  [county]: { id: county, level: 'county', type: 'committee' },
  [town]: { id: town, level: 'township', type: 'township', parent: county },
  [group]: { id: group, level: 'county', type: 'body', parent: county, body: 'leading-group' },
};
const tree = { organisation: (id: string) => places[id], children: () => [] };

const tasksOf = (log: PlayedLog, day: string, key: string) => {
  const card = folded(cards, until(log.events, day)).get(key);
  return card ? projectTasks(terms, card, '2012-04-15') : [];
};
const waiting = (log: PlayedLog, day: string, key = projectId) =>
  tasksOf(log, day, key).map(({ act, says, article, since, until: due }) => [act, says, article, since, due]);

describe('what waits about one project', () => {
  const played = playedProject();
  /** The log up to an event of a type, that event left out. */
  const before = (type: string): PlayedLog => {
    const log = playedProject();
    const at = log.sealed.findIndex(({ event }) => event.type === type);
    log.sealed.splice(at);
    return log;
  };

  it('is a signature first, then the submission, until the window closes', () => {
    expect(waiting(before('registration.paper-signed'), '2012-04-11')).toEqual([
      ['sign', '在《党建创新项目申报表》“主要领导审签”一栏签字', 'R10', '2012-04-11', '2012-04-15'],
    ]);
    expect(waiting(before('registration.declaration-submitted'), '2012-04-11')).toEqual([
      ['submit', '报送申报', 'R9', '2012-04-11', '2012-04-15'],
    ]);
  });

  it('is the step that the route awaits, not one that is taken in a plan with others', () => {
    expect(waiting(played, '2012-04-12')).toEqual([['decide', '办理“可行性分析”', 'R12', '2012-04-11', undefined]]);
    expect(waiting(played, '2012-04-30')).toEqual([]);
    expect(waiting(played, '2012-05-04')).toEqual([['decide', '办理“下发目标责任书”', 'R14', '2012-05-04', undefined]]);
  });

  it('is, once returned, to come back by the day that was set', () => {
    const log = before('registration.step-decided');
    const back = { projectId, step: 'feasibility', decision: 'return', leads: 'back', returnBy: '2012-04-26' } as const;
    log.put(streams.registration(projectId), StepDecided({ ...back, values: {}, on: '2012-04-23' }), {
      on: '2012-04-23',
    });
    expect(waiting(log, '2012-04-24')).toEqual([['rework', '修改后重新报送', 'R9', '2012-04-23', '2012-04-26']]);
    const seat = { slateId: routine('jia'), seat: routine('yi') };
    const again = DeclarationSubmitted({ projectId, round: 2, seat, on: '2012-04-26' });
    log.put(streams.registration(projectId), again, { on: '2012-04-26' });
    expect(waiting(log, '2012-04-26').map(([act]) => act)).toEqual(['decide']);
  });

  it('is, once established, a letter to sign, a ledger to open, an assessment to conclude', () => {
    expect(waiting(played, '2012-05-07')).toEqual([
      ['sign-paper', '在《目标责任书》“单位领导签字”一栏签字', 'R14', '2012-05-07', undefined],
      ['name-keeper', '确定专人', 'R16', '2012-05-07', undefined],
    ]);
    expect(waiting(played, '2012-11-21').map(([act]) => act)).toEqual([
      ...['sign-paper', 'count-survey', 'count-survey', 'mark', 'conclude'],
    ]);
  });

  it('is what the unit says is done, until somebody looked', () => {
    const verifying = (day: string) => waiting(played, day).filter(([act]) => act === 'verify-items');
    expect(verifying('2012-11-17')).toEqual([]);
    expect(verifying('2012-11-18')).toEqual([
      ['verify-items', '核实已申报完成的1项任务', 'R14', '2012-11-18', undefined],
    ]);
    expect(verifying('2012-11-19')).toEqual([]);
  });

  it('is a survey until it is counted, and a sheet until enough have marked it', () => {
    const left = (day: string) => waiting(played, day).map(([act, says]) => `${act} ${says}`);
    expect(left('2012-11-26')).toContain('mark 在“实地评审表”上评分');
    expect(left('2012-11-27').filter((one) => /^(count-survey|mark)/.test(one))).toHaveLength(1);
  });

  it('is, of a project that came down, its plan', () => {
    const county = playedCounty(new PlayedLog());
    const plan = (day: string) => waiting(county, day, routine('jia')).filter(([act]) => String(act).endsWith('plan'));
    expect(plan('2012-04-17')).toEqual([['file-plan', '报送《项目实施计划书》', 'R5', '2012-04-10', undefined]]);
    expect(plan('2012-04-18')).toEqual([
      ['register-plan', '登记或退回《项目实施计划书》', 'R5', '2012-04-18', undefined],
    ]);
    expect(plan('2012-04-19')).toEqual([
      ['file-plan', '修改后重报《项目实施计划书》', 'R5', '2012-04-19', '2012-04-25'],
    ]);
    expect(plan('2012-04-21')).toEqual([]);
  });

  it('waits for whoever the document names, in the post it names', () => {
    const [signing] = tasksOf(before('registration.paper-signed'), '2012-04-11', projectId);
    const [deciding] = tasksOf(played, '2012-04-12', projectId);
    const both = { ...deputy, post: 'leader' };
    expect(postsFor(signing!, [leader], terms, tree)).toEqual([leader]);
    expect(postsFor(signing!, [deputy, both], terms, tree)).toEqual([both]);
    expect(postsFor(signing!, [officer], terms, tree)).toEqual([]);
    expect(postsFor(deciding!, [office], terms, tree)).toEqual([office]);
    expect(postsFor(deciding!, [{ ...office, organisation: town }], terms, tree)).toEqual([]);
  });
});
