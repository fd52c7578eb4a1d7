import { castId } from '@xmh/testing';
import type { Sent } from './prober.suite';

/** What the scenario does not do: every other command with a route, on what the scenario left. */
export function furtherRequests(id: (name: string) => string): readonly Sent[] {
  return [...registration(id), ...supervision(id), ...acceptance(id), ...reward(id), ...directory()];
}

const correction = { corrects: 1, reason: '试办' };
const waiver = (article: string) => ({ article, reason: '试办' });
const declared = { title: '试办', form: 'declaration', values: { title: '试办' }, items: [] };

function registration(id: (name: string) => string): readonly Sent[] {
  const at = (path: string): string => `/api/registration/${path}`;
  const [call, project, routine] = [id('call'), `projects/${id('甲1')}`, `projects/${id('甲镇党员教育培训')}`];
  const draft = { callId: call, track: 'innovation', start: 'declare', organisation: castId.org('jia'), ...declared };
  const entries = [{ key: 't1', name: '党员教育培训', group: 'routine' }];
  return [
    { path: at(`calls/${call}/extensions`), body: { track: 'innovation', closes: '2012-12-31', reason: '试办' } },
    { path: at(`calls/${call}/waivers`), body: waiver('R7.least') },
    { path: at(`calls/${call}/slates/${castId.org('jia')}/waivers`), body: waiver('R7.most') },
    { path: at('projects'), body: draft },
    { path: at(`lists/${id('targets')}/corrections`), body: { ...correction, entries } },
    { path: at(`${project}/decisions/corrections`), body: { ...correction, step: 'letter', values: {} } },
    { path: at(`${project}/decisions/corrections`), body: { ...correction, step: 'approve-plan', values: {} } },
    { path: at(`${project}/decisions`), body: { step: 'approve-plan', decision: 'approve' } },
    { path: at(`${project}/revisions`), body: { track: 'innovation', ...declared } },
    { path: at(`${project}/withdrawals`), body: { reason: '试办' } },
    { path: at(`${project}/revocations`), body: { reason: '试办' } },
    { path: at(`${project}/waivers`), body: waiver('R7.most') },
    { path: at(`${routine}/withdrawals`), body: { reason: '试办' } },
    { path: at(`${routine}/revocations`), body: { reason: '试办' } },
    { path: at(`${routine}/plans/corrections`), body: { ...correction, values: {} } },
    { path: at(`batches/${id('plan')}/waivers`), body: waiver('R7.most') },
    {
      path: at(`batches/${id('plan')}/corrections`),
      body: { ...correction, values: {} },
      keys: { step: 'approve-plan' },
    },
  ];
}

function supervision(id: (name: string) => string): readonly Sent[] {
  const at = (path: string): string => `/api/supervision/${path}`;
  const [project, helped, jia] = [
    `projects/${id('甲1')}`,
    `projects/${id('乙2')}`,
    `organisations/${castId.org('jia')}`,
  ];
  const [first, again] = [{ values: {} }, { values: {}, ...correction }];
  return [
    { path: at(`${project}/openings`), body: {} },
    { path: at(`${project}/records`), body: { record: 'problem', ...first } },
    { path: at(`${project}/records`), body: { record: 'rolling', ...first } },
    { path: at(`${project}/records`), body: { record: 'publicity', ...first } },
    { path: at(`${helped}/records/${id('problem')}/corrections`), body: again, keys: { record: 'problem' } },
    { path: at(`${helped}/records/${id('rolling')}/corrections`), body: again, keys: { record: 'rolling' } },
    {
      path: at(`${project}/checks/${id('regular')}/corrections`),
      body: { ...again, marks: { process: 1 } },
      keys: { check: 'regular' },
    },
    { path: at(`${project}/claims`), body: { item: 't1' } },
    { path: at(`${project}/claims/t1/corrections`), body: { done: false, ...correction } },
    { path: at(`${project}/verifications/t1/corrections`), body: { met: false, ...correction } },
    { path: at(`${project}/waivers`), body: waiver('R21') },
    { path: at(`${jia}/records`), body: { callId: id('call'), record: 'publicity', ...first } },
    {
      path: at(`${jia}/records/${id('agenda')}/corrections`),
      body: { callId: id('call'), ...again },
      keys: { record: 'agenda' },
    },
    { path: at(`calls/${id('call')}/records`), body: { record: 'publicity', ...first } },
    {
      path: at(`calls/${id('call')}/records/${id('publicity')}/corrections`),
      body: again,
      keys: { record: 'publicity' },
    },
  ];
}

function acceptance(id: (name: string) => string): readonly Sent[] {
  const at = (path: string): string => `/api/acceptance/projects/${id('甲1')}/${path}`;
  const assessment = 'year-end';
  return [
    { path: at('waivers'), body: waiver('R22') },
    { path: at('surveys/staff/corrections'), body: { assessment, valid: 1, answers: {}, ...correction } },
    {
      path: at('marks/effect/corrections'),
      body: { assessment, marks: { effect: 1 }, ...correction },
      keys: { sheet: 'effect' },
    },
    { path: at('conclusions/overturns'), body: { assessment, reason: '试办' } },
  ];
}

function reward(id: (name: string) => string): readonly Sent[] {
  const at = (path: string): string => `/api/reward/${path}`;
  const [project, round] = [`projects/${id('甲1')}`, `rounds/${id('round')}`];
  const on = '2012-12-31';
  const commended = { award: 'further', subject: id('甲2') };
  const advanced = { callId: id('call'), award: 'advanced-organisation', subject: castId.org('jia') };
  return [
    { path: at(`${project}/prizes/corrections`), body: { award: 'prize', on, ...correction } },
    { path: at(`${project}/prizes/withdrawals`), body: { award: 'prize', reason: '试办' } },
    { path: at(`${project}/records/${id('推广甲1')}/corrections`), body: { values: {}, ...correction } },
    { path: at(`${project}/records/${id('推广甲1')}/withdrawals`), body: { reason: '试办' } },
    { path: at(`${project}/records`), body: { record: 'upward', values: {} } },
    { path: at(`${project}/waivers`), body: waiver('R26') },
    { path: at('commendations'), body: advanced },
    { path: at(`commendations/${id('further')}/corrections`), body: { on, ...correction }, keys: commended },
    { path: at(`commendations/${id('further')}/withdrawals`), body: { reason: '试办' }, keys: commended },
    { path: at('commendations/waivers'), body: { ...advanced, ...waiver('R26') } },
    { path: at(`${round}/revocations`), body: { reason: '试办' } },
    { path: at(`${round}/waivers`), body: waiver('R25.least') },
  ];
}

function directory(): readonly Sent[] {
  const at = (path: string): string => `/api/directory/${path}`;
  const [organisation, kind] = [castId.org('jia'), { level: 'branch', type: 'branch' }];
  const person = castId.person('member@jia');
  return [
    { path: at('organisations'), body: { name: '新支部', parent: organisation, ...kind } },
    { path: at(`organisations/${organisation}/names`), body: { name: '甲镇' } },
    { path: at('people'), body: { login: 'new', name: '新人' } },
    { path: at(`people/${person}/posts`), body: { organisation, post: 'officer' } },
    { path: at(`people/${person}/ended-posts`), body: { organisation, post: 'member' } },
  ];
}
