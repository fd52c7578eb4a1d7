import { streams } from '@xmh/contracts';
import { derivedId, type Outcome } from '@xmh/eventing';
import { seatFor } from '../../slates/seat.hold';
import type { ReleaseSeat, TakeSeat } from '../../slates/slate.commands';
import type { Slates } from '../../slates/slate.handler';
import { type Projects, slateOf } from '../project.handler';
import type { SubmitDeclaration } from './submission.commands';

export const SUBMISSION = Symbol('submission of declarations');

/**
 * A declaration and its seat are two streams, so two steps. The submission is decided dry before the seat is taken. Each
 * step met again is a repeat, so a request that died in between is finished by sending it again; a seat that nobody comes
 * back for is released when its time is over.
 */
export class SubmissionProcess {
  constructor(
    private readonly projects: Projects,
    private readonly slates: Slates,
  ) {}

  async submit(command: SubmitDeclaration): Promise<Outcome> {
    const rehearsal = await this.projects.handle({ ...command, meta: { ...command.meta, rehearse: true } });
    if (rehearsal.kind !== 'rehearsed') return rehearsal;
    const taking = await this.takingOf(command);
    const taken = await this.slates.handle(taking);
    if (taken.kind === 'refused' && taken.refusal.code !== 'seat-taken-already') return taken;
    if (command.meta.rehearse) return rehearsal;
    const outcome = await this.projects.handle(command);
    if (outcome.kind === 'refused' && taken.kind === 'accepted') await this.slates.handle(givingBack(taking));
    return outcome;
  }

  private async takingOf({ data: { projectId }, meta }: SubmitDeclaration): Promise<TakeSeat> {
    const project = await this.projects.state(streams.registration(projectId));
    if (project.status === 'absent') throw new Error(`project ${projectId} was rehearsed and is gone`);
    const { callId, track, start, organisation } = project;
    const slateId = slateOf(project);
    const slate = await this.slates.state(streams.slate(slateId));
    const data = { slateId, callId, organisation: organisation.id, projectId, track, start };
    return { type: 'TakeSeat', data, meta: { ...meta, commandId: seatFor(projectId, slate, meta) } };
  }
}

/** The submission was refused after all; a seat that another request has submitted on is kept. */
const givingBack = ({ data: { slateId }, meta: { commandId: seat, correlationId } }: TakeSeat): ReleaseSeat => ({
  type: 'ReleaseSeat',
  data: { slateId, seat, because: 'refused' },
  meta: { commandId: derivedId(seat, 'give-back'), by: { service: 'registration' }, correlationId, causationId: seat },
});
