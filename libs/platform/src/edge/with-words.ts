import { derivedId, type Outcome, type Words, type WordsRef } from '@xmh/eventing';
import type { Caller } from '../http/caller';

type Texts = Readonly<Record<string, string | undefined>>;
/** The references in place of the texts; a text that was left out has none. */
export type WordRefs<T extends Texts> = {
  readonly [Field in keyof T]: WordsRef | (undefined extends T[Field] ? undefined : never);
};

/**
 * Runs a command whose sensitive words stay out of the log: each text is kept under an id derived from the command and
 * the field, and the command gets its reference. The command is rehearsed first, so that what is refused keeps nothing.
 */
export async function withWords<T extends Texts>(
  words: Words,
  caller: Caller,
  texts: T,
  run: (refs: WordRefs<T>, caller: Caller) => Promise<Outcome>,
): Promise<Outcome> {
  const rehearsal = await run(await refsOf(texts, caller, words.rehearse.bind(words)), { ...caller, rehearse: true });
  if (caller.rehearse || rehearsal.kind !== 'rehearsed') return rehearsal;
  const refs = await refsOf(texts, caller, words.keep.bind(words));
  const outcome = await run(refs, caller);
  // Another request with the same key won in between: the words under these refs are its own.
  const othersWords = outcome.kind === 'refused' && outcome.refusal.code === 'key-reused';
  if (outcome.kind === 'refused' && !othersWords) {
    await words.discard(Object.values<WordsRef | undefined>(refs).flatMap((kept) => kept?.ref ?? []));
  }
  return outcome;
}

async function refsOf<T extends Texts>(
  texts: T,
  { commandId }: Caller,
  keep: (ref: string, text: string) => Promise<WordsRef>,
): Promise<WordRefs<T>> {
  const kept: Record<string, WordsRef | undefined> = {};
  for (const [field, text] of Object.entries(texts)) {
    kept[field] = text === undefined ? undefined : await keep(derivedId(commandId, field), text);
  }
  return kept as WordRefs<T>;
}
