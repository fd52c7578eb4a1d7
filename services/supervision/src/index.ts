import { contracts } from '@xmh/contracts';
import { listing, type Service } from '@xmh/platform';
import { dossierAccess } from './dossiers/dossier.decider';
import { expectations } from './expectations/expectation.view';
import { projectAccess } from './project/project.decider';
import { SupervisionModule } from './supervision.module';

const at = (route: string): string => `POST /api/supervision/projects/:id/${route}`;
const dossiers = (route: string): string[] =>
  ['organisations/:organisation', 'calls/:callId'].map((of) => `POST /api/supervision/${of}/${route}`);

/** 督查: ledgers, checks, records and items of established projects; what organisations and calls have on file; what is owed. */
export const supervision: Service = {
  name: 'supervision',
  module: SupervisionModule,
  views: [expectations],
  commands: [
    ...listing(
      { access: projectAccess },
      {
        NameKeeper: at('keepers'),
        OpenLedger: at('openings'),
        FileRecord: at('records'),
        CorrectRecord: at('records/:recordId/corrections'),
        RecordCheck: at('checks'),
        CorrectCheck: at('checks/:checkId/corrections'),
        ClaimItem: at('claims'),
        CorrectClaim: at('claims/:item/corrections'),
        WaiveArticle: at('waivers'),
        VerifyItem: at('verifications'),
        CorrectItem: at('verifications/:item/corrections'),
      },
    ),
    ...listing(
      { access: dossierAccess },
      {
        FileDossierRecord: dossiers('records'),
        CorrectDossierRecord: dossiers('records/:recordId/corrections'),
      },
    ),
  ],
  events: contracts['supervision'] ?? [],
};
