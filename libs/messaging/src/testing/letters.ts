import {
  accept,
  Catalogue,
  type Clock,
  type Command,
  CommandHandler,
  type CommandPlan,
  type Core,
  defineEvent,
  derivedId,
  type DirectoryFacts,
  type EventOf,
  type EventStore,
  refuse,
} from '@xmh/eventing';
import { z } from 'zod';
import { parkingEvents } from '../parking/parking.events';

/** The example domain of this package's tests: letters are sent by one service, and filed by another. */
const letter = { version: 1, samples: [{ projectId: 'p', text: 't' }], public: 'none' } as const;
const letterData = z.strictObject({ projectId: z.string(), text: z.string() });

export const LetterSent = defineEvent({ ...letter, type: 'sender.letter-sent', schema: letterData });
export const CabinetOpened = defineEvent({ ...letter, type: 'archive.cabinet-opened', schema: letterData });
export const LetterFiled = defineEvent({ ...letter, type: 'archive.letter-filed', schema: letterData });

type LetterData = z.infer<typeof letterData>;
export type LetterCommand = Command<'Send' | 'Open' | 'File', LetterData>;
type LetterEvent = EventOf<typeof LetterSent | typeof CabinetOpened | typeof LetterFiled>;
interface Letters {
  readonly count: number;
  readonly isOpen: boolean;
}

const letterPlan: CommandPlan<LetterCommand, LetterEvent, Letters, undefined> = {
  decider: {
    initial: { count: 0, isOpen: false },
    evolve: ({ count, isOpen }, { type }) => ({ count: count + 1, isOpen: isOpen || type === CabinetOpened.type }),
    decide: {
      Send: ({ data }) => accept(LetterSent(data)),
      Open: ({ data }) => accept(CabinetOpened(data)),
      File: ({ data }, { isOpen }) => (isOpen ? accept(LetterFiled(data)) : refuse('cabinet-closed', '档案柜未开')),
    },
  },
  access: {
    Send: [{ service: 'sender' }],
    Open: [{ service: 'archive' }],
    File: [{ service: 'archive' }],
  },
  streamOf: ({ type, data }) =>
    type === 'Send' ? letterStream(data.projectId) : `archive.cabinet-${derivedId(data.projectId)}`,
  subject: () => ({}),
  context: () => undefined,
};

export const letterStream = (projectId: string): string => `sender.letters-${derivedId(projectId)}`;

const administrator = { person: 'admin', post: 'administrator', organisation: 'root' };
const directory: DirectoryFacts = {
  standings: (person) => (person === administrator.person ? [administrator] : []),
  organisation: () => undefined,
  children: () => [],
  path: () => undefined,
};

const catalogue = new Catalogue([LetterSent, CabinetOpened, LetterFiled, ...Object.values(parkingEvents('archive'))]);

export const coreOf = (store: EventStore, clock: Clock): Core => ({
  store,
  catalogue,
  clock,
  directory,
  release: 'test',
});

/** Sends the example's commands. */
export class Post {
  readonly handler: CommandHandler<LetterCommand, LetterEvent, Letters, undefined>;
  private sent = 0;

  constructor(core: Core) {
    this.handler = new CommandHandler(core, letterPlan);
  }

  async send(projectId: string, text: string): Promise<void> {
    await this.command('Send', 'sender', { projectId, text });
  }

  async open(projectId: string): Promise<void> {
    await this.command('Open', 'archive', { projectId, text: 'open' });
  }

  private async command(type: LetterCommand['type'], service: string, data: LetterData): Promise<void> {
    const commandId = derivedId(type, data.projectId, data.text, this.sent++);
    const outcome = await this.handler.handle({ type, data, meta: { commandId, by: { service }, correlationId: 'c' } });
    if (outcome.kind !== 'accepted') throw new Error(`${type} was not accepted`);
  }
}
