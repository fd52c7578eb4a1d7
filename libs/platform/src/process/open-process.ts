import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { contracts } from '@xmh/contracts';
import { openSqliteStore, StoreBorn } from '@xmh/event-store';
import { type AnyEventDefinition, Catalogue, start } from '@xmh/eventing';
import { type Bus, ClockAdvanced, openBus, parkingEvents, SimulatedClock, SimulatedDays } from '@xmh/messaging';
import type { Config } from '../configuration/configuration';
import { DirectoryFollower } from '../directory-facts/directory.follower';
import { MeasuredStore } from '../observation/measured.store';
import { Metrics } from '../observation/metrics';
import { LogSchemes } from '../schemes/log.schemes';
import type { Log, Service } from '../service';
import { Sessions } from '../sessions/sessions';
import { secretOf, Tokens } from '../sessions/tokens';
import { catchUp, openClock } from './due/clocks';
import type { Process } from './process';
import { openRegisters } from './registers';
import { release } from '../release';
import { serviceProcess } from './service-process';
import { settled } from './settled';
import type { Shared } from './shared';

/** Opens stores and registers and follows the directory; views and servers come next. */
export async function openProcess(services: readonly Service[], config: Config, log: Log): Promise<Process> {
  const { bus, ...shared } = await openShared(services, config, log);
  const parts = { ...shared, bus, services: services.map((service) => serviceProcess(service, shared, bus)) };
  const days = simulatedDays(parts);
  const process: Process = { ...parts, ...(days && { days }) };
  try {
    await shared.directory.open();
    return process;
  } catch (fault) {
    await closeProcess(process);
    throw fault;
  }
}

/** Lets go in the reverse order; the event store last. */
export async function closeProcess({ services, directory, registers, bus, store }: Process): Promise<void> {
  for (const { clock, views, readModels } of services) {
    await clock?.close();
    await views.stop();
    await readModels.close();
  }
  await directory.close();
  registers.close();
  await bus.close();
  await store.close();
}

function simulatedDays(parts: Process): SimulatedDays | undefined {
  const { clock, store, services } = parts;
  if (!(clock instanceof SimulatedClock)) return undefined;
  const processes = services.flatMap((one) => one.clock ?? []);
  return new SimulatedDays({ clock, processes, head: () => store.head(), settled: () => settled(parts) });
}

async function openShared(services: readonly Service[], config: Config, log: Log): Promise<Shared & { bus: Bus }> {
  mkdirSync(config.DATA_DIR, { recursive: true, mode: 0o700 });
  const clock = openClock(config);
  const metrics = new Metrics();
  const file = join(config.DATA_DIR, 'events.sqlite');
  const opened = await openSqliteStore({ file, clock: clock.kind, release, bornAt: clock.now() });
  const store = new MeasuredStore(opened, (seconds) => metrics.append(seconds));
  await catchUp(clock, store);
  const catalogue = catalogueOf(services);
  const registers = openRegisters(config);
  const tokens = new Tokens(secretOf(config.DATA_DIR), config.SESSION_HOURS);
  const bus = openBus({ store: opened, file: join(config.DATA_DIR, 'bus.sqlite'), ...busOf(config) });
  return {
    bus,
    config,
    release,
    log,
    metrics,
    store,
    beginning: opened.importedThrough ?? start,
    clock,
    catalogue,
    directory: new DirectoryFollower(store, catalogue, log),
    schemes: new LogSchemes(store, catalogue),
    registers,
    sessions: new Sessions(registers.people, tokens),
  };
}

/** The bus for tests repeats the same disorder at every start with the same data. */
const busOf = ({ BUS }: Config): { kind: 'embedded' } | { kind: 'shuffled'; seed: number } =>
  BUS === 'shuffled' ? { kind: BUS, seed: 20120406 } : { kind: BUS };

/** What any service may meet in the log: all contracts, what each service adds, and the parking of all. */
function catalogueOf(services: readonly Service[]): Catalogue {
  const names = new Set([...Object.keys(contracts), ...services.map(({ name }) => name)]);
  const parking = [...names].flatMap((name): AnyEventDefinition[] => Object.values(parkingEvents(name)));
  const own = services.flatMap(({ events }) => events);
  return new Catalogue(new Set([StoreBorn, ClockAdvanced, ...Object.values(contracts).flat(), ...parking, ...own]));
}
