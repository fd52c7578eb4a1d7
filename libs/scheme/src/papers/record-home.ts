import { recordOf } from '../document/find';
import type { Scheme } from '../document/scheme';

/** The service that keeps a record. */
export type RecordHome = 'registration' | 'supervision' | 'acceptance' | 'reward';

/**
 * Where a record lives: reward keeps those of `promotion`, registration those that calls, tracks or routes name, supervision the
 * rest. Throws for a record the document does not have.
 */
export function homeOf(scheme: Scheme, record: string): RecordHome {
  if (!recordOf(scheme, record)) throw new Error(`record ${record} is not in scheme ${scheme.id}`);
  if (scheme.promotion?.some(({ key }) => key === record)) return 'reward';
  return names([scheme.calls, scheme.tracks, scheme.routes], record) ? 'registration' : 'supervision';
}

/** Whether a part of the document says `record: <key>` anywhere. */
function names(part: unknown, record: string): boolean {
  if (typeof part !== 'object' || part === null) return false;
  return Object.entries(part).some(
    ([property, value]) => (property === 'record' && value === record) || names(value, record),
  );
}
