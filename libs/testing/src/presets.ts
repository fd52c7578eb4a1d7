import { readFileSync } from 'node:fs';
import type { PinnedScheme } from '@xmh/contracts';
import { derivedId, digestOf } from '@xmh/eventing';
import { readScheme } from '@xmh/scheme';

/** A file of the presets, as JSON: 'S01.json' is a scheme document, 'S01.scenario.json' its scenario. */
export const presetFile = (name: string): unknown =>
  JSON.parse(readFileSync(require.resolve(`@xmh/scheme/presets/${name}`), 'utf8'));

/** A preset as a published document, issued by an organisation of the specs. */
export function pinnedPreset(name: string, issuer = derivedId('organisation', 'county')): PinnedScheme {
  const read = readScheme(presetFile(`${name}.json`));
  if (!read.ok) throw new Error(JSON.stringify(read.errors, null, 2));
  const { scheme } = read;
  return { ref: { id: scheme.id, version: scheme.version, digest: digestOf(scheme) }, scheme, issuer };
}
