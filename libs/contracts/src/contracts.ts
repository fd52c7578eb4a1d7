import * as conclusion from './acceptance/conclusion.events';
import * as assessment from './acceptance/assessment.events';
import * as acceptanceWaiver from './acceptance/waiver.events';
import * as organisation from './directory/organisation.events';
import * as person from './directory/person.events';
import * as batch from './registration/batch.events';
import * as call from './registration/call.events';
import * as declaration from './registration/declaration.events';
import * as plan from './registration/plan.events';
import * as route from './registration/route.events';
import * as schemeEvents from './registration/scheme.events';
import * as slate from './registration/slate.events';
import * as registrationWaiver from './registration/waiver.events';
import * as entry from './reward/entry.events';
import * as round from './reward/round.events';
import * as rewardWaiver from './reward/waiver.events';
import * as check from './supervision/check.events';
import * as itemEvents from './supervision/item.events';
import * as ledger from './supervision/ledger.events';
import type { AnyEventDefinition } from '@xmh/eventing';

const definitionsIn = (...files: readonly object[]): AnyEventDefinition[] =>
  files
    .flatMap((file): unknown[] => Object.values(file))
    .filter((value): value is AnyEventDefinition => typeof value === 'function' && 'samples' in value);

/** Every event of the product's services, by the service that writes it. */
export const contracts: Readonly<Record<string, readonly AnyEventDefinition[]>> = {
  directory: definitionsIn(organisation, person),
  registration: definitionsIn(schemeEvents, call, slate, declaration, route, plan, batch, registrationWaiver),
  supervision: definitionsIn(ledger, check, itemEvents),
  acceptance: definitionsIn(assessment, conclusion, acceptanceWaiver),
  reward: definitionsIn(round, entry, rewardWaiver),
};

export const allEvents: readonly AnyEventDefinition[] = Object.values(contracts).flat();
