import { parseArgs } from 'node:util';
import { operate, operationLines, StoreRefused } from '@xmh/event-store';
import { configuration, ConfigurationError, eraseOffline } from '@xmh/platform';
import { z } from 'zod';

const usage = `用法：npm run store -- <命令>
${operationLines}
  erase --reason <事由> [--person <编号>] [--word <编号>]…
                        销毁个人信息：先记事件，再销毁登记簿里的内容
数据目录：DATA_DIR，默认 ./data；erase 须在停机时进行，模拟库须给出 CLOCK 与 SIMULATED_START`;

const Erasure = z
  .object({
    reason: z.string().trim().min(1).max(2000),
    person: z.uuid().exactOptional(),
    word: z.array(z.uuid()).min(1).max(1000).exactOptional(),
  })
  .refine(({ person, word }) => person !== undefined || word !== undefined);

async function erase(args: readonly string[]): Promise<number> {
  const options = {
    reason: { type: 'string' },
    person: { type: 'string' },
    word: { type: 'string', multiple: true },
  } as const;
  const asked = Erasure.safeParse({ ...parseArgs({ args: [...args], options }).values });
  if (!asked.success) return 2;
  const { reason, person, word } = asked.data;
  const config = configuration({ ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
  await eraseOffline(config, { reason, ...(person && { person }), ...(word && { refs: word }) });
  console.log('已记录并销毁');
  return 0;
}

async function run([name, ...rest]: readonly string[]): Promise<number> {
  try {
    const code = name === 'erase' ? await erase(rest) : await operate([name ?? '', ...rest], dataDir);
    if (code === 2) console.error(usage);
    return code;
  } catch (fault) {
    if (!(fault instanceof StoreRefused || fault instanceof ConfigurationError)) throw fault;
    console.error(fault.message);
    return 1;
  }
}

const dataDir = process.env['DATA_DIR'] ?? './data';
void run(process.argv.slice(2)).then((code) => (process.exitCode = code));
