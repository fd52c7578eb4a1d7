import {
  AssessmentConcluded,
  DeclarationDrafted,
  DeclarationSubmitted,
  OrganisationRegistered,
  SeatConfirmed,
  SeatTaken,
  slateIdOf,
  streams,
} from '@xmh/contracts';
import { type Actor, derivedId, digestOf, type EventStore, genesis, type JsonObject, seal } from '@xmh/eventing';
import { castId } from '@xmh/testing';

interface Put {
  readonly type: string;
  readonly data: unknown;
}
export interface Fed {
  readonly callId: string;
  readonly scheme: { readonly id: string; readonly version: number; readonly digest: string };
  readonly countyPath: string;
  readonly at: string;
}
const county = castId.org('county');
export const unitAt = (n: number): string => castId.org(`unit-${n}`);
export const projectAt = (n: number): string => derivedId('fed', `project-${n}`);

/** Puts into the store what many units did, sealed as the handlers seal it: a thousand sign-ins would be the slower way. */
export class Feed {
  constructor(
    private readonly store: EventStore,
    private readonly fed: Fed,
  ) {}

  /** A unit, its declaration, and its seat on its slate. */
  async slate(n: number): Promise<void> {
    const { callId, scheme, countyPath } = this.fed;
    const [id, projectId, on] = [unitAt(n), projectAt(n), this.fed.at.slice(0, 10)];
    const organisation = { id, path: `${countyPath}${id}/` };
    const kind = { level: 'township', type: 'township' };
    const registered = OrganisationRegistered({ organisation: id, name: `单位${n}`, parent: county, ...kind });
    const slateId = slateIdOf(id, callId);
    const seat = { slateId, callId, organisation, projectId, seat: derivedId('seat', n), track: 'innovation' };
    const facts = { projectId, callId, scheme, issuer: county, organisation, track: 'innovation', title: `项目${n}` };
    const paper = { form: 'declaration', values: { title: `项目${n}` }, items: [{ key: 't1', name: '任务' }] };
    const { organisation: _organisation, ...confirmed } = seat;
    await this.put(streams.organisation(id), [registered]);
    await this.put(streams.slate(slateId), [SeatTaken({ ...seat, heldUntil: this.fed.at }), SeatConfirmed(confirmed)]);
    await this.put(streams.registration(projectId), [
      DeclarationDrafted({ ...facts, start: 'declare', route: 'innovation', ...paper, on }),
      DeclarationSubmitted({ projectId, round: 1, seat: { slateId, seat: seat.seat }, on }),
    ]);
  }

  /** Its conclusion, with figures that make an order; the product itself admits it to the awards. */
  async conclusion(n: number, total = 6000 + ((n * 37) % 4001), goals = (n * 101) % 10_001): Promise<void> {
    const { callId, scheme, countyPath, at: declaredAt } = this.fed;
    const organisation = { id: unitAt(n), path: `${countyPath}${unitAt(n)}/` };
    const value = { total, goals, satisfaction: 8000, awareness: 9000 };
    const figures = Object.entries(value).map(([key, of]) => ({
      key,
      name: key,
      article: 'R23',
      kind: 'composite',
      unit: 'hundredths',
      value: of,
      parts: [],
    }));
    const about = { projectId: projectAt(n), callId, scheme, issuer: county, organisation, track: 'innovation' };
    await this.put(streams.acceptance(projectAt(n)), [
      AssessmentConcluded({
        ...about,
        title: `项目${n}`,
        declaredAt,
        assessment: 'year-end',
        round: 1,
        inputs: { surveys: {}, marks: {}, items: [], fields: {} },
        figures: figures as Parameters<typeof AssessmentConcluded>[0]['figures'],
        used: [],
        seen: '0'.repeat(20),
        proposed: 'concluded',
        outcome: 'concluded',
        consequences: ['admit'],
        on: declaredAt.slice(0, 10),
      }),
    ]);
  }

  private async put(stream: string, events: readonly Put[]): Promise<void> {
    const commandId = derivedId('fed', stream);
    const as: Actor = { person: castId.person('office'), post: 'organisation-office', organisation: county };
    const unsealed = events.map(({ type, data }) => ({ type, version: 1, data: data as JsonObject }));
    const command = { type: 'Feed', digest: digestOf(stream) };
    const meta = { commandId, command, at: this.fed.at, as, release: '0.1.0', correlationId: commandId };
    await this.store.append(stream, -1, seal(unsealed, { stream, revision: 0, previous: genesis }, meta));
  }
}
