import type { Service } from '@xmh/platform';
import { calls } from './calls/call.view';
import { cards } from './cards/card.view';
import { DashboardModule } from './dashboard.module';
import { expectations } from './expectations/expectation.view';
import { commendations } from './honours/commendation.view';
import { ledgers } from './ledgers/ledger.view';
import { papers } from './papers/paper.view';
import { rankings } from './rankings/ranking.view';
import { slates } from './slates/slate.view';

export const dashboard: Service = {
  name: 'dashboard',
  module: DashboardModule,
  views: [calls, papers, slates, cards, ledgers, expectations, rankings, commendations],
  commands: [],
  events: [],
};
