import { contracts } from '@xmh/contracts';
import { listing, type Service } from '@xmh/platform';
import { entryAccess } from './entries/entry.decider';
import { entryRows } from './entries/entry.view';
import { RewardModule } from './reward.module';
import { roundAccess } from './rounds/round.decider';

export const reward: Service = {
  name: 'reward',
  module: RewardModule,
  views: [entryRows],
  commands: [...listing({ access: entryAccess }), ...listing({ access: roundAccess })],
  events: contracts['reward'] ?? [],
};
