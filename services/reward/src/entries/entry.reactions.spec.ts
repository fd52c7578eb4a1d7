import { AssessmentConcluded, ConclusionOverturned, streams } from '@xmh/contracts';
import { derivedId, done, type Outcome, type PlainEvent } from '@xmh/eventing';
import { commandIdFor, type Received } from '@xmh/messaging';
import type { EntryCommand } from './entry.commands';
import type { Recipients } from '../recipients/recipient.handler';
import { EntryReactions } from './entry.reactions';

const [projectId, organisation] = [derivedId('project'), derivedId('organisation', 'town')];
const on = '2012-11-30';
const concluded = AssessmentConcluded({
  projectId,
  callId: derivedId('call'),
  issuer: derivedId('county'),
  track: 'innovation',
  title: '支部联建',
  scheme: { id: 'sample', version: 1, digest: 'a'.repeat(64) },
  organisation: { id: organisation, path: `/${organisation}/` },
  declaredAt: '2012-04-11T01:00:00.000Z',
  assessment: 'year-end',
  round: 1,
  figures: [],
  used: [],
  on,
  inputs: { surveys: {}, marks: {}, items: [], fields: {} },
  seen: '0'.repeat(20),
  proposed: 'concluded',
  outcome: 'concluded',
  consequences: ['close', 'admit'],
});
type Heard = Received<typeof AssessmentConcluded> & Received<typeof ConclusionOverturned>;
const heard = (name: string, event: PlainEvent<string, unknown>): Heard =>
  ({ ...event, id: derivedId(name), meta: { correlationId: 'spec' } }) as unknown as Heard;
const overturned = (cause: string) =>
  ConclusionOverturned({ projectId, assessment: 'year-end', round: 1, cause: derivedId(cause), reason: '不实', on });

/** The reactions before a handler that notes what it is sent and answers this. */
function reactions(answers: Outcome) {
  const sent: EntryCommand[] = [];
  const handle = (command: EntryCommand) => Promise.resolve(answers).finally(() => sent.push(command));
  const plan = { streamOf: () => streams.reward(projectId) };
  return { sent, reactions: new EntryReactions({ plan, handle } as unknown as Recipients) };
}
const accepted: Outcome = { kind: 'accepted', stream: '', revision: 0, position: '', repeated: false };
const refused = (code: string): Outcome => ({ kind: 'refused', refusal: { code, message: '', status: 409 } });

describe('a conclusion and its fall', () => {
  it('are followed by one reaction, in the order of the project', async () => {
    const { sent, reactions: own } = reactions(accepted);
    for (const event of [heard('one', concluded), heard('two', overturned('one')), heard('three', concluded)]) {
      expect(await own.follow(event)).toEqual(done);
    }
    expect(sent.map(({ type }) => type)).toEqual(['AdmitEntry', 'WithdrawEntry', 'AdmitEntry']);
    expect(sent.map(({ meta }) => meta.commandId)).toEqual(
      ['one', 'two', 'three'].map((name) =>
        commandIdFor({ id: derivedId(name) }, 'follow-conclusion', streams.reward(projectId)),
      ),
    );
  });

  it('are nothing to the awards when the outcome does not admit', async () => {
    const open = AssessmentConcluded({ ...concluded.data, outcome: 'open', consequences: ['stay-open'] });
    const { sent, reactions: own } = reactions(accepted);
    expect(await own.follow(heard('one', open))).toEqual(done);
    expect(sent).toEqual([]);
    const { reactions: empty } = reactions(refused('entry-absent'));
    expect(await empty.follow(heard('two', overturned('one')))).toEqual(done);
  });
});
