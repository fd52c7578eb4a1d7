import type { Recorded } from '@xmh/eventing';

/** What belongs together across streams and services: the project, or else the stream. */
export const keyOf = ({ data, stream }: Recorded): string =>
  typeof data['projectId'] === 'string' ? data['projectId'] : stream;
