import 'reflect-metadata';
import { defineEvent, done, type EventOf, type ReactionAnswer, type Recorded } from '@xmh/eventing';
import { z } from 'zod';
import { reactionsOf, transportOf } from './reaction.decorator';

const declare = <const Type extends string>(type: Type) =>
  defineEvent({
    type,
    version: 1,
    schema: z.strictObject({ projectId: z.string(), items: z.array(z.strictObject({ name: z.string() })) }),
    samples: [{ projectId: 'a', items: [] }],
    public: 'none',
  });
const Established = declare('registration.project-established');
const Withdrawn = declare('registration.project-withdrawn');
const Reaction = reactionsOf('supervision');

class Reactions {
  @Reaction('prepare-ledger', Established, { start: 'beginning' })
  async prepare(event: Recorded<EventOf<typeof Established>>): Promise<ReactionAnswer> {
    return event.data.items.length > 0 ? done : done;
  }

  @Reaction('follow', [Established, Withdrawn], { start: 'now' })
  async follow(
    event: Recorded<EventOf<typeof Established>> | Recorded<EventOf<typeof Withdrawn>>,
  ): Promise<ReactionAnswer> {
    return event.type === Withdrawn.type ? done : done;
  }
}

/** A handler of another event does not compile. */
export class Wrong {
  // @ts-expect-error the handler takes a withdrawn project, the reaction gives it an established one
  @Reaction('wrong', Established, { start: 'now' })
  async wrong(_event: Recorded<EventOf<typeof Withdrawn>>): Promise<ReactionAnswer> {
    return done;
  }
}

describe('@Reaction', () => {
  it('marks a handler with the types, the transport of its service, its name and its start', () => {
    const { prepare, follow } = Reactions.prototype;
    expect(Reflect.getMetadata('microservices:pattern', prepare)).toEqual(['registration.project-established']);
    expect(Reflect.getMetadata('microservices:transport', prepare)).toBe(transportOf('supervision'));
    expect(Reflect.getMetadata('microservices:pattern_extras', follow)).toMatchObject({
      reaction: 'follow',
      start: 'now',
    });
    expect(Reflect.getMetadata('microservices:pattern', follow)).toEqual([Established.type, Withdrawn.type]);
  });
});
