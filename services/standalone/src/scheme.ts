import { check } from './scheme/check';
import { rehearse } from './scheme/play';
import { ReaderGone, toReader } from './scheme/reader';

const usage = `用法：npm run scheme -- <命令>
  check <方案.json>                 查对实施方案：每处错误在第几行、哪一项、该怎样写
  play <方案.json> <情景.json>      在用后即弃的库上，照情景从头演练一遍`;

async function run([name, document, scenario]: readonly string[]): Promise<number> {
  const say = toReader(process.stdout);
  if (name === 'check' && document !== undefined) {
    const { ok, lines } = check(document);
    lines.forEach(say);
    return ok ? 0 : 1;
  }
  if (name === 'play' && document !== undefined && scenario !== undefined) {
    const { ok, lines } = await rehearse(document, scenario, say);
    lines.forEach(say);
    return ok ? 0 : 1;
  }
  process.stderr.write(`${usage}\n`);
  return 2;
}

void run(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (fault: unknown) => {
    if (!(fault instanceof ReaderGone)) throw fault;
  },
);
