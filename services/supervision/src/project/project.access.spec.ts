import { authorise, derivedId, type Standing } from '@xmh/eventing';
import { given } from '@xmh/testing';
import type { ProjectCommand } from './project.commands';
import { placeless, projectAccess, projectDecider } from './project.decider';
import { evolve, noProject } from './project.state';
import {
  clerk,
  contextOf,
  county,
  directory,
  keepers,
  leader,
  named,
  office,
  officer,
  opened,
  prepared,
  projectId,
  scheme,
  stranger,
  town,
} from './project.suite';

const project = [prepared, named, opened].reduce(
  (state, event, revision) => evolve(state, { ...event, revision } as never),
  noProject,
);
const context = contextOf(scheme, keepers);

function ask(standing: Standing, type: ProjectCommand['type'], data: object = {}) {
  const command = {
    type,
    data: { projectId, ...data },
    meta: { commandId: derivedId('x'), by: { person: standing.person }, correlationId: 'x' },
  } as unknown as ProjectCommand;
  const subject = { organisation: town, issuer: county };
  const rows = projectAccess[type];
  const answer = authorise({ rows, command, state: project, context, subject, directory } as never);
  return 'refused' in answer ? (answer.refused.articles ?? []).map(({ article }) => article) : 'allowed';
}

describe('who may', () => {
  it.each([
    ['the office names the keeper', office, 'NameKeeper', {}, 'allowed'],
    ['the unit does not name the keeper', leader, 'NameKeeper', {}, ['R16']],
    ['the office opens the ledger', office, 'OpenLedger', {}, 'allowed'],
    ['the keeper files a problem', clerk, 'FileRecord', { record: 'problem' }, 'allowed'],
    ['the unit files a problem', officer, 'FileRecord', { record: 'problem' }, 'allowed'],
    ['a member of the unit files no problem', stranger, 'FileRecord', { record: 'problem' }, ['R17']],
    ['the unit files no help', officer, 'FileRecord', { record: 'rolling' }, ['R19']],
    ['anybody files publicity', stranger, 'FileRecord', { record: 'publicity' }, 'allowed'],
    ['the unit does not check itself', officer, 'RecordCheck', { check: 'regular' }, ['R21']],
    ['the office checks', office, 'RecordCheck', { check: 'random' }, 'allowed'],
    ['the unit claims an item', officer, 'ClaimItem', { item: 't1' }, 'allowed'],
    ['the office claims nothing', office, 'ClaimItem', { item: 't1' }, ['R14']],
    ['the office verifies an item', office, 'VerifyItem', { item: 't1' }, 'allowed'],
    ['the unit verifies nothing', officer, 'VerifyItem', { item: 't1' }, ['R14']],
    ['nobody closes a ledger by hand', office, 'CloseLedger', {}, []],
  ] as const)('%s', (_sentence, who, type, data, answer) => expect(ask(who, type, data)).toEqual(answer));
});

describe('a stage the scheme does not have', () => {
  const { ledger: _ledger, checks: _checks, ...bare } = scheme;
  it.each([['NameKeeper'], ['OpenLedger'], ['RecordCheck']] as const)('refuses %s', (type) => {
    const found = placeless({ type, data: { projectId } } as never, project, contextOf(bare));
    expect(found?.refused.code).toBe('stage-absent');
  });

  it('refuses a check by the decider, too', () =>
    given(projectDecider, prepared, opened)
      .under(contextOf(bare))
      .when('RecordCheck', { projectId, check: 'regular', values: {}, marks: {} })
      .thenRefused('stage-absent'));
});
