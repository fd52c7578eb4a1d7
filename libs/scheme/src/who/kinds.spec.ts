import { county } from '../fixtures/county';
import { preset } from '../fixtures/preset';
import { kindOf, participants, participates } from './kinds';

const scheme = preset();
const node = (id: string) => county.organisation(id) ?? { id, level: '', type: '' };

describe('kinds of organisations', () => {
  it('takes the first kind that matches; the last takes the rest', () => {
    expect(kindOf(scheme, node('town'))).toBe('township');
    expect(kindOf(scheme, node('bureau'))).toBe('department');
  });

  it('gives a body no kind', () => expect(kindOf(scheme, node('group'))).toBeUndefined());

  it.each([
    ['levels', ['township']],
    ['fields', ['organ']],
    ['ownership', ['county']],
  ])('tells kinds apart by %s', (property, values) => {
    const kinds: typeof scheme.kinds = [{ key: 'wanted', name: '此类', article: 'R4', [property]: values }];
    expect(kindOf({ ...scheme, kinds }, node('bureau'))).toBe('wanted');
    expect(kindOf({ ...scheme, kinds }, node('branch'))).toBeUndefined();
  });

  it('lets children of the issuer take part, never the issuer, a body or what stands lower', () => {
    const taking = ['county', 'group', 'town', 'bureau', 'branch', 'nowhere'].filter((id) =>
      participates(scheme, id, 'county', county),
    );
    expect(taking).toEqual(['town', 'bureau']);
  });

  it('lists who takes part, all or of some kinds', () => {
    expect(participants(scheme, 'county', county).map(({ id }) => id)).toEqual(['town', 'other-town', 'bureau']);
    expect(participants(scheme, 'county', county, ['department']).map(({ id }) => id)).toEqual(['bureau']);
  });
});
