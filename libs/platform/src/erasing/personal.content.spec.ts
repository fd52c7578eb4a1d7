import { type EventStore, type Recorded, start } from '@xmh/eventing';
import { personalContent } from './personal.content';

const digest = (letter: string): string => letter.repeat(64);
const file = (letter: string, name = '') => ({ sha256: digest(letter), size: 1, type: 'text/plain', name });
const words = (ref: string) => ({ ref, digest: digest('0') });

let log: Recorded[];
function happens(stream: string, data: object, type = 'supervision.record-filed'): string {
  const position = String(log.length + 1).padStart(start.length, '0');
  const revision = log.filter((event) => event.stream === stream).length;
  const id = `e${log.length}`;
  log.push({ id, stream, revision, type, data, position } as unknown as Recorded);
  return id;
}
const store = {
  page: async ({ after, limit }: { after: string; limit: number }) =>
    Promise.resolve({ events: log.filter(({ position }) => position > after).slice(0, limit) }),
  read: async (stream: string) => Promise.resolve(log.filter((event) => event.stream === stream)),
} as unknown as EventStore;
const contentOf = (...named: string[]) => personalContent(store, named);

describe('the personal content of recorded facts', () => {
  beforeEach(() => (log = []));

  it('is their words and their nameless files, wherever they stand in the data', async () => {
    const id = happens('p', { values: { help: words('r1'), proof: file('a'), rule: file('b', '办法.pdf') } });
    expect(await contentOf(id)).toEqual({ records: [id], refs: ['r1'], files: [digest('a')] });
  });

  it('goes with the corrections of a fact, and with what it corrects, but not with its neighbours', async () => {
    const first = happens('p', { values: { proof: file('a') } });
    happens('p', { values: { proof: file('c') } });
    const second = happens('p', { corrects: 0, values: { proof: file('b') } });
    const third = happens('p', { corrects: 2, values: { proof: file('b') } });
    for (const named of [first, second, third]) {
      const found = await contentOf(named);
      expect(found).toEqual({ records: [first, second, third], refs: [], files: [digest('a'), digest('b')] });
    }
  });

  it('leaves a file that another standing fact refers to, named or not, until that goes too', async () => {
    const [one, two] = [happens('p', { proof: file('a') }), happens('q', { proof: file('a') })];
    expect(await contentOf(one)).toMatchObject({ files: [] });
    expect(await contentOf(one, two)).toMatchObject({ files: [digest('a')] });
    happens('directory.erasures', { records: [one], reason: '本人申请' }, 'directory.personal-data-erased');
    expect(await contentOf(two)).toMatchObject({ files: [digest('a')] });
    happens('r', { evidence: file('a', '公开名单.txt') });
    expect(await contentOf(two)).toMatchObject({ files: [] });
  });

  it('is unknown when one of them is not on record', async () => {
    const id = happens('p', { proof: file('a') });
    expect(await contentOf(id, 'e9')).toBeUndefined();
  });
});
