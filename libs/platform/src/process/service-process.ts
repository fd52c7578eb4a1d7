import { join } from 'node:path';
import { type Bus, ClockProcess } from '@xmh/messaging';
import { openSqliteReadModels, type ReadModels, ViewRunner } from '@xmh/read-models';
import type { Service, ServiceCore } from '../service';
import { DueCommands } from './due/due-commands';
import type { Shared } from './shared';
import { NamedReactions } from './named.reactions';
import { serviceCore } from './service-core';

/** A service with what this process runs for it. */
export interface ServiceProcess {
  readonly service: Service;
  readonly core: ServiceCore;
  readonly readModels: ReadModels;
  readonly views: ViewRunner;
  readonly reactions: NamedReactions;
  /** Absent when nothing falls due in the service. */
  readonly clock?: ClockProcess;
}

export function serviceProcess(service: Service, shared: Shared, bus: Bus): ServiceProcess {
  const { name } = service;
  const { store, catalogue, log, config } = shared;
  const readModels = openSqliteReadModels({ file: join(config.DATA_DIR, `views-${name}.sqlite`) });
  const dueCommands = new DueCommands();
  const core = serviceCore(service, shared, readModels, dueCommands);
  const views = new ViewRunner({
    store,
    catalogue,
    readModels,
    views: service.views,
    rebuildCommand: () => '以 REBUILD=all 启动一次',
    onFault: (view, fault) => log.error({ service: name, view, fault: String(fault) }, 'a view has a fault'),
  });
  const reactions = new NamedReactions({
    service: name,
    core,
    bus,
    notify: ({ level, message, group, stream, fault }) =>
      log[level]({ group, stream, fault: fault === undefined ? undefined : nameOf(fault) }, message),
  });
  const clock = clockProcess(service, core, dueCommands);
  return { service, core, readModels, views, reactions, ...(clock && { clock }) };
}

function clockProcess({ name, dues }: Service, core: ServiceCore, commands: DueCommands): ClockProcess | undefined {
  if (!dues) return undefined;
  return new ClockProcess({
    service: name,
    dues: dues(core),
    send: (command) => commands.send(command),
    clock: core.clock,
    notify: ({ due, refused, fault }) =>
      core.log.warn(
        { service: name, command: due?.command.type, stream: due?.stream, refused, fault: fault && nameOf(fault) },
        'due work was not done',
      ),
  });
}

/** A fault's own words may name people: the log gets its kind. */
const nameOf = (fault: unknown): string => (fault instanceof Error ? fault.name : typeof fault);
