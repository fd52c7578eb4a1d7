import { contracts } from '@xmh/contracts';
import { listing, type Service } from '@xmh/platform';
import { projectAccess } from './project/project.decider';
import { SupervisionModule } from './supervision.module';

const at = (route: string): string => `POST /api/supervision/projects/:id/${route}`;

/** 督查: ledgers, checks, records and items of established projects. */
export const supervision: Service = {
  name: 'supervision',
  module: SupervisionModule,
  views: [],
  commands: listing(
    { access: projectAccess },
    {
      NameKeeper: at('keepers'),
      OpenLedger: at('openings'),
      FileRecord: at('records'),
      CorrectRecord: at('records/:recordId/corrections'),
      RecordCheck: at('checks'),
      CorrectCheck: at('checks/:checkId/corrections'),
      ClaimItem: at('claims'),
      VerifyItem: at('verifications'),
      CorrectItem: at('verifications/:item/corrections'),
    },
  ),
  events: contracts['supervision'] ?? [],
};
