import { authorise, derivedId, type Standing } from '@xmh/eventing';
import type { ProjectCommand } from './project.commands';
import { placeless, projectAccess } from './project.decider';
import { evolve, noProject } from './project.state';
import {
  context,
  contextOf,
  county,
  directory,
  expert,
  office,
  officer,
  open,
  projectId,
  scheme,
  town,
} from './project.suite';

const project = [...open].reduce((state, event, revision) => evolve(state, { ...event, revision } as never), noProject);

function ask(standing: Standing, type: ProjectCommand['type'], data: object = {}) {
  const command = {
    type,
    data: { projectId, assessment: 'year-end', ...data },
    meta: { commandId: derivedId('x'), by: { person: standing.person }, correlationId: 'x' },
  };
  const subject = { organisation: town, issuer: county };
  const rows = projectAccess[type];
  const answer = authorise({ rows, command, state: project, context, subject, directory } as never);
  return 'refused' in answer ? (answer.refused.articles ?? []).map(({ article }) => article) : 'allowed';
}

describe('who may', () => {
  it.each([
    ['the office enters counts', office, 'CountSurvey', { survey: 'staff' }, 'allowed'],
    ['the unit enters no counts', officer, 'CountSurvey', { survey: 'staff' }, ['R21']],
    ['an expert marks', expert, 'GiveMarks', { sheet: 'effect' }, 'allowed'],
    ['the unit does not mark itself', officer, 'GiveMarks', { sheet: 'effect' }, ['R22', 'R21']],
    ['an expert files no judgement', expert, 'FileJudgement', {}, ['R21']],
    ['the unit corrects no judgement', officer, 'CorrectJudgement', {}, ['R21']],
    ['the office concludes', office, 'Conclude', {}, 'allowed'],
    ['an expert does not conclude', expert, 'Conclude', {}, ['R21']],
    ['the unit overturns nothing', officer, 'OverturnConclusion', {}, ['R21']],
    ['the office waives what the article lets it', office, 'WaiveArticle', { article: 'R22' }, 'allowed'],
    ['the unit waives nothing', officer, 'WaiveArticle', { article: 'R22' }, ['R22']],
    ['nobody opens an assessment by hand', office, 'OpenAssessment', {}, []],
  ] as const)('%s', (_sentence, who, type, data, answer) => expect(ask(who, type, data)).toEqual(answer));
});

describe('a stage the scheme does not have', () => {
  it('is said before anyone is asked who he is', () => {
    const { acceptance: _acceptance, ...bare } = scheme;
    const command = { type: 'Conclude', data: { projectId, assessment: 'year-end' } } as never;
    expect(placeless(command, project, contextOf(bare))?.refused.code).toBe('stage-absent');
    expect(placeless(command, noProject, context)?.refused.code).toBe('project-unknown');
    expect(placeless(command, project, context)).toBeUndefined();
  });
});
