import { Module } from '@nestjs/common';
import { CORE, type ServiceCore } from '@xmh/platform';
import { CommendationController } from './commendations/commendation.controller';
import { EntryReactions } from './entries/entry.reactions';
import { HonourController } from './honours/honour.controller';
import { PromotionController } from './promotions/promotion.controller';
import { PAPERS, Papers } from './promotions/promotion.papers';
import { RecipientController } from './recipients/recipient.controller';
import { RECIPIENTS, recipientPlan, type Recipients } from './recipients/recipient.handler';
import { RoundController } from './rounds/round.controller';
import { ROUND_HANDLER, roundPlan } from './rounds/round.handler';

@Module({
  controllers: [
    RoundController,
    RecipientController,
    CommendationController,
    PromotionController,
    HonourController,
    EntryReactions,
  ],
  providers: [
    { provide: RECIPIENTS, inject: [CORE], useFactory: (core: ServiceCore) => core.handler(recipientPlan(core)) },
    { provide: ROUND_HANDLER, inject: [CORE], useFactory: (core: ServiceCore) => core.handler(roundPlan(core)) },
    {
      provide: PAPERS,
      inject: [CORE, RECIPIENTS],
      useFactory: (core: ServiceCore, recipients: Recipients) => new Papers(core, recipients),
    },
  ],
})
export class RewardModule {}
