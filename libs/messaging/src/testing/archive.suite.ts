import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Controller, type INestMicroservice, Inject, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CommandHandler, done, type Recorded, type ReactionAnswer } from '@xmh/eventing';
import { openBus } from '../bus/open-bus';
import type { ProcessTime } from '../clock/process-time';
import { SimulatedClock } from '../clock/simulated.clock';
import { parkingPlan } from '../parking/parking.plan';
import { reactionsOf } from '../reactions/reaction.decorator';
import type { Notice, ReactionServerOptions } from '../reactions/reaction.options';
import { ReactionServer } from '../reactions/reaction.server';
import { react } from '../reactions/react';
import { CabinetOpened, coreOf, LetterSent, Post } from './letters';
import { ManualTime } from './manual.time';
import { MemoryEventStore } from './memory.event-store';

export type Act = (event: Recorded) => Promise<ReactionAnswer>;
export interface Acts {
  file: Act;
  watch: Act;
}

const ACTS = Symbol('acts');
const Reaction = reactionsOf('archive');

@Controller()
class ArchiveReactions {
  constructor(@Inject(ACTS) private readonly acts: Acts) {}

  @Reaction('file-letter', LetterSent, { start: 'beginning' })
  file(event: Recorded): Promise<ReactionAnswer> {
    return this.acts.file(event);
  }

  @Reaction('watch', [LetterSent, CabinetOpened], { start: 'now' })
  watch(event: Recorded): Promise<ReactionAnswer> {
    return this.acts.watch(event);
  }
}

export interface ArchiveOptions extends Partial<Pick<ReactionServerOptions, 'delays' | 'atOnce'>> {
  readonly store?: MemoryEventStore;
  readonly folder?: string;
  readonly seed?: number | undefined;
  readonly clock?: SimulatedClock;
  readonly file?: Act;
  readonly time?: ProcessTime;
  /** Stands around each save of checkpoints. */
  readonly saving?: (save: () => Promise<void>) => Promise<void>;
}

/** The archive service with its reactions in a Nest application of its own, on a store and a bus that outlive it. */
export class Archive {
  readonly acts: Acts;
  readonly notices: Notice[] = [];
  readonly handled: string[] = [];
  readonly time = new ManualTime();
  readonly store: MemoryEventStore;
  readonly clock: SimulatedClock;
  readonly folder: string;
  readonly post: Post;
  readonly server: ReactionServer;
  readonly parking;
  private readonly bus;
  private app: INestMicroservice | undefined;

  constructor(options: ArchiveOptions = {}) {
    this.store = options.store ?? new MemoryEventStore('epoch-1');
    this.clock = options.clock ?? new SimulatedClock('2012-03-01T01:00:00.000Z');
    this.folder = options.folder ?? mkdtempSync(join(tmpdir(), 'archive-'));
    const core = coreOf(this.store, this.clock);
    this.post = new Post(core);
    this.parking = new CommandHandler(core, parkingPlan('archive'));
    this.acts = { file: options.file ?? ((event) => this.fileLetter(event)), watch: async () => done };
    const place = { store: this.store, file: join(this.folder, 'bus.sqlite') };
    const { seed, delays = [], atOnce = 64 } = options;
    this.bus = openBus(seed === undefined ? { ...place, kind: 'embedded' } : { ...place, kind: 'shuffled', seed });
    const { saving } = options;
    if (saving) {
      const save = this.bus.checkpoints.save.bind(this.bus.checkpoints);
      this.bus.checkpoints.save = (checkpoints) => saving(() => save(checkpoints));
    }
    const notify = (notice: Notice) => void this.notices.push(notice);
    this.server = new ReactionServer({
      service: 'archive',
      core,
      bus: this.bus,
      notify,
      time: options.time ?? this.time,
      delays,
      atOnce,
    });
  }

  /** Takes the letter's command to the cabinet, as a reaction of a service does. */
  async fileLetter(event: Recorded): Promise<ReactionAnswer> {
    this.handled.push(nameOf(event));
    const data = event.data as { projectId: string; text: string };
    const reacting = { service: 'archive', reaction: 'file-letter', refusals: { 'cabinet-closed': 'wait' } } as const;
    return react(this.post.handler, reacting, event, { type: 'File', data });
  }

  async start(controllers?: (new (...given: never[]) => unknown)[]): Promise<this> {
    await (this.app ?? (await this.create(controllers))).listen();
    return this;
  }

  /** The application with its handlers, not yet listening. */
  async create(controllers: (new (...given: never[]) => unknown)[] = [ArchiveReactions]): Promise<INestMicroservice> {
    const providers = [{ provide: ACTS, useValue: this.acts }];
    class ArchiveModule {}
    Module({ controllers, providers })(ArchiveModule);
    this.app = await NestFactory.createMicroservice(ArchiveModule, {
      strategy: this.server,
      logger: false,
      abortOnError: false,
    });
    return this.app.init();
  }

  /** Texts filed for a project, in order. */
  filed(projectId: string): string[] {
    return this.filedEvents().flatMap(({ data }) => (data['projectId'] === projectId ? [data['text'] as string] : []));
  }

  filedEvents(): Recorded[] {
    return this.store.log.filter(({ type }) => type === 'archive.letter-filed');
  }

  async decide(type: 'RetryParked' | 'DropParked', stream: string): Promise<string> {
    const commandId = `${type}-${stream}-${this.store.log.length}`;
    const outcome = await this.parking.handle({
      type,
      data: { group: 'archive.file-letter', stream, reason: '已修复' },
      meta: { commandId, by: { person: 'admin' }, correlationId: 'c' },
    });
    return outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind;
  }

  /** What is held, without what changes from run to run. */
  held(): {
    group: string;
    stream: string;
    revision: number;
    kind: string;
    reason: string;
    error?: string | undefined;
  }[] {
    return this.server.blocked().map(({ group, stream, revision, kind, reason, error }) => {
      return { group, stream, revision, kind, reason, ...(error !== undefined && { error }) };
    });
  }

  /** Stops the application and the bus; the store and the folder remain. */
  async stop(): Promise<void> {
    await this.app?.close();
    await this.server.close();
    await this.bus.close();
  }
}

/** Project and text of a letter. */
export const nameOf = ({ data }: Recorded): string => `${data['projectId'] as string}${data['text'] as string}`;
