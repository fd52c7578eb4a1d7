import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { sentenceOf } from './fault';
import { exportLines } from './log.export';
import { importLines } from './log.import';
import { verify } from './log.verification';
import { mustNotExist } from '../sqlite/log.file';
import { StoreRefused } from '../store-refused.error';

/** What each operation is called by, a line each. */
export const operationLines = `  verify                检查每个事件：内容、哈希链、编号、位置与次序
  export <文件>         按位置次序导出全部事件，一行一个
  import <文件>         由导出文件建立新的事件库`;

type Operation = (store: string, argument: string) => Promise<number>;

const shown = 100;

const operations: Record<string, Operation> = {
  verify: async (store) => {
    const { events, streams, faults } = verify(store);
    for (const fault of faults.slice(0, shown)) console.log(sentenceOf(fault));
    if (faults.length > shown) console.log(`…… 另有 ${faults.length - shown} 处`);
    console.log(
      `${store}：${events} 个事件，${streams} 个流，${faults.length === 0 ? '没有发现问题' : `${faults.length} 处问题`}`,
    );
    return faults.length === 0 ? 0 : 1;
  },
  export: async (store, target) => {
    const events = await writeLines(exportLines(store), target);
    console.log(`已导出 ${events} 个事件到 ${target}`);
    return 0;
  },
  import: async (store, source) => {
    const file = await open(source);
    try {
      console.log(`已导入 ${await importLines(file.readLines(), store)} 个事件到 ${store}`);
      return 0;
    } finally {
      await file.close();
    }
  },
};

async function writeLines(lines: Iterable<string>, target: string): Promise<number> {
  mustNotExist(target);
  const file = createWriteStream(target, { flags: 'wx', flush: true });
  let count = 0;
  for (const line of lines) {
    count++;
    if (!file.write(`${line}\n`)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'close');
  return count;
}

/** Runs one operation on `<dataDir>/events.sqlite`; answers the exit code: 0 done, 1 faults found or refused, 2 wrong call. */
export async function operate([name = '', argument, ...rest]: readonly string[], dataDir: string): Promise<number> {
  const operation = operations[name];
  const needsArgument = name !== 'verify';
  if (!operation || rest.length > 0 || needsArgument !== (argument !== undefined)) {
    return 2;
  }
  try {
    return await operation(join(dataDir, 'events.sqlite'), argument ?? '');
  } catch (fault) {
    if (!(fault instanceof StoreRefused)) throw fault;
    console.error(`${fault.message}（${fault.code}）`);
    return 1;
  }
}
