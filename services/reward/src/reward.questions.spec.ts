import { type Award, awardOf, type Rule, type Scheme } from '@xmh/scheme';
import { given, questionsAt } from '@xmh/testing';
import { recipientDecider } from './recipients/recipient.decider';
import { callId, contextOf, office, organisationId, pinned, project } from './reward.suite';

const now = { on: '2012-12-14', as: office };
const { scheme } = pinned;
const row = project('甲1');
const asked = (decision: object) => expect(decision).toHaveProperty('accepted');

/** The award with these rules, and chosen by the answers to these questions. */
function asking(key: string, require: Rule[], choosing: Rule[]) {
  const of = (award: Award): Award => ({
    ...award,
    require,
    among: { ...award.among, where: { all: choosing.map(({ that }) => that) } },
    steps: award.steps.map((step) => ({ ...step, require })),
  });
  const awards = (scheme.rewards?.awards ?? []).map((award) => (award.key === key ? of(award) : award));
  return underDocument({ ...scheme, rewards: { ...scheme.rewards, awards } }, key);
}
const underDocument = (document: Scheme, key: string) => ({
  pinned: { ...pinned, scheme: document },
  award: awardOf(document, key),
});

describe('what may be asked is answered', () => {
  it('when a project is commended', () => {
    const rules = asking('further', questionsAt('award-project', 'R28'), questionsAt('choose-project', 'R28'));
    const { decision } = given(recipientDecider)
      .under({ ...contextOf({ organisation: '甲镇', project: row }, 'further'), ...rules }, now)
      .when('Commend', { callId, award: 'further', object: 'project', subject: row.projectId });
    asked(decision);
  });

  it('when an organisation is commended', () => {
    const award = 'advanced-organisation';
    const rules = asking(award, questionsAt('award-recipient', 'R26'), questionsAt('choose-recipient', 'R26'));
    const { decision } = given(recipientDecider)
      .under({ ...contextOf({ organisation: '甲镇' }, award), ...rules }, now)
      .when('Commend', { callId, award, object: 'organisation', subject: organisationId('甲镇') });
    asked(decision);
  });

  it('when a promotion is filed', () => {
    const require = questionsAt('promote', 'R29');
    const promotion = (scheme.promotion ?? []).map((kind) => ({ ...kind, require }));
    const values = { way: 'on-site-meeting', content: '现场观摩会' };
    const { decision } = given(recipientDecider)
      .under(
        {
          ...contextOf({ organisation: '甲镇', project: row }, 'further'),
          ...underDocument({ ...scheme, promotion }, 'further'),
        },
        now,
      )
      .when('FilePromotion', { projectId: row.projectId, record: 'county-wide', values });
    asked(decision);
  });
});
