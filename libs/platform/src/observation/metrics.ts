import { z } from 'zod';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** How a view or a reaction stands; lag in positions of the log. */
export const Standing = z.strictObject({
  kind: z.enum(['view', 'reaction']),
  service: z.string(),
  name: z.string(),
  lag: z.int().min(0),
  parked: z.int().min(0),
  waiting: z.int().min(0),
  /** Why it does not run; absent while it does. */
  fault: z.string().exactOptional(),
});
export type Standing = z.infer<typeof Standing>;

const labels = ['kind', 'service', 'name'] as const;

/** What Prometheus may ask of a process; each process, also in tests, has its own registry. */
export class Metrics {
  private readonly registry = new Registry();
  private readonly registers = [this.registry];
  private readonly commands = new Counter({
    name: 'xmh_commands_total',
    help: 'Commands by type and result',
    labelNames: ['type', 'result'],
    registers: this.registers,
  });
  private readonly refusals = new Counter({
    name: 'xmh_refusals_total',
    help: 'Refusals by code',
    labelNames: ['code'],
    registers: this.registers,
  });
  private readonly appends = new Histogram({
    name: 'xmh_append_seconds',
    help: 'Seconds until an append was durable',
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: this.registers,
  });
  private readonly lag = this.gauge('xmh_lag_events', 'Positions behind the head of the log');
  private readonly parked = this.gauge('xmh_parked_streams', 'Streams a reaction has parked');
  private readonly waiting = this.gauge('xmh_waiting_streams', 'Streams for which a reaction waits');
  private readonly directory = new Gauge({
    name: 'xmh_directory_lag_seconds',
    help: 'Seconds the posts and the tree are behind',
    registers: this.registers,
  });

  command(type: string, result: string): void {
    const accepted = result === 'accepted' || result === 'rehearsed';
    this.commands.inc({ type, result: accepted ? result : 'refused' });
    if (!accepted) this.refusals.inc({ code: result });
  }

  append(seconds: number): void {
    this.appends.observe(seconds);
  }

  /** All metrics in Prometheus' text form, lags as they are now. */
  async text(standings: readonly Standing[], directoryLag: number): Promise<string> {
    for (const gauge of [this.lag, this.parked, this.waiting]) gauge.reset();
    for (const { kind, service, name, lag, parked, waiting } of standings) {
      this.lag.set({ kind, service, name }, lag);
      if (kind === 'view') continue;
      this.parked.set({ kind, service, name }, parked);
      this.waiting.set({ kind, service, name }, waiting);
    }
    this.directory.set(directoryLag);
    return this.registry.metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private gauge(name: string, help: string): Gauge<(typeof labels)[number]> {
    return new Gauge({ name, help, labelNames: labels, registers: this.registers });
  }
}
