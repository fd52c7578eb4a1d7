import type { Who } from '../document/who';
import { county } from '../fixtures/county';
import { preset } from '../fixtures/preset';
import { standingFor, type Standing, type WhoSubject } from './standing-for';

const world = { tree: county, scheme: preset() };
const subject: WhoSubject = {
  organisation: 'town',
  issuer: 'county',
  roles: { keeper: ['p-keeper'], lead: ['bureau'] },
  doers: { declaration: 'p-declarer' },
};
const at = (post: string, organisation: string, person = 'p'): Standing => ({ person, post, organisation });
const may = (who: Who, ...standings: Standing[]) => standingFor(who, standings, subject, world);

describe('who may', () => {
  it('takes the first of the standings that satisfies', () => {
    const standings = [at('officer', 'town'), at('leader', 'bureau'), at('leader', 'town')];
    expect(may({ post: 'leader', of: 'own' }, ...standings)).toEqual(at('leader', 'town'));
    expect(may({ post: 'any', of: 'own' }, ...standings)).toEqual(at('officer', 'town'));
  });

  it('knows the organisation office as a post in the issuer itself, not in a body or a unit', () => {
    const office: Who = { post: 'organisation-office', of: 'issuer' };
    expect(may(office, at('organisation-office', 'county'))).toBeDefined();
    expect(may(office, at('organisation-office', 'group'))).toBeUndefined();
    expect(may(office, at('organisation-office', 'town'))).toBeUndefined();
  });

  it('finds the leading group in the body node of the issuer only', () => {
    const group: Who = { post: 'leading-group', of: 'issuer', body: 'leading-group' };
    expect(may(group, at('leading-group', 'group'))).toBeDefined();
    expect(may(group, at('leading-group', 'county'))).toBeUndefined();
    expect(may(group, at('leader', 'group'))).toBeUndefined();
  });

  it.each([
    ['superior', 'county', 'town'],
    ['below', 'branch', 'other-town'],
    ['issuer', 'county', 'town'],
    ['own', 'town', 'other-town'],
  ] as const)('tells %s from the rest', (of, there, elsewhere) => {
    expect(may({ post: 'leader', of }, at('leader', there))).toBeDefined();
    expect(may({ post: 'leader', of }, at('leader', elsewhere))).toBeUndefined();
  });

  it('narrows anywhere by the kind of the organisation', () => {
    const who: Who = { post: 'officer', of: 'anywhere', kinds: ['township'] };
    expect(may(who, at('officer', 'other-town'))).toBeDefined();
    expect(may(who, at('officer', 'bureau'))).toBeUndefined();
  });

  it('finds the ancestor of a kind above the subject', () => {
    const ofBranch = { ...subject, organisation: 'branch' };
    const who: Who = { post: 'leader', of: { level: 'township' } };
    expect(standingFor(who, [at('leader', 'town')], ofBranch, world)).toBeDefined();
    expect(standingFor(who, [at('leader', 'other-town')], ofBranch, world)).toBeUndefined();
  });

  it('finds the organisation that fills a role', () => {
    expect(may({ post: 'leader', of: { role: 'lead' } }, at('leader', 'bureau'))).toBeDefined();
    expect(may({ post: 'leader', of: { role: 'lead' } }, at('leader', 'town'))).toBeUndefined();
  });

  it('knows the person in a role and the doer of an earlier act, whatever the post', () => {
    expect(may({ role: 'keeper' }, at('officer', 'county', 'p-keeper'))).toBeDefined();
    expect(may({ role: 'keeper' }, at('officer', 'county'))).toBeUndefined();
    expect(may({ doerOf: 'declaration' }, at('officer', 'town', 'p-declarer'))).toBeDefined();
    expect(may({ doerOf: 'self-check' }, at('officer', 'town', 'p-declarer'))).toBeUndefined();
  });

  it('keeps apart whom it excepts, even when another standing would do', () => {
    const who: Who = {
      anyOf: [
        { post: 'organisation-office', of: 'issuer' },
        { post: 'expert', of: 'anywhere' },
      ],
      except: [{ post: 'any', of: 'own' }],
    };
    expect(may(who, at('expert', 'bureau'))).toBeDefined();
    expect(may(who, at('expert', 'bureau'), at('member', 'town'))).toBeUndefined();
  });

  it('has nobody of its own where the subject has no organisation', () => {
    expect(
      standingFor({ post: 'any', of: 'own' }, [at('leader', 'town')], { issuer: 'county' }, world),
    ).toBeUndefined();
  });
});
