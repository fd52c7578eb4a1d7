import { Module } from '@nestjs/common';
import { BoardController } from './boards/board.controller';
import { CallController } from './calls/call.controller';
import { CardController } from './cards/card.controller';
import { ExpectationController } from './expectations/expectation.controller';
import { HistoryController } from './histories/history.controller';
import { HonourController } from './honours/honour.controller';
import { LedgerController } from './ledgers/ledger.controller';
import { RankingController } from './rankings/ranking.controller';
import { TaskController } from './tasks/task.controller';

@Module({
  controllers: [
    CallController,
    BoardController,
    ExpectationController,
    CardController,
    LedgerController,
    RankingController,
    HonourController,
    HistoryController,
    TaskController,
  ],
})
export class DashboardModule {}
