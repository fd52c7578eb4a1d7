import { contracts } from '@xmh/contracts';
import { listing, type Service } from '@xmh/platform';
import { commendationRows } from './commendations/commendation.view';
import { projectRows } from './projects/project.view';
import { recipientAccess } from './recipients/recipient.decider';
import { recordRows } from './records/record.view';
import { RewardModule } from './reward.module';
import { roundAccess } from './rounds/round.decider';

const at = (route: string): string => `POST /api/reward/${route}`;

/** 奖励: entries, rounds, prizes, commendations and promotions. */
export const reward: Service = {
  name: 'reward',
  module: RewardModule,
  views: [projectRows, recordRows, commendationRows],
  commands: [
    ...listing(
      { access: recipientAccess },
      {
        CorrectPrize: at('projects/:id/prizes/corrections'),
        WithdrawPrize: at('projects/:id/prizes/withdrawals'),
        FilePromotion: at('projects/:id/records'),
        CorrectPromotion: at('projects/:id/records/:recordId/corrections'),
        WithdrawPromotion: at('projects/:id/records/:recordId/withdrawals'),
        WaivePromotionArticle: at('projects/:id/waivers'),
        Commend: at('commendations'),
        CorrectCommendation: at('commendations/:id/corrections'),
        WithdrawCommendation: at('commendations/:id/withdrawals'),
        WaiveAwardArticle: at('commendations/waivers'),
      },
    ),
    ...listing(
      { access: roundAccess },
      {
        OpenRound: at('rounds'),
        RankRound: at('rounds/:id/rankings'),
        ProposePrizes: at('rounds/:id/proposals'),
        DecidePrizes: at('rounds/:id/decisions'),
        RevokePrizes: at('rounds/:id/revocations'),
        WaiveArticle: at('rounds/:id/waivers'),
      },
    ),
  ],
  events: contracts['reward'] ?? [],
};
