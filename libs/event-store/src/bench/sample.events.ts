import { derivedId, genesis, seal, type SealedEvent } from '@xmh/eventing';

const digest = 'a3f5c1d2'.repeat(8);
const summary = '支部组织党员干部入户走访，梳理群众反映的道路硬化、饮水安全和产业发展问题，逐项明确责任人和完成时限。';

const data = (index: number) => ({
  projectId: derivedId('project', index),
  track: index % 5 === 0 ? '创新类' : '常规类',
  title: `山阳县临水镇第${index}号党建工作项目：党员联系服务群众示范点建设`,
  summary,
  organisation: { id: derivedId('organisation', index % 2_000), path: '/东方省/青山民族自治州/山阳县/临水镇/' },
  item: { number: index % 12, text: '完成阵地建设并公开承诺事项', due: '2012-10-31', quantityHundredths: index * 100 },
});

const meta = (stream: string, revision: number) => {
  const commandId = derivedId('command', stream, revision);
  const as = { person: derivedId('person', revision), post: 'officer', organisation: derivedId('organisation', 7) };
  const command = { type: 'SubmitDeclaration', digest };
  return { commandId, command, at: '2012-04-10T02:00:00.000Z', as, release: '0.1.0', correlationId: commandId };
};

/** A sealed event of about 1.3 KB with Chinese text, as a clerk's command writes it. */
export function sampleEvent(stream: string, revision: number, index: number, previous = genesis): SealedEvent {
  const [sealed] = seal(
    [{ type: 'registration.declaration-submitted', version: 1, data: data(index) }],
    { stream, revision, previous },
    meta(stream, revision),
  );
  if (!sealed) throw new Error('one event was sealed');
  return sealed;
}

/** Chained events of `count` streams from the `first` on, `each` in every one, in turn as many writers would send them. */
export function sampleRound(first: number, count: number, each: number): SealedEvent[] {
  const heads = Array.from({ length: count }, () => genesis);
  const events: SealedEvent[] = [];
  for (let revision = 0; revision < each; revision++) {
    for (const [index, previous] of heads.entries()) {
      const sealed = sampleEvent(sampleStream(first + index), revision, first + index, previous);
      heads[index] = sealed.event.hash;
      events.push(sealed);
    }
  }
  return events;
}

export const sampleStream = (number: number): string => `registration.project-${derivedId('project stream', number)}`;
