import type { Followers } from '../http/at-least.interceptor';
import type { Process } from '../process/process';

/** What a route reads: the directory's facts, and the views of its service; a route of no service reads all views. */
export const followersOf = ({ store, directory, services }: Process): Followers => ({
  epoch: store.epoch,
  reached: async (address, position, ms) => {
    const [, prefix] = /^\/api\/([^/?]+)/.exec(address) ?? [];
    const own = services.filter(({ service }) => service.name === prefix);
    const reading = own.length > 0 ? own : services;
    const answers = [directory.reached(position, ms), ...reading.map(({ views }) => views.reached(position, ms))];
    return (await Promise.all(answers)).every(Boolean);
  },
});
