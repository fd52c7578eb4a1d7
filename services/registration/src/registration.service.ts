import { contracts } from '@xmh/contracts';
import { listing, type Service } from '@xmh/platform';
import { batchAccess } from './batches/batch.decider';
import { callAccess } from './calls/call.decider';
import { callLines } from './calls/call.view';
import { issueAccess } from './issues/issue.decider';
import { listAccess } from './lists/list.decider';
import { projectAccess } from './projects/project.decider';
import { projectsOfCall } from './projects/project.view';
import { RegistrationModule } from './registration.module';
import { schemeAccess } from './schemes/scheme.decider';
import { slateAccess } from './slates/slate.decider';
import { staleSeats } from './slates/slate.dues';
import { slatesOfCall } from './slates/slate.view';

const at = (path: string): string => `POST /api/registration/${path}`;

/** Schemes, calls, slates and projects up to establishment. */
export const registration: Service = {
  name: 'registration',
  module: RegistrationModule,
  views: [callLines, projectsOfCall, slatesOfCall],
  commands: [
    ...listing({ access: schemeAccess }, { PublishScheme: at('schemes') }),
    ...listing(
      { access: callAccess },
      {
        OpenCall: at('calls'),
        ExtendCall: at('calls/:callId/extensions'),
        CloseCall: at('calls/:callId/closures'),
        WaiveOnCall: at('calls/:callId/waivers'),
      },
    ),
    ...listing(
      { access: listAccess },
      {
        DrawUpList: at('lists'),
        CorrectList: at('lists/:listId/corrections'),
        DecideList: at('lists/:listId/decisions'),
      },
    ),
    ...listing({ access: issueAccess }, { IssueProjects: at('issues') }),
    ...listing({ access: slateAccess }, { WaiveOnSlate: at('calls/:callId/slates/:organisation/waivers') }),
    ...listing(
      { access: projectAccess },
      {
        DraftDeclaration: at('projects'),
        ReviseDeclaration: at('projects/:projectId/revisions'),
        SignPaper: at('projects/:projectId/signatures'),
        SubmitDeclaration: at('projects/:projectId/submissions'),
        DecideStep: at('projects/:projectId/decisions'),
        CorrectStep: at('projects/:projectId/decisions/corrections'),
        FilePlan: at('projects/:projectId/plans'),
        CorrectPlan: at('projects/:projectId/plans/corrections'),
        DecidePlan: at('projects/:projectId/plans/decisions'),
        NameResponsible: at('projects/:projectId/responsibles'),
        WithdrawProject: at('projects/:projectId/withdrawals'),
        RevokeEstablishment: at('projects/:projectId/revocations'),
        WaiveOnProject: at('projects/:projectId/waivers'),
      },
    ),
    ...listing(
      { access: batchAccess },
      {
        PrepareBatch: at('batches'),
        DecideBatch: at('batches/:batchId/decisions'),
        WaiveOnBatch: at('batches/:batchId/waivers'),
        CorrectBatch: at('batches/:batchId/corrections'),
      },
    ),
  ],
  events: contracts['registration'] ?? [],
  dues: staleSeats,
};
