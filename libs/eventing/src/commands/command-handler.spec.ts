import { Chain } from '../events/chain';
import { StoreUnavailable } from '../ports/event-store.errors';
import { CommandHandler } from './command-handler';
import { RememberedStore } from './remembered-store.fixture';
import { coreOf, count, office, officer, stranger, tallyPlan, tallyStream } from './tally.fixture';

const opened = () => {
  const store = new RememberedStore();
  return { store, handler: new CommandHandler(coreOf(store), tallyPlan) };
};

describe('command handler', () => {
  it('seals what was decided: who, in which post, when, by which command', async () => {
    const { store, handler } = opened();
    const outcome = await handler.handle(count(3, 'a'));
    expect(outcome).toMatchObject({ kind: 'accepted', stream: tallyStream, revision: 0, repeated: false });
    expect(store.log[0]).toMatchObject({
      type: 'tally.counted',
      data: { by: 3 },
      revision: 0,
      meta: {
        at: '2012-04-12T01:00:00.000Z',
        as: { person: officer, post: 'officer', organisation: office },
        command: { type: 'Count' },
        release: 'spec',
      },
    });
  });

  it('answers a repeat with what it wrote, in a process that has just started too', async () => {
    const { store, handler } = opened();
    const first = await handler.handle(count(3, 'a'));
    await handler.handle(count(4, 'b'));
    const restarted = new CommandHandler(coreOf(store), tallyPlan);
    expect(await restarted.handle(count(3, 'a'))).toEqual({ ...first, repeated: true });
    expect(store.log).toHaveLength(2);
  });

  it('refuses the key of another command', async () => {
    const { store, handler } = opened();
    await handler.handle(count(3, 'a'));
    const outcome = await handler.handle(count(4, 'a'));
    expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'key-reused', status: 422 } });
    expect(store.log).toHaveLength(1);
  });

  it('refuses whom no row grants, and a service that is not named', async () => {
    const { store, handler } = opened();
    for (const sender of [{ person: stranger }, { service: 'other' }]) {
      const outcome = await handler.handle(count(1, 'a', sender));
      expect(outcome).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed', status: 403 } });
    }
    expect(await handler.handle(count(1, 'a', { service: 'tally' }))).toMatchObject({ kind: 'accepted' });
    expect(store.log).toHaveLength(1);
  });

  it('rehearses: the same access and refusals, and no event', async () => {
    const { store, handler } = opened();
    const dry = (by: number, sender?: { person: string }) => {
      const command = count(by, 'a', sender);
      return handler.handle({ ...command, meta: { ...command.meta, rehearse: true } });
    };
    expect(await dry(5)).toMatchObject({ kind: 'rehearsed', events: [{ type: 'tally.counted', data: { by: 5 } }] });
    expect(await dry(101)).toMatchObject({ kind: 'refused', refusal: { code: 'full' } });
    expect(await dry(5, { person: stranger })).toMatchObject({ kind: 'refused', refusal: { code: 'not-allowed' } });
    expect(store.log).toHaveLength(0);
  });

  it('decides one command at a time, so that nothing passes the maximum', async () => {
    const { store, handler } = opened();
    const outcomes = await Promise.all(
      Array.from({ length: 30 }, (_, index) => handler.handle(count(10, `k${index}`))),
    );
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(10);
    expect(store.log.map(({ revision }) => revision)).toEqual([...Array(10).keys()]);
  });

  it('decides afresh when another process wrote in between', async () => {
    const { store, handler } = opened();
    const other = new CommandHandler(coreOf(store), tallyPlan);
    await handler.handle(count(60, 'a'));
    await other.handle(count(30, 'b'));
    expect(await handler.handle(count(20, 'c'))).toMatchObject({ kind: 'refused', refusal: { code: 'full' } });
    expect(await handler.handle(count(10, 'd'))).toMatchObject({ kind: 'accepted', revision: 2 });
  });

  it('finds its own command when the outcome was unknown and it had been written', async () => {
    const { store, handler } = opened();
    let failures = 1;
    store.after = () => {
      if (failures-- > 0) throw new StoreUnavailable('unknown', 'connection lost');
    };
    expect(await handler.handle(count(3, 'a'))).toMatchObject({ kind: 'accepted', revision: 0 });
    expect(store.log).toHaveLength(1);
  });

  it('tries again when the outcome was unknown and nothing had been written', async () => {
    const { store, handler } = opened();
    let failures = 2;
    store.before = () => {
      if (failures-- > 0) throw new StoreUnavailable('unknown', 'connection lost');
    };
    expect(await handler.handle(count(3, 'a'))).toMatchObject({ kind: 'accepted', revision: 0, repeated: false });
    expect(store.log).toHaveLength(1);
  });

  it('says that the outcome is unknown when one attempt may have been written, whatever the last one was', async () => {
    const { store, handler } = opened();
    let outcome: 'unknown' | 'not-written' = 'unknown';
    store.before = () => {
      const fault = new StoreUnavailable(outcome, 'down');
      outcome = 'not-written';
      throw fault;
    };
    await expect(handler.handle(count(3, 'a'))).rejects.toMatchObject({ outcome: 'unknown' });
  });

  it('never dates an event before the one ahead of it in the stream', async () => {
    const store = new RememberedStore();
    const times = ['2012-04-12T05:00:00.000Z', '2012-04-12T04:00:00.000Z'];
    const handler = new CommandHandler(
      coreOf(store, () => times.shift() ?? ''),
      tallyPlan,
    );
    await handler.handle(count(1, 'a'));
    await handler.handle(count(1, 'b'));
    expect(store.log.map(({ meta }) => meta.at)).toEqual(['2012-04-12T05:00:00.000Z', '2012-04-12T05:00:00.000Z']);
  });

  it('chains every event to the one before', async () => {
    const { store, handler } = opened();
    for (const key of ['a', 'b', 'c']) await handler.handle(count(1, key));
    const chain = new Chain(tallyStream);
    expect(store.log.map((event) => chain.next(event))).toEqual([undefined, undefined, undefined]);
  });
});
