import { foldInto, type PlainEvent } from '@xmh/eventing';
import { AcceptanceCalledOff, AcceptancePrepared } from '@xmh/contracts';
import { day, facts, opened, prepared, projectId, town } from '../project/project.suite';
import { type DueOpening, dueOpenings } from './due.view';

function folded(...events: PlainEvent<string, unknown>[]): (DueOpening | undefined)[] {
  const documents = new Map<string, { document: DueOpening | undefined; position: string }>();
  events.forEach((event, at) => {
    foldInto(dueOpenings, documents, { ...event, position: String(at + 1).padStart(20, '0') } as never);
  });
  return [...documents.values()].map(({ document }) => document);
}

describe('what the calendar will open', () => {
  it('is due until it is open', () => {
    const path = `/${facts.issuer}/${town}/`;
    expect(folded(prepared)).toEqual([{ projectId, assessment: 'year-end', path, opensOn: day }]);
    expect(folded(prepared, opened)).toEqual([undefined]);
  });

  it('is due no more when the project is withdrawn', () => {
    const calledOff = AcceptanceCalledOff({ projectId, assessments: ['year-end'], cause: facts.callId, on: day });
    expect(folded(prepared, calledOff)).toEqual([undefined]);
  });

  it('leaves out what opens otherwise', () =>
    expect(folded(AcceptancePrepared({ ...prepared.data, assessments: [{ assessment: 'by-application' }] }))).toEqual(
      [],
    ));
});
