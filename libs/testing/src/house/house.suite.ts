import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  OrganisationRegistered,
  type PinnedScheme,
  PostAssigned,
  SchemePublished,
  SchemeSectionEntered,
  streams,
} from '@xmh/contracts';
import { digestOf, type PlainEvent, seal, serviceOf, type Standing } from '@xmh/eventing';
import { boot, configuration, hashPassword, type Service, type Sessions, SESSIONS } from '@xmh/platform';

import { DocumentedHttp } from '../http/documented.http';

const password = 'spec-password';

export interface Sent {
  readonly as: Standing;
  readonly body?: unknown;
  readonly key?: string;
  readonly dry?: boolean;
}

/** One service booted alone; what the other services would have written is appended to the store as it is. */
export async function houseRig(service: Service, people: readonly Standing[], start: string) {
  const data = mkdtempSync(join(tmpdir(), `${service.name}-`));
  const settings = { DATA_DIR: data, PORT: '0', CLOCK: 'simulated', SIMULATED_START: start, LOG_LEVEL: 'silent' };
  const running = await boot([service], configuration(settings));
  const core = running.core(service.name);
  const http = new DocumentedHttp(running.url);
  let keys = 0;
  const append = async (stream: string, ...events: readonly PlainEvent<string, unknown>[]): Promise<string> => {
    const before = await core.store.read(stream);
    const place = { stream, revision: before.length, previous: before.at(-1)?.hash ?? '0'.repeat(64) };
    const checked = events.map((event) => ({ type: event.type, ...core.catalogue.checked(event as PlainEvent) }));
    const sealed = seal(checked, place, {
      commandId: `${stream}/${before.length}`,
      command: { type: 'Given', digest: digestOf(events) },
      at: core.clock.now(),
      as: { service: serviceOf(stream) },
      release: core.release,
      correlationId: 'given',
    });
    await core.store.append(stream, before.length - 1, sealed);
    await running.settled();
    return sealed[0]!.event.id;
  };
  const tokens = new Map<string, string>();
  for (const { person } of people) {
    await core.people.put({ id: person, name: person, login: person, passwordHash: await hashPassword(password) });
    tokens.set(person, (await running.app.get<Sessions>(SESSIONS).open(person, password)).token);
  }
  return {
    running,
    append,
    send: async (method: 'GET' | 'POST', path: string, { as, body, key, dry }: Sent) => {
      const { status, text } = await http.fetch(path, {
        method,
        headers: {
          authorization: `Bearer ${tokens.get(as.person)}`,
          ...(method === 'POST' && {
            'content-type': 'application/json',
            'idempotency-key': key ?? `key-${++keys}`,
          }),
          ...(dry && { prefer: 'dry-run' }),
        },
        ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
      });
      return { status, body: JSON.parse(text) };
    },
    end: async (): Promise<void> => {
      await running.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}
export type HouseRig = Awaited<ReturnType<typeof houseRig>>;

export interface County {
  readonly pinned: PinnedScheme;
  readonly county: string;
  readonly town: string;
  readonly people: readonly Standing[];
}

/** The county with its people, and the scheme it published. */
export async function givenTheCounty({ append }: HouseRig, { pinned, county, town, people }: County): Promise<void> {
  const node = { name: '泸定县', level: 'county', type: 'county' };
  await append(streams.organisation(county), OrganisationRegistered({ organisation: county, ...node }));
  const below = { name: '甲镇', level: 'township', type: 'township', parent: county };
  await append(streams.organisation(town), OrganisationRegistered({ organisation: town, ...below }));
  for (const standing of people) {
    await append(streams.person(standing.person), PostAssigned({ ...standing, on: '2012-01-01' }));
  }
  const { ref, issuer, scheme } = pinned;
  const { id, version, title, effectiveFrom } = scheme;
  const sections = Object.entries(scheme).map(([section, content]) =>
    SchemeSectionEntered({ scheme: { id, version }, section, part: 0, content: JSON.parse(JSON.stringify(content)) }),
  );
  await append(
    streams.scheme(id, version),
    ...sections,
    SchemePublished({ scheme: ref, issuer, title, effectiveFrom }),
  );
}
