import { parseArgs } from 'node:util';
import { operate, operationLines, StoreRefused } from '@xmh/event-store';
import { backUp, configuration, ConfigurationError, eraseOffline, putBack } from '@xmh/platform';
import { z } from 'zod';

const usage = `用法：npm run store -- <命令>
${operationLines}
  backup <文件夹>       备份事件库、登记簿和文件（可在使用中进行）
  restore <备份文件夹>  用备份替换，原有的移到一旁；视图与反应须重建，此后的销毁在启动时重做
  erase --reason <事由> [--person <编号>] [--word <编号>]… [--record <事件编号>]…
                        销毁个人信息：先记事件，再销毁登记簿里的内容和只由所列记录使用的文件
数据目录：DATA_DIR，默认 ./data；restore、erase 须在停机时进行，模拟库须给出 CLOCK 与 SIMULATED_START`;

const Erasure = z
  .object({
    reason: z.string().trim().min(1).max(2000),
    person: z.uuid().exactOptional(),
    word: z.array(z.uuid()).min(1).max(1000).exactOptional(),
    record: z.array(z.uuid()).min(1).max(100).exactOptional(),
  })
  .refine(({ person, word, record }) => (person ?? word ?? record) !== undefined);

async function erase(args: readonly string[]): Promise<number> {
  const options = {
    reason: { type: 'string' },
    person: { type: 'string' },
    word: { type: 'string', multiple: true },
    record: { type: 'string', multiple: true },
  } as const;
  const asked = Erasure.safeParse({ ...parseArgs({ args: [...args], options }).values });
  if (!asked.success) return 2;
  const { reason, person, word, record } = asked.data;
  const config = configuration({ ...process.env, DATA_DIR: dataDir, LOG_LEVEL: 'warn' });
  const named = { ...(person && { person }), ...(word && { refs: word }), ...(record && { records: record }) };
  const refused = await eraseOffline(config, { reason, ...named });
  console.log(refused ? `${refused.message}（${refused.code}）` : '已记录并销毁');
  return refused ? 1 : 0;
}

async function backup(target: string): Promise<number> {
  await backUp(dataDir, target);
  console.log(`已备份到 ${target}`);
  return 0;
}

async function restore(source: string): Promise<number> {
  const aside = await putBack(source, dataDir);
  if (aside !== undefined) console.log(`原有的已移到 ${aside}，其中的个人信息不再随销毁而销毁：无误后请删除`);
  console.log(`已由 ${source} 恢复 ${dataDir}；请运行 verify 检查，并以 REBUILD=all 启动一次`);
  return 0;
}

const whole = { backup, restore };

async function called(name: string | undefined, rest: readonly string[]): Promise<number> {
  if (name === 'erase') return erase(rest);
  if (name !== 'backup' && name !== 'restore') return operate([name ?? '', ...rest], dataDir);
  const [folder, ...more] = rest;
  return folder === undefined || more.length > 0 ? 2 : whole[name](folder);
}

async function run([name, ...rest]: readonly string[]): Promise<number> {
  try {
    const code = await called(name, rest);
    if (code === 2) console.error(usage);
    return code;
  } catch (fault) {
    if (!(fault instanceof StoreRefused || fault instanceof ConfigurationError)) throw fault;
    console.error(fault instanceof StoreRefused ? `${fault.message}（${fault.code}）` : fault.message);
    return 1;
  }
}

const dataDir = process.env['DATA_DIR'] ?? './data';
void run(process.argv.slice(2)).then((code) => (process.exitCode = code));
