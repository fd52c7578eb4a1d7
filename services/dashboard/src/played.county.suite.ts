import {
  OrganisationRegistered,
  PersonRegistered,
  PostAssigned,
  SchemePublished,
  SchemeSectionEntered,
  streams,
} from '@xmh/contracts';
import type { JsonValue } from '@xmh/eventing';
import { hashPassword, type Service, type ServiceCore } from '@xmh/platform';
import { castId } from '@xmh/testing';
import { dashboard } from './index';
import { planWords, playedProject, words } from './played.project.suite';
import { playedCounty } from './played.routine.suite';
import { county, everyone, pinned, PlayedLog } from './played.suite';

export const password = 'spec-password';
const beginning = { on: '2012-04-01' };

const organisations = [
  { code: 'province', name: '四川省', level: 'province', type: 'committee' },
  { code: 'prefecture', name: '甘孜州', parent: 'province', level: 'prefecture', type: 'committee' },
  { code: 'county', name: '泸定县', parent: 'prefecture', level: 'county', type: 'committee' },
  { code: 'leading-group', name: '领导小组', parent: 'county', level: 'county', type: 'body', body: 'leading-group' },
  { code: 'jia', name: '甲镇', parent: 'county', level: 'township', type: 'township' },
  { code: 'yi', name: '乙镇', parent: 'county', level: 'township', type: 'township' },
];

function directoryEvents(log: PlayedLog): void {
  for (const { code, parent, ...facts } of organisations) {
    const organisation = castId.org(code);
    const above = parent === undefined ? {} : { parent: castId.org(parent) };
    log.put(
      streams.organisation(organisation),
      OrganisationRegistered({ organisation, ...above, ...facts }),
      beginning,
    );
  }
  for (const held of Object.values(everyone)) {
    log.put(streams.person(held.person), PersonRegistered({ person: held.person }), beginning);
    log.put(streams.person(held.person), PostAssigned({ ...held, on: beginning.on }), beginning);
  }
}

function schemeEvents(log: PlayedLog): void {
  const { id, version } = pinned.ref;
  const stream = streams.scheme(id, version);
  for (const [section, content] of Object.entries(pinned.scheme)) {
    const entered = { scheme: { id, version }, section, part: 0, content: content as JsonValue & string };
    log.put(stream, SchemeSectionEntered(entered), beginning);
  }
  const { title, effectiveFrom } = pinned.scheme;
  log.put(stream, SchemePublished({ scheme: pinned.ref, issuer: county, title, effectiveFrom }), beginning);
}

async function enter(core: ServiceCore): Promise<void> {
  const log = new PlayedLog();
  directoryEvents(log);
  schemeEvents(log);
  for (const sealed of [...log.sealed, ...playedCounty(playedProject()).sealed]) {
    await core.store.append(sealed.event.stream, sealed.event.revision - 1, [sealed]);
  }
  await core.words.keep(words.ref, '张三的家事');
  await core.words.keep(planWords.ref, '李四另有安排');
  const passwordHash = await hashPassword(password);
  for (const { person } of Object.values(everyone)) {
    const login = nameOf(person);
    await core.people.put({ id: person, name: `${login}同志`, login, passwordHash });
  }
}

export const nameOf = (person: string): string =>
  Object.entries(everyone).find(([, held]) => held.person === person)?.[0] ?? '';

/** The dashboard over a log in which a county has played one project. */
export const played: Service = { ...dashboard, prepare: enter };
