import { StoreRefused } from '@xmh/event-store';
import { RebuildNeeded as ReactionsAstray } from '@xmh/messaging';
import { RebuildNeeded as ViewsAstray } from '@xmh/read-models';
import { configuration } from '../configuration/configuration';
import { ConfigurationError } from '../configuration/configuration.errors';
import type { Service } from '../service';
import { boot, type Running } from './boot';

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

/** Runs services as a process: settings from the environment, ends by SIGTERM or SIGINT. What stops the start is said in one sentence. */
export async function start(services: readonly Service[]): Promise<Running | undefined> {
  try {
    const running = await boot(services, configuration(process.env), tell);
    running.app.enableShutdownHooks(['SIGTERM', 'SIGINT'], { useProcessExit: true });
    tell(`${services.map(({ name }) => name).join('、')} 已启动：${running.url}`);
    return running;
  } catch (fault) {
    process.exitCode = 1;
    if (!isExpected(fault)) throw fault;
    process.stderr.write(`${fault.message}\n`);
    return undefined;
  }
}

const isExpected = (fault: unknown): fault is Error =>
  [ConfigurationError, StoreRefused, ReactionsAstray, ViewsAstray].some((kind) => fault instanceof kind);
