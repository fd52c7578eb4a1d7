import { type Answer, castId, type ScenarioClient } from '@xmh/testing';
import type { Counts } from './reckoned.suite';

const towns = ['town-1', 'town-2', 'town-3', 'town-4'];
const experts = ['expert-1', 'expert-2', 'expert-3'];
const held = (organisation: string, ...posts: readonly string[]) => posts.map((post) => ({ organisation, post }));

/** A county of four towns, three projects each; one clerk for all of them: what is asked here is numbers, not posts. */
export const castOf = (password: string): object => {
  const people = [
    { login: 'office', name: '办公室', posts: held('county', 'organisation-office') },
    { login: 'group', name: '组长', posts: held('group', 'leading-group') },
    { login: 'clerk', name: '经办', posts: towns.flatMap((town) => held(town, 'officer', 'leader', 'deputy')) },
    ...experts.map((login) => ({ login, name: '专家', posts: held('prefecture', 'expert') })),
  ];
  return {
    organisations: [
      { code: 'prefecture', name: '州', parent: 'root', level: 'prefecture', type: 'committee' },
      { code: 'county', name: '县', parent: 'prefecture', level: 'county', type: 'committee' },
      {
        code: 'group',
        name: '领导小组',
        parent: 'county',
        level: 'county',
        type: 'body',
        body: 'leading-group',
      },
      ...towns.map((code) => ({ code, name: code, parent: 'county', level: 'township', type: 'township' })),
    ],
    people: people.map((person) => ({ ...person, password })),
  };
};

/** Plays one call of the scheme over HTTP: from declaration to the letter, and from the checks to the conclusions. */
export class Year {
  readonly projects: string[] = [];
  /** What came back where a method was left out and no reason given. */
  readonly withoutReason: Answer[] = [];
  private sent = 0;

  constructor(
    private readonly client: ScenarioClient,
    private readonly name: string,
    readonly counts: readonly Counts[],
  ) {}

  callId = '';

  async open(): Promise<void> {
    const scheme = { id: 's01', version: 1 };
    this.callId = await this.made('office', 'registration/calls', { scheme, name: this.name, year: 2012 });
  }

  /** Those that arrive on this day of the call. */
  async declareOn(day: number): Promise<void> {
    for (const [at, { met }] of this.counts.entries())
      if (dayOf(at) === day) this.projects.push(await this.declare(at, met.length));
  }

  async approve(): Promise<void> {
    const step = { callId: this.callId, route: 'innovation', step: 'approve-plan', values: { year: 2012 } };
    const batch = await this.made('office', 'registration/batches', { ...step, entries: this.projects });
    const approval = { decision: 'approve', values: { year: 2012, opinion: '同意' } };
    await this.made('group', `registration/batches/${batch}/decisions`, approval);
  }

  /** Once the batch's decision has reached every entry. */
  async letters(): Promise<void> {
    const person = castId.person('clerk');
    for (const [at, id] of this.projects.entries()) {
      const project = `registration/projects/${id}`;
      for (const role of ['first', 'direct'])
        await this.made('office', `${project}/responsibles`, { role, holders: [person] });
      const values = { number: `${at}`, goals: '完成任务', until: '2012-11-15' };
      await this.made('office', `${project}/decisions`, { step: 'letter', decision: 'issue', values });
    }
  }

  /** Once the assessments are open. */
  async assess(): Promise<void> {
    for (const [at, id] of this.projects.entries()) {
      const counts = this.counts[at]!;
      await this.supervised(`supervision/projects/${id}`, counts);
      await this.counted(`acceptance/projects/${id}`, counts);
      const conclusions = `acceptance/projects/${id}/conclusions`;
      const reasoned = conclusionOf(counts);
      if ('override' in reasoned)
        this.withoutReason.push(await this.post('office', conclusions, { assessment: 'year-end' }));
      await this.made('office', conclusions, reasoned);
    }
  }

  private async declare(at: number, items: number): Promise<string> {
    const organisation = castId.org(towns[at % towns.length] ?? '');
    const title = `${this.name}项目${at}`;
    const dates = { from: '2012-05-07', until: '2012-11-15' };
    const id = await this.made('clerk', 'registration/projects', {
      callId: this.callId,
      track: 'innovation',
      start: 'declare',
      organisation,
      title,
      form: 'declaration',
      values: { title, basis: '走访', content: '内容', goals: '目标', ...dates },
      items: Array.from({ length: items }, (_, n) => ({ key: `t${n}`, name: `任务${n}` })),
    });
    const project = `registration/projects/${id}`;
    await this.made('clerk', `${project}/signatures`, { form: 'declaration', field: 'signature' });
    await this.made('clerk', `${project}/submissions`, {});
    const values = { opinion: '可行' };
    await this.made('office', `${project}/decisions`, { step: 'feasibility', decision: 'feasible', values });
    return id;
  }

  private async supervised(project: string, { met, checks }: Counts): Promise<void> {
    const office = castId.person('office');
    await this.made('office', `${project}/keepers`, { role: 'keeper', holders: [office] });
    const values = { close: '是', front: '是', effect: '是', inspector: office };
    for (const [at, check] of ['regular', 'random'].entries())
      await this.made('office', `${project}/checks`, { check, values, marks: { process: checks[at] } });
    for (const [at, one] of met.entries())
      await this.made('office', `${project}/verifications`, { item: `t${at}`, met: one });
  }

  private async counted(project: string, { questionnaire, ballot, effects }: Counts): Promise<void> {
    const assessment = 'year-end';
    const count = (survey: string, valid: number, yes: Readonly<Record<string, number>>) => {
      const answers = Object.fromEntries(Object.entries(yes).map(([key, of]) => [key, { yes: of, no: valid - of }]));
      return this.made('office', `${project}/surveys`, { assessment, survey, valid, answers });
    };
    const { valid, aware = 0, satisfied = 0 } = { valid: 0, ...questionnaire } as Record<string, number>;
    if (valid) await count('staff', valid, { aware, satisfied });
    if ('valid' in ballot) await count('ballot', ballot.valid, { vanguard: ballot.vanguard });
    for (const [at, effect] of effects.entries())
      await this.made(experts[at] ?? '', `${project}/marks`, { assessment, sheet: 'effect', marks: { effect } });
    const entered = { ...('valid' in questionnaire ? {} : questionnaire), ...('valid' in ballot ? {} : ballot) };
    await this.made('office', `${project}/judgements`, { assessment, values: { judgement: '评价', ...entered } });
  }

  async made(login: string, path: string, body: object): Promise<string> {
    const { status, body: said } = await this.post(login, path, body);
    if (status >= 300) throw new Error(`${path} ${JSON.stringify(body)}: ${status} ${JSON.stringify(said)}`);
    return (said as { id: string }).id;
  }

  post(login: string, path: string, body: object): Promise<Answer> {
    return this.client.post(login, `/api/${path}`, body, `${this.name}/${this.sent++}`);
  }
}

/** Two arrive each day; the last on the last day of the window. */
const dayOf = (at: number): number => 10 + Math.floor(at / 2);
export const days = [10, 11, 12, 13, 14, 15];

/** A method left out is given its reason. */
export const conclusionOf = ({ questionnaire, ballot }: Counts): object => ({
  assessment: 'year-end',
  ...(!('valid' in questionnaire && 'valid' in ballot) && { override: [{ article: 'R22', reason: '以座谈代替' }] }),
});
