import { contracts } from '@xmh/contracts';
import { listing, type Service } from '@xmh/platform';
import { AcceptanceModule } from './acceptance.module';
import { openingsDue } from './assessments/assessment.dues';
import { dueOpenings } from './assessments/due.view';
import { ledgerFacts } from './ledger-facts/ledger-facts.view';
import { projectAccess } from './project/project.decider';

const at = (route: string): string => `POST /api/acceptance/projects/:id/${route}`;

/** 考核验收: assessments of established projects, from their opening to the conclusion. */
export const acceptance: Service = {
  name: 'acceptance',
  module: AcceptanceModule,
  views: [ledgerFacts, dueOpenings],
  commands: listing(
    { access: projectAccess },
    {
      WaiveArticle: at('waivers'),
      CountSurvey: at('surveys'),
      CorrectSurvey: at('surveys/:survey/corrections'),
      GiveMarks: at('marks'),
      CorrectMarks: at('marks/:sheet/corrections'),
      FileJudgement: at('judgements'),
      CorrectJudgement: at('judgements/corrections'),
      Conclude: at('conclusions'),
      OverturnConclusion: at('conclusions/overturns'),
    },
  ),
  events: contracts['acceptance'] ?? [],
  dues: openingsDue,
};
