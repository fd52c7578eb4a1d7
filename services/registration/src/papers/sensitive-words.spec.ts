import type { FormValues } from '@xmh/contracts';
import { derivedId, type Outcome } from '@xmh/eventing';
import { pinned } from '../registration.suite';
import { writing } from './sensitive-words';

const { scheme } = pinned;
const caller = { person: 'p', key: 'k', commandId: derivedId('one'), correlationId: 'c', rehearse: false };
const ref = (id: string, text: string) => Promise.resolve({ ref: id, digest: String(text.length).padStart(64, '0') });
const words = { rehearse: ref, keep: ref, discard: () => Promise.resolve() };

/** What the command got in the end. */
async function sent(form: string | undefined, values: FormValues, before?: FormValues): Promise<FormValues> {
  let seen: FormValues = {};
  await writing({ words } as never, { scheme, form, before }, values, caller, (given, as): Promise<Outcome> => {
    seen = given;
    const kind = as.rehearse ? ({ kind: 'rehearsed', stream: '', events: [] } as const) : accepted;
    return Promise.resolve(kind);
  });
  return seen;
}
const accepted: Outcome = { kind: 'accepted', stream: '', revision: 0, position: '', repeated: false };
const kept = { ref: derivedId('elsewhere'), digest: 'a'.repeat(64) };

describe('writing on a form that names people', () => {
  it('puts the words into the register and their reference into the command', async () => {
    const values = await sent('help', { help: '上门帮助' });
    expect(values['help']).toMatchObject({ ref: expect.any(String) as string });
  });

  it('leaves plain forms, and commands without a form, as they are', async () => {
    expect(await sent('opinion', { opinion: '可行' })).toEqual({ opinion: '可行' });
    expect(await sent(undefined, { help: '上门帮助' })).toEqual({ help: '上门帮助' });
  });

  it('lets words stand that stood there before, and points at nobody else’s', async () => {
    expect(await sent('help', { help: kept }, { help: kept })).toEqual({ help: kept });
    await expect(sent('help', { help: kept })).rejects.toThrow('malformed');
  });
});
