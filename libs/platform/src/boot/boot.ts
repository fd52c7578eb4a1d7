import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import type { Config } from '../configuration/configuration';
import { AnswerInterceptor } from '../http/answer.interceptor';
import { AtLeastInterceptor } from '../http/at-least.interceptor';
import { serveOpenApi } from '../openapi/openapi.document';
import { ProblemFilter } from '../problems/problem.filter';
import { httpServer } from '../http/server';
import { NestLog, openLog } from '../observation/log';
import { operationsOf } from '../operations/operations';
import type { Service, ServiceCore } from '../service';
import { SessionGuard } from '../sessions/session.guard';
import { appModule } from './app.module';
import { closeProcess, openProcess } from '../process/open-process';
import { prepare } from './prepare';
import type { Process } from '../process/process';
import { settled } from '../process/settled';
import { resumeReactions, startViews } from './after-restore';
import { followersOf } from './followers';
import { beginDueWork } from '../process/due/due-work';

/** A process that serves. */
export interface Running {
  /** Where it listens: 'http://127.0.0.1:3000'. */
  readonly url: string;
  readonly app: NestFastifyApplication;
  /** The core of one of its services; throws for another. */
  core(service: string): ServiceCore;
  /** Resolves when reactions and views have handled everything, what they wrote themselves included. */
  settled(): Promise<void>;
  /** Finishes the requests under way, stops reactions and views, closes the stores. */
  close(): Promise<void>;
}

/** One or many services in this process: opens the stores, prepares, listens. Throws when a setting or the store refuses. */
export async function boot(
  services: readonly Service[],
  config: Config,
  tell: (line: string) => void = () => undefined,
): Promise<Running> {
  const log = openLog(config.LOG_LEVEL);
  const process = await openProcess(services, config, log);
  try {
    await startViews(process);
    await prepare(process, tell);
    return await listen(process, log);
  } catch (fault) {
    await closeProcess(process);
    throw fault;
  }
}

async function listen(process: Process, log: Logger): Promise<Running> {
  const { config, services, store, release } = process;
  const app = await NestFactory.create<NestFastifyApplication>(
    appModule(process, operationsOf(process)),
    httpServer(log),
    { logger: new NestLog(log), bodyParser: false, abortOnError: false },
  );
  app.useGlobalGuards(new SessionGuard(process.sessions, process.directory));
  app.useGlobalFilters(new ProblemFilter(process));
  app.useGlobalInterceptors(new AtLeastInterceptor(followersOf(process)), new AnswerInterceptor(store.epoch));
  serveOpenApi(
    app,
    release,
    services.flatMap(({ service }) => service.commands),
  );
  for (const { reactions } of services) app.connectMicroservice({ strategy: reactions });
  await resumeReactions(process);
  await app.startAllMicroservices();
  await beginDueWork(process);
  await app.listen(config.PORT, config.HOST);
  const { port } = app.getHttpServer().address() as AddressInfo;
  return {
    url: `http://${config.HOST}:${port}`,
    app,
    core: (name) => {
      const found = services.find(({ service }) => service.name === name);
      if (!found) throw new Error(`${name} does not run in this process`);
      return found.core;
    },
    settled: () => settled(process),
    close: () => app.close(),
  };
}
