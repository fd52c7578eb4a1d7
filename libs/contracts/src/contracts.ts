import * as conclusion from './acceptance/conclusion.events';
import * as assessment from './acceptance/assessment.events';
import * as judgement from './acceptance/judgement.events';
import * as acceptanceWaiver from './acceptance/waiver.events';
import * as organisation from './directory/organisation.events';
import * as person from './directory/person.events';
import * as batch from './registration/lists/batch.events';
import * as call from './registration/calls/call.events';
import * as declaration from './registration/projects/declaration.events';
import * as closing from './registration/calls/closing.events';
import * as issue from './registration/lists/issue.events';
import * as list from './registration/lists/list.events';
import * as filedPlan from './registration/projects/plan.events';
import * as route from './registration/projects/route.events';
import * as schemeEvents from './registration/scheme.events';
import * as stepCorrection from './registration/projects/step-correction.events';
import * as slate from './registration/calls/slate.events';
import * as registrationWaiver from './registration/projects/waiver.events';
import * as commendation from './reward/commendation.events';
import * as entry from './reward/entry.events';
import * as promotion from './reward/promotion.events';
import * as round from './reward/round.events';
import * as rewardWaiver from './reward/waiver.events';
import * as check from './supervision/check.events';
import * as itemEvents from './supervision/item.events';
import * as ledger from './supervision/ledger.events';
import * as dossier from './supervision/dossier.events';
import * as expectation from './supervision/expectation.events';
import * as itemsPlan from './supervision/plan.events';
import * as supervisionWaiver from './supervision/waiver.events';
import type { AnyEventDefinition } from '@xmh/eventing';

const definitionsIn = (...files: readonly object[]): AnyEventDefinition[] =>
  files
    .flatMap((file): unknown[] => Object.values(file))
    .filter((value): value is AnyEventDefinition => typeof value === 'function' && 'samples' in value);

/** Every event of the product's services, by the service that writes it. */
export const contracts: Readonly<Record<string, readonly AnyEventDefinition[]>> = {
  directory: definitionsIn(organisation, person),
  registration: definitionsIn(
    schemeEvents,
    call,
    closing,
    slate,
    declaration,
    list,
    issue,
    route,
    stepCorrection,
    filedPlan,
    batch,
    registrationWaiver,
  ),
  supervision: definitionsIn(ledger, check, itemEvents, itemsPlan, dossier, expectation, supervisionWaiver),
  acceptance: definitionsIn(assessment, judgement, conclusion, acceptanceWaiver),
  reward: definitionsIn(round, entry, commendation, promotion, rewardWaiver),
};

export const allEvents: readonly AnyEventDefinition[] = Object.values(contracts).flat();
