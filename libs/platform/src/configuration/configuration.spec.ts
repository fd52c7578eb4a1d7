import { configuration } from './configuration';

const faultsOf = (env: Record<string, string>): string => {
  try {
    configuration(env);
    return '';
  } catch (fault) {
    return String(fault);
  }
};

describe('the configuration', () => {
  it('needs a data directory and nothing else', () => {
    expect(configuration({ DATA_DIR: '/d' })).toMatchObject({
      MODE: 'embedded',
      PORT: 3000,
      HOST: '127.0.0.1',
      CLOCK: 'real',
    });
  });

  it.each([
    ['DATA_DIR', {}],
    ['MODE', { DATA_DIR: '/d', MODE: 'servers' }],
    ['PORT', { DATA_DIR: '/d', PORT: 'http' }],
    ['SIMULATED_START', { DATA_DIR: '/d', CLOCK: 'simulated' }],
    ['SIMULATED_START', { DATA_DIR: '/d', SIMULATED_START: '2012-01-01' }],
    ['SIMULATED_START', { DATA_DIR: '/d', CLOCK: 'simulated', SIMULATED_START: '2012-02-30' }],
    ['BUS', { DATA_DIR: '/d', BUS: 'shuffled' }],
    ['ADMIN_PASSWORD', { DATA_DIR: '/d', ADMIN_PASSWORD: 'short' }],
  ])('names a wrong %s, in Chinese', (variable, env) => {
    expect(faultsOf(env as unknown as Record<string, string>)).toMatch(
      new RegExp(`  ${variable}：.*\\p{Script=Han}`, 'u'),
    );
  });
});
