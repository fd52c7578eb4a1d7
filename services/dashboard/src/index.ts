import type { Service } from '@xmh/platform';
import { cards } from './cards/card.view';
import { DashboardModule } from './dashboard.module';
import { ledgers } from './ledgers/ledger.view';
import { rankings } from './rankings/ranking.view';

export const dashboard: Service = {
  name: 'dashboard',
  module: DashboardModule,
  views: [cards, ledgers, rankings],
  commands: [],
  events: [],
};
