import type { Rule, Scheme } from '@xmh/scheme';
import { given, questionsAt } from '@xmh/testing';
import { dossierDecider } from './dossiers/dossier.decider';
import { callContext, callId, ofCall, ofTown, townContext } from './dossiers/dossier.suite';
import { projectDecider } from './project/project.decider';
import { by, contextOf, leader, named, office, opened, prepared, projectId, scheme } from './project/project.suite';

const asked = (decision: object) => expect(decision).toHaveProperty('accepted');
const asking = (key: string, require: Rule[]): Scheme => {
  const sections = (['records', 'checks', 'assistance'] as const).map((section) => [
    section,
    (scheme[section] ?? []).map((kind) => (kind.key === key ? { ...kind, require } : kind)),
  ]);
  return { ...scheme, ...(Object.fromEntries(sections) as Pick<Scheme, 'records' | 'checks' | 'assistance'>) };
};

describe('what may be asked is answered', () => {
  it('when a ledger is opened', () => {
    const ledger = scheme.ledger && { ...scheme.ledger, require: questionsAt('open-ledger', 'R16') };
    const { decision } = given(projectDecider, prepared, named)
      .under(contextOf({ ...scheme, ...(ledger && { ledger }) }), by(office))
      .when('OpenLedger', { projectId });
    asked(decision);
  });

  it('when a record and a check of a project are filed', () => {
    const standing = given(projectDecider, prepared, named, opened);
    const ground = (key: string) => contextOf(asking(key, questionsAt('file-on-project', 'R19')));
    const help = { projectId, record: 'rolling', values: { help: '驻点指导三次' } };
    asked(standing.under(ground('rolling'), by(office)).when('FileRecord', help).decision);
    const values = { close: '贴近', front: '有新意', effect: '见成效', inspector: office.person };
    const check = { projectId, check: 'regular', values, marks: { process: 9000 } };
    asked(standing.under(ground('regular'), by(office)).when('RecordCheck', check).decision);
  });

  it('when a record of an organisation and of a call is filed', () => {
    const ofUnit = townContext(asking('agenda', questionsAt('file-on-organisation', 'R31')));
    const agenda = { subject: ofTown, callId, record: 'agenda', values: { content: '列入党委会议程' } };
    asked(given(dossierDecider).under(ofUnit, by(leader)).when('FileDossierRecord', agenda).decision);
    const scheme = asking('publicity', questionsAt('file-on-call', 'R32'));
    const onCall = { ...callContext, pinned: { ...callContext.pinned, scheme } };
    const publicity = { subject: ofCall, callId, record: 'publicity', values: { content: '县报专版' } };
    asked(given(dossierDecider).under(onCall, by(office)).when('FileDossierRecord', publicity).decision);
  });
});
