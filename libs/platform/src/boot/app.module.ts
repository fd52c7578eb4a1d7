import { type DynamicModule, Inject, Injectable, Module, type OnApplicationShutdown, type Type } from '@nestjs/common';
import { RouterModule } from '@nestjs/core';
import { MeController } from '../api/me.controller';
import { FilesController } from '../edge/files.controller';
import { HealthController } from '../observation/health.controller';
import { CORE } from '../service';
import { SESSIONS } from '../sessions/sessions';
import { closeProcess } from '../process/open-process';
import { PROCESS, type Process } from '../process/process';
import type { ServiceProcess } from '../process/service-process';

/** Stores close last, when the servers have stopped and no handler runs any more. */
@Injectable()
class Closing implements OnApplicationShutdown {
  constructor(@Inject(PROCESS) private readonly process: Process) {}

  onApplicationShutdown(): Promise<void> {
    return closeProcess(this.process);
  }
}

@Module({})
class AppModule {}

/** All services of the process in one Nest application, each under its own prefix and with its own core. */
export function appModule(process: Process, controllers: readonly Type[]): DynamicModule {
  const { services } = process;
  return {
    module: AppModule,
    imports: [
      ...services.map((one) => moduleOf(one, process)),
      RouterModule.register(services.map(({ service }) => ({ path: `api/${service.name}`, module: service.module }))),
    ],
    controllers: [HealthController, MeController, FilesController, ...controllers],
    providers: [{ provide: PROCESS, useValue: process }, Closing],
  };
}

const moduleOf = ({ service, core }: ServiceProcess, process: Process): DynamicModule => ({
  module: service.module,
  providers: [
    { provide: CORE, useValue: core },
    { provide: SESSIONS, useValue: process.sessions },
  ],
});
