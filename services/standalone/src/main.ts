import { start } from '@xmh/platform';
import { startDemo } from './demo/demo';
import { services } from './services';

/** `serve`: an empty real store, or the one that is there. `demo`: the scenario on a simulated store; `--fresh` makes a new one. */
const [mode = 'serve', ...flags] = process.argv.slice(2);
process.env['DATA_DIR'] ??= mode === 'demo' ? 'data/demo' : 'data';

void (mode === 'demo' ? startDemo({ fresh: flags.includes('--fresh') }) : start(services));
