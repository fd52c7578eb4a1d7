import { ProjectEstablished, ProjectWithdrawn, streams } from '@xmh/contracts';
import { derivedId, done, type Outcome, type PlainEvent } from '@xmh/eventing';
import { commandIdFor, type Received } from '@xmh/messaging';
import type { ProjectCommand } from '../project/project.commands';
import type { Projects } from '../project/project.handler';
import { established, projectId } from '../project/project.suite';
import { LedgerReactions } from './ledger.reactions';

type Heard = Received<typeof ProjectEstablished> & Received<typeof ProjectWithdrawn>;
const heard = (name: string, event: PlainEvent<string, unknown>): Heard =>
  ({ ...event, id: derivedId(name), meta: { correlationId: 'spec' } }) as unknown as Heard;
const begun = { declaredAt: '2012-04-11T01:00:00.000Z', step: 'letter' };
const one = heard('one', ProjectEstablished({ ...established, ...begun }));
const withdrawal = { projectId, callId: established.callId, reason: '撤并', seen: '0'.repeat(20), on: '2012-06-01' };
const two = heard('two', ProjectWithdrawn(withdrawal));

/** The reactions before a handler that notes what it is sent and answers this. */
function reactions(answers: Outcome) {
  const sent: ProjectCommand[] = [];
  const handle = (command: ProjectCommand) => Promise.resolve(answers).finally(() => sent.push(command));
  const plan = { streamOf: () => streams.supervision(projectId) };
  return { sent, reactions: new LedgerReactions({ plan, handle } as unknown as Projects) };
}

describe('an establishment and its withdrawal', () => {
  it('are followed by one reaction, in the order of the project, each by a command of its own that twice is once', async () => {
    const accepted: Outcome = { kind: 'accepted', stream: '', revision: 0, position: '', repeated: false };
    const { sent, reactions: own } = reactions(accepted);
    for (const event of [one, two, two]) expect(await own.prepare(event)).toEqual(done);
    expect(sent.map(({ type }) => type)).toEqual(['PrepareLedger', 'WithdrawLedger', 'WithdrawLedger']);
    expect(sent.map(({ meta }) => meta.commandId)).toEqual(
      ['one', 'two', 'two'].map((name) =>
        commandIdFor({ id: derivedId(name) }, 'prepare-ledger', streams.supervision(projectId)),
      ),
    );
    expect(sent[1]?.data).toEqual({ projectId, callId: established.callId, cause: derivedId('two'), on: '2012-06-01' });
  });

  it('are done when the ledger has ended already', async () => {
    const refused: Outcome = { kind: 'refused', refusal: { code: 'ledger-withdrawn', message: '', status: 409 } };
    expect(await reactions(refused).reactions.prepare(two)).toEqual(done);
  });
});
