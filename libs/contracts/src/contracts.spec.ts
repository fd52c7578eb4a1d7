import { Catalogue, canonical } from '@xmh/eventing';
import { allEvents, contracts } from './contracts';

describe('contracts', () => {
  it.each(allEvents.map((definition) => [definition.type, definition] as const))(
    '%s: every golden sample is readable today',
    (_type, definition) => {
      const catalogue = new Catalogue([definition]);
      definition.samples.forEach((data, index) => {
        const recorded = { type: definition.type, version: index + 1, data };
        const lifted = catalogue.lifted(recorded as never);
        expect(lifted.version).toBe(definition.version);
        expect(canonical(catalogue.checked({ type: definition.type, data: lifted.data }).data)).toBe(
          canonical(lifted.data),
        );
      });
    },
  );

  it('declares every event once, under the service that writes it', () => {
    expect(new Set(allEvents.map(({ type }) => type)).size).toBe(allEvents.length);
    for (const [service, events] of Object.entries(contracts)) {
      for (const { type } of events) expect(type.startsWith(`${service}.`)).toBe(true);
    }
  });
});
