import { DeclarationSubmitted, SeatConfirmed, SeatTaken, streams } from '@xmh/contracts';
import type { Running } from '@xmh/platform';
import { bootAll, clientOf, playAll, presetScenario, temporary, until } from './standalone.suite';

jest.setTimeout(60_000);

/** docs/walkthrough.md, played: one submission from the request to the card. */
describe('the walk of SubmitDeclaration', () => {
  const place = temporary();
  let running: Running;
  let saved: ReadonlyMap<string, unknown>;
  const idOf = (name: string): string => saved.get(name) as string;

  beforeAll(async () => {
    running = await bootAll(place.directory);
    saved = await playAll(running, until(presetScenario(), '6 报送组织部'));
  });
  afterAll(async () => {
    await running.close();
    place.remove();
  });

  it('goes from the controller over two streams and a reaction to the card, and a second time changes nothing', async () => {
    const client = clientOf(running);
    const project = idOf('甲1');
    const card = () => client.get('jia-officer', `/api/dashboard/cards/${project}`);
    const path = `/api/registration/projects/${project}/submissions`;
    expect((await card()).body).toMatchObject({ stage: 'drafted' });

    const answer = await client.post('jia-leader', path, {}, 'the walk');
    expect(answer).toMatchObject({ status: 201, body: { id: project, stream: streams.registration(project) } });
    await running.settled();

    const { store } = running.core('registration');
    const submitted = (await store.read(streams.registration(project))).at(-1);
    expect(submitted).toMatchObject({ type: DeclarationSubmitted.type, meta: { as: { post: 'leader' } } });
    expect(submitted?.meta.scheme?.cited).toContain('R11');
    const { seat } = submitted?.data as { seat: { slateId: string } };
    const slate = await store.read(streams.slate(seat.slateId));
    expect(slate.map(({ type }) => type)).toEqual([SeatTaken.type, SeatConfirmed.type]);
    expect((await card()).body).toMatchObject({ stage: 'declared' });

    const head = await store.head();
    expect(await client.post('jia-leader', path, {}, 'the walk')).toEqual(answer);
    await running.settled();
    expect(await store.head()).toBe(head);
  });
});
