import {
  AcceptanceCalledOff,
  allEvents,
  KeeperNamed,
  LedgerWithdrawn,
  ProjectWithdrawn,
  streams,
  SurveyCorrected,
} from '@xmh/contracts';
import type { Recorded } from '@xmh/eventing';
import { callId, playedProject, projectId } from '../played.project.suite';
import { deputy, everyone, group, keeper, leader, office, pinned, town } from '../played.suite';
import type { Voices } from '../naming/values.words';
import { told } from './renderer';
import { sentences } from './sentences.table';

const people = new Map(Object.entries(everyone).map(([name, { person }]) => [person, name]));
const voices: Voices = {
  person: (id) => people.get(id) ?? id,
  organisation: (id) => ({ [town]: '甲镇', [group]: '领导小组' })[id] ?? '县委',
  words: () => '（略）',
};
const tell = (events: readonly Recorded[]) => told({ events, voices, schemeOf: () => pinned.scheme, projectId });

describe('the table of sentences', () => {
  it('has one for every event of the contracts, and no other', () => {
    expect(Object.keys(sentences).sort()).toEqual(allEvents.map(({ type }) => type).sort());
  });

  it.each(allEvents.map(({ type, samples }) => [type, samples] as const))(
    '%s: tells every golden sample',
    (type, samples) => {
      for (const data of samples) {
        const meta = { at: '2012-04-11T01:00:00.000Z', as: office };
        const [sentence] = tell([{ id: 'e', stream: 's', revision: 0, type, data, meta } as unknown as Recorded]);
        expect(sentence?.says).toMatch(/[一-鿿]/);
        expect(sentence?.says).not.toMatch(/undefined|\[object|NaN|null/);
      }
    },
  );
});

describe('a history in sentences', () => {
  const history = tell(playedProject().events);
  const says = (type: string): string[] => history.filter((one) => one.type === type).map((one) => one.says);

  it('says when, who, in which post, what, and which articles were tested, with their words', () => {
    const submitted = history.find(({ type }) => type === 'registration.declaration-submitted');
    expect(submitted).toMatchObject({
      weight: 'decision',
      on: '2012-04-11',
      who: 'officer',
      post: '经办人',
      organisation: '甲镇',
      says: '报送申报',
      at: '2012-04-11T09:05:00+08:00',
      articles: [
        { article: 'R9', text: '填制《党建创新项目申报表》', source: '四(一)2', degree: 'invariant' },
        { article: 'R11', text: '申报表于每年4月15日前报县委组织部', source: '四(一)2', degree: 'invariant' },
      ],
      setAside: [],
    });
  });

  it('says what was set aside, why and by whom: the sender, or whoever gave the waiver', () => {
    const seat = history.find(({ type }) => type === 'registration.seat-taken');
    const waiver = history.find(({ type }) => type === 'registration.article-waived');
    expect(seat?.setAside).toEqual([
      {
        article: 'R7.most',
        text: '原则上每个乡镇党委上报创新项目不超过3个',
        reason: '县委要求试点',
        by: 'office（组织部门）',
        waiver: waiver?.id,
      },
    ]);
    const concluded = history.find(({ type }) => type === 'acceptance.assessment-concluded');
    expect(concluded?.setAside).toMatchObject([{ article: 'R22', reason: '测评另行组织', by: 'office（组织部门）' }]);
  });

  it('tells a revision from what to what', () => {
    expect(says('registration.declaration-revised')).toEqual([
      '修改申报：“项目名称”由“支部联建”改为“支部联建共学”，“主要内容”由“联建”改为“联建共学”',
    ]);
  });

  it('tells steps and decisions by their names, and a batch by who decided it', () => {
    expect(says('registration.step-decided')).toEqual([
      '“可行性分析”：可行；《可行性意见》意见：可行',
      '“审批年度计划”：同意（整批办理）',
      '“下发目标责任书”：下发；《目标责任书》完成日期：2012年11月15日',
    ]);
    expect(history.find(({ type }) => type === 'registration.batch-decided')).toMatchObject({
      who: 'group',
      post: '领导小组',
      organisation: '领导小组',
      says: '“审批年度计划”整批决定同意，本项目同意：审批意见：同意',
    });
  });

  it('tells who filled a role before', () => {
    expect(says('registration.responsible-named')).toEqual([
      '确定第一责任人：deputy',
      '“第一责任人”由“deputy”改为“leader”',
      '确定直接责任人：deputy',
    ]);
    const log = playedProject();
    const named = KeeperNamed({ projectId, role: 'keeper', holders: [leader.person, deputy.person], on: '2012-12-11' });
    log.put(streams.supervision(projectId), named, { on: '2012-12-11' });
    expect(tell(log.events).at(-1)?.says).toBe('“专人”由“keeper”改为“leader、deputy”');
  });

  it('tells corrections by what was, what is now, and why', () => {
    expect(says('supervision.check-corrected')).toEqual(['更正平时督查：“过程”由“92.00”改为“94.00”；理由：分数录错']);
    expect(says('supervision.item-corrected')).toEqual([
      '更正任务“结对帮扶十户”的核实：“核实结果”由“完成”改为“未完成”；理由：只有九户',
    ]);
    const log = playedProject();
    const [round, answers] = [{ projectId, assessment: 'year-end', round: 1 }, { aware: { yes: 47, no: 3 } }];
    const corrected = SurveyCorrected({
      ...round,
      survey: 'staff',
      valid: 50,
      answers,
      on: '2012-11-28',
      corrects: 2,
      reason: '重数',
    });
    log.put(streams.acceptance(projectId), corrected, { on: '2012-11-28' });
    expect(tell(log.events).at(-1)?.says).toBe(
      '更正干部职工问卷的清点：“是否知情”由“知道 48、不知道 2”改为“知道 47、不知道 3”；理由：重数',
    );
  });

  it('tells figures as shown, shares with their counts', () => {
    expect(says('acceptance.assessment-concluded')).toEqual([
      '年终考核结论：结项；知情度（问卷） 96.00（48/50），总分 96.07；采用问卷调查；随之办结、参加评奖',
    ]);
  });

  it('tells a withdrawal, and what it ends, without an assessment or a list of things owed', () => {
    const log = playedProject();
    const [on, cause] = ['2012-12-20', callId];
    const end = (stream: string, event: Parameters<typeof log.put>[1]): string | undefined => {
      log.put(stream, event, { on });
      return tell(log.events).at(-1)?.says;
    };
    const [registration, supervision] = [streams.registration(projectId), streams.supervision(projectId)];
    const withdrawn = ProjectWithdrawn({ projectId, callId, reason: '承办支部已撤并', seen: '0'.repeat(20), on });
    expect(end(registration, withdrawn)).toBe('撤项，立项不再有效；理由：承办支部已撤并');
    const ledger = { projectId, callId, cause, on };
    expect(end(supervision, LedgerWithdrawn({ ...ledger, lifted: [] }))).toBe('项目已撤项，台账关闭');
    expect(end(supervision, LedgerWithdrawn({ ...ledger, lifted: ['a', 'b'] }))).toBe(
      '项目已撤项，台账关闭，尚未办到的应办事项2项不再办理',
    );
    const calledOff = AcceptanceCalledOff({ projectId, assessments: ['year-end'], cause, on });
    expect(end(streams.acceptance(projectId), calledOff)).toBe('项目已撤项，考核不再进行：年终考核');
  });

  it('leaves sensitive words out for readers who may not have them', () => {
    expect(says('supervision.record-filed')).toEqual(['登记问题与解决：问题：（略）']);
  });

  it('names the product where no person acted', () => {
    const closed = history.find(({ type }) => type === 'supervision.ledger-closed');
    expect(closed).toMatchObject({ who: '系统（督查推进）', weight: 'system' });
    expect(closed).not.toHaveProperty('post');
    expect(keeper.person in closed!).toBe(false);
  });
});
