import { streams } from '@xmh/contracts';
import type { CommandHandler, CommandPlan } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import type { RecipientContext } from './recipient.context';
import { recipientAccess, recipientDecider } from './recipient.decider';
import { contextOf } from './recipient.reading';
import type { Recipient, RecipientCommand, RecipientEvent } from './recipient.state';

export type Recipients = CommandHandler<RecipientCommand, RecipientEvent, Recipient, RecipientContext>;
export const RECIPIENTS = Symbol('reward recipients');

type Plan = CommandPlan<RecipientCommand, RecipientEvent, Recipient, RecipientContext>;

/** Where commands about what a recipient has of the awards go, and what they are decided on. */
export const recipientPlan = (core: ServiceCore): Plan => ({
  decider: recipientDecider,
  access: recipientAccess,
  streamOf: ({ data }) => ('object' in data ? streamOfRecipient(data) : streams.reward(data.projectId)),
  subject: (_, __, { who }) => who,
  context: (command, recipient) => contextOf(core, command, recipient),
});

export function streamOfRecipient(of: { readonly object: string; readonly subject: string }): string {
  if (of.object === 'organisation') return streams.rewardOfOrganisation(of.subject);
  return of.object === 'person' ? streams.rewardOfPerson(of.subject) : streams.reward(of.subject);
}
