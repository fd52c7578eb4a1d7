import { contracts } from '@xmh/contracts';
import { listing, type Service } from '@xmh/platform';
import { batchAccess } from './batches/batch.decider';
import { callAccess } from './calls/call.decider';
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
  views: [projectsOfCall, slatesOfCall],
  commands: [
    ...listing({ access: schemeAccess }, { PublishScheme: at('schemes') }),
    ...listing({ access: callAccess }, { OpenCall: at('calls') }),
    ...listing({ access: slateAccess }, { WaiveOnSlate: at('calls/:callId/slates/:organisation/waivers') }),
    ...listing(
      { access: projectAccess },
      {
        DraftDeclaration: at('projects'),
        ReviseDeclaration: at('projects/:projectId/revisions'),
        WithdrawDeclaration: at('projects/:projectId/withdrawals'),
        SignPaper: at('projects/:projectId/signatures'),
        SubmitDeclaration: at('projects/:projectId/submissions'),
        DecideStep: at('projects/:projectId/decisions'),
        NameResponsible: at('projects/:projectId/responsibles'),
        WaiveOnProject: at('projects/:projectId/waivers'),
      },
    ),
    ...listing({ access: batchAccess }, { PrepareBatch: at('batches'), DecideBatch: at('batches/:batchId/decisions') }),
  ],
  events: contracts['registration'] ?? [],
  dues: staleSeats,
};
