import { Controller, Get, Inject, Module, Param, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { OrganisationRegistered, PersonRegistered, PostAssigned, streams, WordsRef } from '@xmh/contracts';
import {
  accept,
  type Command,
  type CommandHandler,
  type CommandPlan,
  defineEvent,
  derivedId,
  done,
  type EventOf,
  type PlainEvent,
  type ReactionAnswer,
  type View,
} from '@xmh/eventing';
import { type Received, reactionsOf } from '@xmh/messaging';
import { z } from 'zod';
import { listing } from '../api/command-listing';
import { resolveWords } from '../edge/resolve-words';
import { withWords } from '../edge/with-words';
import { answer } from '../http/answer';
import { Caller, Reader } from '../http/caller';
import { command } from '../http/command';
import { ZodBody } from '../openapi/zod.decorators';
import { CORE, type Service, type ServiceCore } from '../service';
import { hashPassword } from '../sessions/passwords';
import { Public } from '../sessions/public.decorator';
import { type Sessions, SESSIONS } from '../sessions/sessions';

/** A small service of its own: a note whose text is sensitive, a view of it, a reaction to it. */
const note = { note: z.string(), organisation: z.string(), path: z.string(), text: WordsRef };
const NoteWritten = defineEvent({
  type: 'notes.note-written',
  version: 1,
  schema: z.strictObject(note),
  samples: [{ note: 'n', organisation: 'o', path: '/o/', text: { ref: derivedId('a'), digest: '0'.repeat(64) } }],
  public: 'none',
});
type Written = EventOf<typeof NoteWritten>;
type WriteNote = Command<'WriteNote', Written['data']>;

const plan: CommandPlan<WriteNote, Written, undefined, undefined> = {
  decider: {
    initial: undefined,
    evolve: () => undefined,
    decide: { WriteNote: ({ data }) => accept(NoteWritten(data)) },
  },
  access: { WriteNote: [{ posts: ['officer'], relation: 'own' }] },
  streamOf: ({ data }) => `notes.note-${data.note}`,
  subject: ({ data }) => ({ organisation: data.organisation }),
  context: () => undefined,
};

interface NoteDocument {
  readonly path: string;
  readonly text?: { readonly ref: string; readonly digest: string };
}
const noteView: View<NoteDocument, Written> = {
  name: 'note',
  version: 1,
  indexes: [],
  scope: 'path',
  initial: () => ({ path: '' }),
  keysOf: ({ data }) => [data.note],
  on: { 'notes.note-written': (_, { data }) => ({ path: data.path, text: data.text }) },
};

export const heard: string[] = [];
export const office = derivedId('organisation', 'office');
export const clerk = derivedId('person', 'clerk');
export const password = 'clerk-has-a-password';

const HANDLER = Symbol('note handler');
type Handler = CommandHandler<WriteNote, Written, undefined, undefined>;
const Body = z.strictObject({ text: z.string().min(1), organisation: z.uuid() });

@Controller()
class NoteController {
  constructor(
    @Inject(HANDLER) private readonly notes: Handler,
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(SESSIONS) private readonly sessions: Sessions,
  ) {}

  @Public()
  @Post('sessions')
  @ApiOperation({ summary: '登录' })
  open(
    @ZodBody(z.strictObject({ login: z.string(), password: z.string() })) sent: { login: string; password: string },
  ) {
    return this.sessions.open(sent.login, sent.password);
  }

  @Post('notes')
  @ApiOperation({ summary: '记一笔' })
  async write(@ZodBody(Body) { text, organisation }: z.output<typeof Body>, @Caller() caller: Caller) {
    const id = caller.commandId;
    const path = this.core.directory.path(organisation) ?? '/';
    const outcome = await withWords(this.core.words, caller, { text }, (refs, as) =>
      this.notes.handle(command('WriteNote', { note: id, organisation, path, text: refs.text }, as)),
    );
    return answer(outcome, id);
  }

  @Get('notes/:id')
  @ApiOperation({ summary: '看一笔' })
  async read(@Param('id') id: string, @Reader() { scope }: Reader) {
    const found = await this.core.views.collection(noteView).get(id, scope);
    return { found: await resolveWords(this.core.words, found?.document ?? null) };
  }
}

const Reaction = reactionsOf('notes');

@Controller()
class NoteReactions {
  @Reaction('hear', NoteWritten, { start: 'beginning' })
  async hear({ data }: Received<typeof NoteWritten>): Promise<ReactionAnswer> {
    heard.push(data.note);
    return done;
  }
}

@Module({
  controllers: [NoteController, NoteReactions],
  providers: [{ provide: HANDLER, inject: [CORE], useFactory: (core: ServiceCore) => core.handler(plan) }],
})
class NoteModule {}

/** Writes what a directory would have written. */
async function prepare(core: ServiceCore): Promise<void> {
  const facts: readonly [string, PlainEvent<string, unknown>][] = [
    [
      streams.organisation(office),
      OrganisationRegistered({ organisation: office, name: '组织部', level: 'county', type: 'office' }),
    ],
    [streams.person(clerk), PersonRegistered({ person: clerk })],
    [streams.person(clerk), PostAssigned({ person: clerk, organisation: office, post: 'officer', on: '2012-02-01' })],
  ];
  for (const [stream, event] of facts) {
    const write = core.handler<Command, PlainEvent, undefined, undefined>({
      decider: { initial: undefined, evolve: () => undefined, decide: { Write: () => accept(event as PlainEvent) } },
      access: { Write: [{ service: 'notes' }] },
      streamOf: () => stream,
      subject: () => ({}),
      context: () => undefined,
    });
    const commandId = derivedId(stream, event.type);
    await write.handle({ type: 'Write', data: {}, meta: { commandId, by: { service: 'notes' }, correlationId: 'x' } });
  }
  if (!(await core.people.get(clerk))) {
    await core.people.put({ id: clerk, name: '小张', login: 'clerk', passwordHash: await hashPassword(password) });
  }
}

export const notes: Service = {
  name: 'notes',
  module: NoteModule,
  views: [noteView],
  commands: listing(plan),
  events: [NoteWritten],
  prepare,
};
