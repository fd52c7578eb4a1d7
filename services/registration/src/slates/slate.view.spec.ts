import {
  CallClosed,
  RegistrationArticleWaived,
  RegistrationWaiverRevoked,
  SeatTaken,
  slateIdOf,
  streams,
} from '@xmh/contracts';
import { foldInto, type PlainEvent, type Recorded } from '@xmh/eventing';
import { bureau, callId, county, office, projectId, seat, slateId, town } from '../registration.suite';
import { slatesOfCall, type SlateInCall } from './slate.view';

const reason = '当年无合适项目';
const waiver = (subject: string) => RegistrationArticleWaived({ article: 'R8.least', subject, reason });
const ofBureau = slateIdOf(bureau, callId);
const short = { organisation: bureau, track: 'innovation', article: 'R8.least', taken: 0, least: 1 };
const closed = CallClosed({
  callId,
  issuer: { id: county, path: `/${county}/` },
  shortfalls: [short],
  on: '2012-04-16',
});

function folded(
  ...facts: (readonly [string, PlainEvent<string, unknown>])[]
): ReadonlyMap<string, SlateInCall | undefined> {
  const documents = new Map<string, { document: SlateInCall | undefined; position: string }>();
  facts.forEach(([stream, event], index) => {
    const meta = { as: office, at: '2012-04-16T01:00:00.000Z' };
    const recorded = { ...event, stream, id: `e${index}`, meta, position: String(index + 1).padStart(20, '0') };
    foldInto(slatesOfCall, documents, recorded as unknown as Recorded<never>);
  });
  return new Map([...documents].map(([key, { document }]) => [key, document]));
}

describe('the slates of a call', () => {
  it('show who fell short, also without a seat, and who released it and why', () => {
    const line = folded([streams.call(callId), closed], [streams.slate(ofBureau), waiver(bureau)]).get(ofBureau);
    expect(line).toMatchObject({
      callId,
      organisation: bureau,
      path: `/${county}/${bureau}/`,
      isShort: true,
      shortfalls: [{ track: 'innovation', article: 'R8.least', taken: 0, least: 1 }],
      waivers: [{ article: 'R8.least', reason, by: office }],
    });
  });

  it('show no release that was taken back', () => {
    const revoked = RegistrationWaiverRevoked({ ...waiver(bureau).data, waiver: 'e1' });
    const line = folded(
      [streams.call(callId), closed],
      [streams.slate(ofBureau), waiver(bureau)],
      [streams.slate(ofBureau), revoked],
    );
    expect(line.get(ofBureau)).toMatchObject({ isShort: true, waivers: [] });
  });

  it('keep a release that came before the closing', () =>
    expect(
      folded([streams.slate(ofBureau), waiver(bureau)], [streams.call(callId), closed]).get(ofBureau),
    ).toMatchObject({ organisation: bureau, isShort: true, waivers: [{ reason }] }));

  it('leave the others as they are, and take no waiver of another stream', () => {
    const organisation = { id: town, path: `/${county}/${town}/` };
    const taken = SeatTaken({
      ...seat,
      callId,
      projectId,
      track: 'innovation',
      organisation,
      heldUntil: '2012-04-12T01:10:00.000Z',
    });
    const lines = folded(
      [streams.slate(slateId), taken],
      [streams.call(callId), closed],
      [streams.registration(projectId), waiver(projectId)],
    );
    expect([...lines.keys()].sort()).toEqual([slateId, ofBureau].sort());
    expect(lines.get(slateId)).toMatchObject({ isShort: false, waivers: [], seats: [{ seat: seat.seat }] });
  });
});
