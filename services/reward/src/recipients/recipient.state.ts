import { type Waiver, waived } from '@xmh/contracts';
import type { Recorded } from '@xmh/eventing';
import type { CommendationCommand, CommendationEvent } from '../commendations/commendation.commands';
import { type Commendations, evolveCommendations } from '../commendations/commendation.state';
import type { EntryCommand, EntryEvent } from '../entries/entry.commands';
import { type Entry, evolveEntry } from '../entries/entry.state';
import type { PromotionCommand, PromotionEvent } from '../promotions/promotion.commands';
import { evolvePromotions, type Promotions } from '../promotions/promotion.state';

export type RecipientCommand = EntryCommand | CommendationCommand | PromotionCommand;
export type RecipientEvent = EntryEvent | CommendationEvent | PromotionEvent;

/** What one project, organisation or person has of the awards; an entry and promotions are a project's only. */
export interface Recipient {
  readonly entry: Entry;
  readonly commendations: Commendations;
  readonly promotions: Promotions;
  readonly waivers: readonly Waiver[];
}

export const nothingYet: Recipient = { entry: { status: 'absent' }, commendations: {}, promotions: {}, waivers: [] };

export function evolve(recipient: Recipient, event: Recorded<RecipientEvent>): Recipient {
  switch (event.type) {
    case 'reward.commended':
    case 'reward.commendation-corrected':
    case 'reward.commendation-withdrawn':
      return { ...recipient, commendations: evolveCommendations(recipient.commendations, event) };
    case 'reward.record-filed':
    case 'reward.record-corrected':
    case 'reward.record-withdrawn':
      return { ...recipient, promotions: evolvePromotions(recipient.promotions, event) };
    case 'reward.article-waived':
    case 'reward.waiver-revoked':
      return { ...recipient, waivers: waived(recipient.waivers, event) };
    case 'reward.entry-admitted':
    case 'reward.entry-withdrawn':
    case 'reward.prize-granted':
    case 'reward.prize-corrected':
    case 'reward.prize-withdrawn':
      return { ...recipient, entry: evolveEntry(recipient.entry, event) };
  }
}
