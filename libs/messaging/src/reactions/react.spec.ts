import { derivedId, type Outcome } from '@xmh/eventing';
import { answerOf, commandIdFor, react } from './react';

const accepted: Outcome = { kind: 'accepted', stream: 's', revision: 0, position: '1', repeated: false };
const refused = (code: string): Outcome => ({ kind: 'refused', refusal: { code, message: '…', status: 409 } });
const refusals = { 'entry-admitted-already': 'done', 'entry-absent': 'wait', 'entry-closed': 'park' } as const;

describe('what a reaction answers', () => {
  it('is done when its command was accepted, now or before', () => {
    expect(answerOf(accepted)).toEqual({ answer: 'done' });
    expect(answerOf({ ...accepted, repeated: true })).toEqual({ answer: 'done' });
  });

  it('is what is declared for a refusal, and park for one that is not', () => {
    expect(answerOf(refused('entry-admitted-already'), refusals)).toEqual({ answer: 'done' });
    expect(answerOf(refused('entry-absent'), refusals)).toEqual({ answer: 'wait', reason: 'entry-absent' });
    expect(answerOf(refused('entry-closed'), refusals)).toEqual({ answer: 'park', reason: 'entry-closed' });
    expect(answerOf(refused('unheard-of'), refusals)).toEqual({ answer: 'park', reason: 'unheard-of' });
    expect(answerOf(refused('toString'), refusals)).toEqual({ answer: 'park', reason: 'toString' });
  });

  it('comes of one command an event, reaction and target stream, caused by the event', async () => {
    const sent: unknown[] = [];
    const handler = {
      plan: {
        streamOf: ({ data }: { data: unknown }) => `reward.project-${(data as { projectId: string }).projectId}`,
      },
      handle: async (command: unknown) => (sent.push(command), accepted),
    };
    const event = { id: 'e', meta: { correlationId: 'k' } } as never;
    const data = { projectId: 'p' };
    const reacting = { service: 'reward', reaction: 'admit-entry' };
    expect(await react(handler, reacting, event, { type: 'AdmitEntry', data })).toEqual({ answer: 'done' });
    const commandId = derivedId('e', 'admit-entry', 'reward.project-p');
    expect(commandIdFor(event, 'admit-entry', 'reward.project-p')).toBe(commandId);
    const meta = { commandId, by: { service: 'reward' }, correlationId: 'k', causationId: 'e' };
    expect(sent).toEqual([{ type: 'AdmitEntry', data, meta }]);
  });
});
