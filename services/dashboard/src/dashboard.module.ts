import { Module } from '@nestjs/common';
import { CardController } from './cards/card.controller';
import { HistoryController } from './histories/history.controller';
import { HonourController } from './honours/honour.controller';
import { LedgerController } from './ledgers/ledger.controller';
import { RankingController } from './rankings/ranking.controller';

@Module({
  controllers: [CardController, LedgerController, RankingController, HonourController, HistoryController],
})
export class DashboardModule {}
