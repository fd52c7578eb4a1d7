import { genesis, sha256 } from '@xmh/eventing';

export { genesis as firstDigest };

/** Digest of a commit: of the one before it and the hashes of its events in position order. */
export const commitDigest = (previous: string, hashes: readonly string[]): string => sha256(previous + hashes.join(''));
