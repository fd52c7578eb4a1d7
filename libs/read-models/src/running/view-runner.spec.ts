import { start } from '@xmh/eventing';
import { at, everything, FieldTrial } from '../fixtures/field.trial';
import { fields, names } from '../fixtures/field.view';

describe('the view runner', () => {
  let trial: FieldTrial;
  beforeEach(() => {
    trial = new FieldTrial();
  });
  afterEach(() => trial.end());

  it('folds what is there and what comes, the position of the last event with each document', async () => {
    trial.log.put('trial.field-opened', { id: 'a', name: '甲' }, '2012-03-01', 2);
    trial.take('a', 'sown');
    await trial.run([fields]);
    await trial.runner.settled();
    trial.take('a', 'grown');
    await trial.runner.settled();
    expect(await trial.found.get('a', everything)).toEqual({
      key: 'a',
      document: { path: '/a/', name: '甲', steps: ['sown', 'grown'] },
      position: at(3),
    });
  });

  it('removes a document when the fold says so, and begins it afresh on a later event', async () => {
    trial.take('a', 'sown');
    trial.log.put('trial.field-closed', { id: 'a' });
    await trial.run([fields]);
    await trial.runner.settled();
    expect(await trial.stepsOf('a')).toBeUndefined();
    trial.take('a', 'sown again');
    await trial.runner.settled();
    expect(await trial.stepsOf('a')).toEqual(['sown again']);
  });

  it('lifts events of older versions before it folds them', async () => {
    trial.log.put('trial.field-opened', { id: 'a', title: '旧名' });
    await trial.run([fields]);
    await trial.runner.settled();
    expect((await trial.found.get('a', everything))?.document.name).toBe('旧名');
  });

  it('folds a page in memory and writes it once', async () => {
    const points: string[] = [];
    trial.take('a', '1', '2', '3');
    await trial.run([fields], { onPoint: (point, view) => points.push(`${point} ${view}`) });
    await trial.runner.settled();
    expect(points).toEqual(['view:folded fields', 'view:written fields']);
  });

  it('moves its checkpoint over events of others', async () => {
    await trial.run([fields]);
    trial.log.put('weather.rain-fell', { id: 'x' });
    await trial.runner.settled();
    expect(await trial.found.reached(at(1), 0)).toBe(true);
    expect(await trial.runner.status()).toEqual([
      { view: 'fields', position: at(1), lag: 0, handled: 0, ignored: 0, state: 'running' },
    ]);
  });

  it('counts what it handled and what touched no document', async () => {
    trial.take('a', 'sown');
    trial.take('nobody', 'sown');
    await trial.run([fields]);
    await trial.runner.settled();
    expect(await trial.runner.status()).toMatchObject([{ handled: 1, ignored: 1 }]);
  });

  it('shows how far it is behind', async () => {
    const open = trial.log.hold();
    trial.take('a', 'sown', 'grown');
    await trial.run([fields]);
    expect(await trial.runner.status()).toMatchObject([{ position: start, lag: 2, state: 'running' }]);
    open();
    await trial.runner.settled();
    expect(await trial.runner.status()).toMatchObject([{ position: at(2), lag: 0 }]);
  });

  it('goes on after a restart where it stood, folding nothing twice', async () => {
    trial.take('a', 'sown');
    await trial.run([fields]);
    await trial.runner.settled();
    await trial.runner.stop();
    trial.take('a', 'grown');
    await trial.run([fields]);
    await trial.runner.settled();
    expect(await trial.runner.status()).toMatchObject([{ handled: 1 }]);
    expect(await trial.stepsOf('a')).toEqual(['sown', 'grown']);
  });

  it('writes nothing after it was stopped', async () => {
    await trial.run([fields]);
    await trial.runner.stop();
    trial.take('a', 'sown');
    await trial.runner.stop();
    expect(await trial.stepsOf('a')).toBeUndefined();
  });

  describe('waiting', () => {
    it('is settled at the head as of the call, also while more comes', async () => {
      const open = trial.log.hold();
      trial.take('a', 'sown');
      await trial.run([fields, names]);
      const settled = trial.runner.settled();
      open();
      await settled;
      expect(await trial.stepsOf('a')).toEqual(['sown']);
    });

    it('reaches a position when every view has', async () => {
      await trial.run([fields, names]);
      const waiting = trial.runner.reached(at(1), 10_000);
      trial.take('a', 'sown');
      expect(await waiting).toBe(true);
    });

    it('gives up after the time given', async () => {
      await trial.run([fields]);
      expect(await trial.runner.reached(at(1), 1)).toBe(false);
    });
  });

  describe('faults', () => {
    it('stop the one view, visibly, while the others go on', async () => {
      const seen: string[] = [];
      trial.log.put('trial.field-opened', { id: 'a', name: '甲' }, '2012-03-01', 2);
      trial.take('a', 'poison');
      await trial.run([fields, names], { onFault: (view, fault) => seen.push(`${view}: ${String(fault)}`) });
      await trial.runner.settled();
      expect(await trial.runner.status()).toEqual([
        {
          view: 'fields',
          position: start,
          lag: 2,
          handled: 0,
          ignored: 0,
          state: 'stopped',
          fault: 'Error: no such step',
        },
        { view: 'names', position: at(2), lag: 0, handled: 1, ignored: 0, state: 'running' },
      ]);
      expect(seen).toEqual(['fields: Error: no such step']);
      expect((await trial.models.collection(names).get('a', everything))?.document.name).toBe('甲');
    });

    it('stop a view at a version this release cannot read', async () => {
      trial.log.put('trial.step-taken', { id: 'a', step: 'sown' }, '2012-03-01', 9);
      await trial.run([fields]);
      await trial.runner.settled();
      expect(await trial.runner.status()).toMatchObject([
        { state: 'stopped', fault: 'UnknownEvent: this release does not know trial.step-taken version 9' },
      ]);
    });

    it('of a store that is away are waited out', async () => {
      const seen: string[] = [];
      trial.log.failures = 3;
      trial.take('a', 'sown');
      await trial.run([fields], { onFault: (_, fault) => seen.push(String(fault)) });
      await trial.runner.settled();
      expect(seen).toEqual(Array.from({ length: 3 }, () => 'StoreUnavailable: the log is away'));
      expect(await trial.runner.status()).toMatchObject([{ state: 'running', lag: 0 }]);
      expect((await trial.runner.status())[0]).not.toHaveProperty('fault');
      expect(await trial.stepsOf('a')).toEqual(['sown']);
    });

    it('of a store that stays away do not hold up the stop', async () => {
      trial.log.failures = Infinity;
      await trial.run([fields]);
      await trial.runner.stop();
      expect(await trial.runner.status()).toMatchObject([{ state: 'resting' }]);
    });
  });
});
