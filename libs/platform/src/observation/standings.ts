import type { ServiceProcess } from '../process/service-process';
import type { Standing } from './metrics';

/** How every view and reaction of the process stands. */
export async function standingsOf(services: readonly ServiceProcess[]): Promise<readonly Standing[]> {
  return (await Promise.all(services.map((one) => standingsOfOne(one)))).flat();
}

async function standingsOfOne({ service: { name: service }, views, reactions }: ServiceProcess): Promise<Standing[]> {
  const folded = (await views.status()).map(({ view: name, lag, fault }): Standing => {
    const why = fault === undefined ? {} : { fault };
    return { kind: 'view', service, name, lag, parked: 0, waiting: 0, ...why };
  });
  const reacting = (await reactions.report()).map(({ group: name, lag, parked, waiting, stalled }): Standing => {
    const why = stalled ? { fault: 'stalled' } : {};
    return { kind: 'reaction', service, name, lag, parked, waiting, ...why };
  });
  return [...folded, ...reacting];
}
