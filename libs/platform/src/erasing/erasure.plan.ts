import {
  accept,
  type AccessTable,
  type Command,
  type CommandPlan,
  type EventOf,
  type EventStore,
  refuse,
} from '@xmh/eventing';
import { PersonalDataErased, streams } from '@xmh/contracts';
import { type PersonalContent, personalContent } from './personal.content';

export type Erasure = EventOf<typeof PersonalDataErased>['data'];
/** What is asked: some words, a person, and facts (records) whose words and files go. */
export type Asked = Omit<Erasure, 'files'>;
export type ErasureCommand =
  | Command<'ErasePersonalData', Asked>
  /** An erasure that the log has lost, as it was recorded. */
  | Command<'RecordErasureAgain', Erasure>;
export type ErasurePlan = CommandPlan<ErasureCommand, EventOf<typeof PersonalDataErased>, undefined, PersonalContent>;

/** Whoever sits at the machine itself, by the command line. */
export const operator = 'operator';

export const erasureAccess: AccessTable<ErasureCommand, undefined, PersonalContent> = {
  ErasePersonalData: [{ posts: ['administrator'], relation: 'anywhere' }, { service: operator }],
  RecordErasureAgain: [{ service: operator }],
};

const nothing: PersonalContent = { records: [], refs: [], files: [] };

/** Every erasure is an event first, so that a restored backup forgets again. */
export const erasurePlan = (store: EventStore): ErasurePlan => ({
  decider: {
    initial: undefined,
    evolve: () => undefined,
    decide: {
      ErasePersonalData: ({ data: { refs = [], person, reason, records: asked } }, _state, found) => {
        const all = [...new Set([...refs, ...found.refs])];
        const { records, files } = found;
        if (asked && person === undefined && all.length + files.length === 0) return nothingToErase;
        return accept(
          PersonalDataErased({
            ...(all.length > 0 && { refs: all }),
            ...(person !== undefined && { person }),
            ...(records.length > 0 && { records: [...records] }),
            ...(files.length > 0 && { files: [...files] }),
            reason,
          }),
        );
      },
      RecordErasureAgain: ({ data }) => accept(PersonalDataErased(data)),
    },
  },
  access: erasureAccess,
  streamOf: () => streams.erasures(),
  subject: () => ({}),
  context: async ({ type, data: { records } }) => {
    if (type === 'RecordErasureAgain' || records === undefined) return nothing;
    return (await personalContent(store, records)) ?? refuse('record-unknown', '没有这条记录', 404);
  },
});

const nothingToErase = refuse('nothing-to-erase', '此记录中没有可销毁的内容，或文件另有记录在用');
