import { PersonRegistered, PostAssigned, PostEnded } from '@xmh/contracts';
import { accept, derivedId } from '@xmh/eventing';
import { personDecider } from './person.decider';
import { evolve, type Person, type PersonEvent } from './person.state';

const person = derivedId('person', 'li');
const town = { id: derivedId('organisation', 'jia'), level: 'township', type: 'township' };
const tree = { organisation: (id: string) => (id === town.id ? town : undefined) };
const post = { person, organisation: town.id, post: 'officer' };
const on = '2012-04-12';
const as = { person: derivedId('person', 'admin'), post: 'administrator', organisation: derivedId('root') };
const meta = { commandId: 'c', as, at: '2012-04-12T01:00:00.000Z', today: on, override: [] };

const after = (...events: PersonEvent[]): Person => events.reduce<Person>(evolve, personDecider.initial);
const registered = PersonRegistered({ person });
const assigned = PostAssigned({ ...post, on });
const assign = (state: Person, more: { organisation?: string; on?: string } = {}) =>
  personDecider.decide.AssignPost({ type: 'AssignPost', data: { ...post, ...more }, meta }, state, tree);
const end = (state: Person) => personDecider.decide.EndPost({ type: 'EndPost', data: post, meta }, state, tree);
const codeOf = (decision: ReturnType<typeof assign>) => ('refused' in decision ? decision.refused.code : 'accepted');

describe('a person', () => {
  it('gets a post from today on, or from the day that is given', () => {
    expect(assign(after(registered))).toEqual(accept(assigned));
    expect(assign(after(registered), { on: '2012-03-01' })).toEqual(
      accept(PostAssigned({ ...post, on: '2012-03-01' })),
    );
  });

  it('gets no post before he is registered, none in an unknown organisation, and none twice', () => {
    expect(codeOf(assign(after()))).toBe('person-unknown');
    expect(codeOf(assign(after(registered), { organisation: derivedId('nowhere') }))).toBe('organisation-unknown');
    expect(codeOf(assign(after(registered, assigned)))).toBe('post-held');
  });

  it('gives up a post he holds, and can get it again', () => {
    expect(end(after(registered, assigned))).toEqual(accept(PostEnded({ ...post, on })));
    const ended = after(registered, assigned, PostEnded({ ...post, on }));
    expect(codeOf(end(ended))).toBe('post-not-held');
    expect(assign(ended)).toEqual(accept(assigned));
  });

  it('is registered once', () => {
    const register = (state: Person) =>
      personDecider.decide.RegisterPerson({ type: 'RegisterPerson', data: { person }, meta }, state, tree);
    expect(register(after())).toEqual(accept(registered));
    expect(codeOf(register(after(registered)))).toBe('person-exists');
  });
});
