import { at, everything, FieldTrial } from '../fixtures/field.trial';
import { fields, names } from '../fixtures/field.view';
import { MemoryLog } from '../fixtures/memory.log';

const changed: typeof fields = { ...fields, version: 2, initial: (id) => ({ path: `/${id}/`, name: '新', steps: [] }) };

describe('builds of a view', () => {
  let trial: FieldTrial;
  beforeEach(() => {
    trial = new FieldTrial();
  });
  afterEach(() => trial.end());

  describe('another log', () => {
    beforeEach(async () => {
      trial.take('a', 'sown', 'grown');
      await trial.run([fields, names]);
      await trial.runner.settled();
    });

    it.each<[string, () => MemoryLog]>([
      ['of another epoch', () => new MemoryLog('epoch-2')],
      ['that ends before what was folded', () => new MemoryLog()],
    ])('%s stops the start, with the views and the command', async (_, open) => {
      trial.log = open();
      await expect(trial.run([fields, names])).rejects.toMatchObject({
        code: 'rebuild-needed',
        views: ['fields', 'names'],
        message:
          '视图「fields」与事件库不符，须重建：npm run serve -- --rebuild fields\n' +
          '视图「names」与事件库不符，须重建：npm run serve -- --rebuild names',
      });
    });

    it('is built anew at once when that is asked for before the start', async () => {
      trial.log = new MemoryLog('epoch-2');
      trial.take('b', 'sown');
      await trial.runner.stop();
      trial.runner = trial.over([fields]);
      await trial.runner.rebuild('fields');
      await trial.runner.start();
      await trial.runner.settled();
      expect([await trial.stepsOf('a'), await trial.stepsOf('b')]).toEqual([undefined, ['sown']]);
    });
  });

  describe('a view that changed', () => {
    beforeEach(async () => {
      trial.take('a', 'sown');
      await trial.run([fields]);
      await trial.runner.settled();
      await trial.run([changed]);
    });

    it('is built beside the old one, which answers until the switch', async () => {
      trial.take('a', 'grown');
      await trial.runner.settled();
      expect((await trial.found.get('a', everything))?.document).toEqual({ path: '/a/', name: '', steps: ['sown'] });
      expect(await trial.runner.status()).toMatchObject([
        {
          view: 'fields',
          state: 'resting',
          position: at(1),
          lag: 1,
          building: { state: 'running', lag: 0, handled: 2 },
        },
      ]);
      await trial.runner.switch('fields');
      expect((await trial.found.get('a', everything))?.document).toEqual({
        path: '/a/',
        name: '新',
        steps: ['sown', 'grown'],
      });
      expect((await trial.runner.status())[0]).not.toHaveProperty('building');
    });

    it('grows on after the switch', async () => {
      await trial.runner.settled();
      await trial.runner.switch('fields');
      trial.take('a', 'grown');
      await trial.runner.settled();
      expect(await trial.stepsOf('a')).toEqual(['sown', 'grown']);
    });

    it('goes on building after a restart', async () => {
      await trial.runner.settled();
      trial.take('a', 'grown');
      await trial.run([changed]);
      await trial.runner.settled();
      expect(await trial.runner.status()).toMatchObject([{ building: { handled: 1, lag: 0 } }]);
    });

    it('is begun again when it changed again', async () => {
      await trial.runner.settled();
      await trial.run([{ ...changed, version: 3 }]);
      await trial.runner.settled();
      expect((await trial.models.builds('fields')).length).toBe(2);
      expect(await trial.runner.status()).toMatchObject([{ building: { handled: 1 } }]);
    });
  });

  describe('a rebuild', () => {
    beforeEach(async () => {
      trial.take('a', 'sown');
      trial.take('b', 'sown');
      await trial.run([fields]);
      await trial.runner.settled();
    });

    it('beside a sound view makes the same, while both go on', async () => {
      await trial.runner.rebuild('fields');
      trial.take('a', 'grown');
      await trial.runner.settled();
      expect(await trial.runner.difference('fields')).toEqual([]);
      expect(await trial.stepsOf('a')).toEqual(['sown', 'grown']);
    });

    it('names the documents that someone has changed by hand, and mends them by the switch', async () => {
      const [build] = await trial.models.builds('fields');
      const document = { path: '/b/', name: '', steps: ['forged'] };
      const forged = { key: 'b', document, position: at(3) };
      await trial.models.build(fields, build!.id).write([forged], { epoch: 'epoch-1', position: at(2), handles: '' });
      await trial.runner.rebuild('fields');
      await trial.runner.settled();
      expect(await trial.runner.difference('fields')).toEqual(['b']);
      await trial.runner.switch('fields');
      expect(await trial.stepsOf('b')).toEqual(['sown']);
    });

    it('takes the place of one that was under way', async () => {
      await trial.runner.rebuild('fields');
      await trial.runner.rebuild('fields');
      await trial.runner.settled();
      expect((await trial.models.builds('fields')).length).toBe(2);
      expect(await trial.runner.difference('fields')).toEqual([]);
    });

    it('is not switched to before it has caught up', async () => {
      const open = trial.log.hold();
      await trial.runner.rebuild('fields');
      await expect(trial.runner.switch('fields')).rejects.toMatchObject({ code: 'not-ready-to-switch' });
      open();
      await trial.runner.settled();
      await trial.runner.switch('fields');
      expect((await trial.models.builds('fields')).length).toBe(1);
    });

    it('must be there to be switched to or compared', async () => {
      await expect(trial.runner.switch('fields')).rejects.toMatchObject({ code: 'not-ready-to-switch' });
      await expect(trial.runner.difference('fields')).rejects.toMatchObject({ code: 'not-ready-to-switch' });
    });

    it('is of a view that the runner knows', async () => {
      await expect(trial.runner.rebuild('boards')).rejects.toMatchObject({ code: 'unknown-view' });
    });
  });
});
