import { streams } from '@xmh/contracts';
import type { CommandHandler, CommandPlan } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import type { SchemeCommand } from './scheme.commands';
import { schemeAccess, schemeDecider } from './scheme.decider';
import type { PublishedVersion, SchemeEvent } from './scheme.state';

export const PUBLISHING = Symbol('publishing of schemes');
export type Publishing = CommandHandler<SchemeCommand, SchemeEvent, PublishedVersion, null>;

const schemePlan: CommandPlan<SchemeCommand, SchemeEvent, PublishedVersion, null> = {
  decider: schemeDecider,
  access: schemeAccess,
  streamOf: ({ data: { document } }) => streams.scheme(document.id, document.version),
  subject: ({ data: { issuer } }) => ({ organisation: issuer, issuer }),
  context: () => null,
};

export const publishing = (core: ServiceCore): Publishing => core.handler(schemePlan);
