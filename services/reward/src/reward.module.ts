import { Module } from '@nestjs/common';
import { CORE, type ServiceCore } from '@xmh/platform';
import { EntryController } from './entries/entry.controller';
import { ENTRY_HANDLER, entryPlan } from './entries/entry.handler';
import { EntryReactions } from './entries/entry.reactions';
import { RoundController } from './rounds/round.controller';
import { ROUND_HANDLER, roundPlan } from './rounds/round.handler';

@Module({
  controllers: [RoundController, EntryController, EntryReactions],
  providers: [
    { provide: ENTRY_HANDLER, inject: [CORE], useFactory: (core: ServiceCore) => core.handler(entryPlan(core)) },
    { provide: ROUND_HANDLER, inject: [CORE], useFactory: (core: ServiceCore) => core.handler(roundPlan(core)) },
  ],
})
export class RewardModule {}
