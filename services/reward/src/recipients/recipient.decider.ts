import type { AccessTable, Decider } from '@xmh/eventing';
import { commendationAccess, decideCommendations } from '../commendations/commendation.decider';
import { decideEntry, entryAccess } from '../entries/entry.decider';
import { decidePromotions, promotionAccess } from '../promotions/promotion.decider';
import type { RecipientContext } from './recipient.context';
import { evolve, nothingYet, type Recipient, type RecipientCommand, type RecipientEvent } from './recipient.state';

/** The three rooms of what a recipient has of the awards, joined. */
export const recipientDecider: Decider<RecipientCommand, RecipientEvent, Recipient, RecipientContext> = {
  initial: nothingYet,
  evolve,
  decide: { ...decideEntry, ...decideCommendations, ...decidePromotions },
};

export const recipientAccess: AccessTable<RecipientCommand, Recipient, RecipientContext> = {
  ...entryAccess,
  ...commendationAccess,
  ...promotionAccess,
};
