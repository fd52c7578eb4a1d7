import { authorise, type Standing } from '@xmh/eventing';
import { DossierRecordCorrected, DossierRecordFiled, ExpectationMet, ExpectationsRaised } from '@xmh/contracts';
import { given } from '@xmh/testing';
import { by, county, directory, leader, office, officer, ref, scheme, stranger, town } from '../project/project.suite';
import type { DossierCommand } from './dossier.commands';
import { dossierAccess, dossierDecider, dossierRecordIdOf } from './dossier.decider';
import { emptyDossier } from './dossier.state';
import { callContext, callId, commandIdOn, ofCall, ofTown, organisation, townContext } from './dossier.suite';

const on = '2012-05-02';
const about = { callId, scheme: ref, issuer: county };
const recordId = dossierRecordIdOf(commandIdOn(on));
const agenda = { subject: ofTown, callId, record: 'agenda', values: { content: '列入党委会议程' } };
const filed = DossierRecordFiled({ ...agenda, ...about, organisation, recordId, on });
const owed = (article: string, record: string, dueOn: string) => ({
  key: `${record}/${article}/${dueOn}`,
  article,
  record,
  dueOn,
  least: 1,
});
const raised = ExpectationsRaised({
  ...about,
  subject: ofTown,
  organisation,
  owed: [owed('R31', 'agenda', '2012-12-10'), owed('R24', 'result-use', '2012-12-31')],
  on: '2012-04-09',
});
const met = ExpectationMet({ subject: ofTown, callId, expectation: 'agenda/R31/2012-12-10', recordId, on });
const service = { as: { service: 'supervision' }, on: '2012-04-09' };

describe('a record about an organisation', () => {
  it('is filed in its dossier of the call', () =>
    given(dossierDecider).under(townContext(), by(leader, on)).when('FileDossierRecord', agenda).then(filed));

  it('is on its form', () =>
    given(dossierDecider)
      .under(townContext(), by(leader, on))
      .when('FileDossierRecord', { ...agenda, values: { content: '议', other: '另' } })
      .thenRefused('rule-refuses', 'R32'));

  it('is of a kind that is about organisations, and is kept here', () => {
    const file = (record: string) =>
      given(dossierDecider)
        .under(townContext(), by(office, on))
        .when('FileDossierRecord', { ...agenda, record });
    file('progress').thenRefused('record-not-of-organisation');
    file('upward').thenRefused('record-kept-elsewhere');
    file('visit').thenRefused('record-kind-unknown');
  });

  it('is tested by its own rules, which may look at what is on file', () => {
    const require = [{ article: 'R26', that: { recorded: { record: 'result-use' } } }];
    const strict = {
      ...scheme,
      records: scheme.records!.map((kind) => (kind.key === 'agenda' ? { ...kind, require } : kind)),
    };
    const use = DossierRecordFiled({ ...filed.data, record: 'result-use', recordId: dossierRecordIdOf('other') });
    given(dossierDecider)
      .under(townContext(strict), by(leader, on))
      .when('FileDossierRecord', agenda)
      .thenRefused('rule-refuses', 'R26');
    given(dossierDecider, use).under(townContext(strict), by(leader, on)).when('FileDossierRecord', agenda).then(filed);
  });

  it('is corrected by the revision that stands', () => {
    const correction = { subject: ofTown, callId, recordId, values: agenda.values, reason: '会议日期笔误' };
    given(dossierDecider, filed)
      .under(townContext(), by(office, '2012-05-03'))
      .when('CorrectDossierRecord', { ...correction, corrects: 0, on: '2012-05-01' })
      .then(
        DossierRecordCorrected({
          ...filed.data,
          corrects: 0,
          reason: '会议日期笔误',
          on: '2012-05-01',
        }),
      );
    given(dossierDecider, filed)
      .under(townContext(), by(leader, on))
      .when('CorrectDossierRecord', { ...correction, corrects: 7 })
      .thenRefused('corrects-another');
    given(dossierDecider)
      .under(townContext(), by(leader, on))
      .when('CorrectDossierRecord', { ...correction, corrects: 0 })
      .thenRefused('record-unknown');
  });
});

describe('what is expected of an organisation', () => {
  const raising = { subject: ofTown, callId };

  it('is written down once a call', () => {
    given(dossierDecider).under(townContext(), service).when('RaiseDossierExpectations', raising).then(raised);
    given(dossierDecider, raised)
      .under(townContext(), service)
      .when('RaiseDossierExpectations', raising)
      .thenRefused('expectations-raised-already');
  });

  it('counts the record that came before, and the one that comes after', () => {
    given(dossierDecider, filed)
      .under(townContext(), service)
      .when('RaiseDossierExpectations', raising)
      .then(raised, met);
    given(dossierDecider, raised)
      .under(townContext(), by(leader, on))
      .when('FileDossierRecord', agenda)
      .then(met, filed);
  });
});

describe('a call', () => {
  it('has publicity on file and owed', () => {
    const dueOn = '2012-12-31';
    const { organisation } = callContext;
    given(dossierDecider)
      .under(callContext, service)
      .when('RaiseDossierExpectations', { subject: ofCall, callId })
      .then(
        ExpectationsRaised({
          ...about,
          subject: ofCall,
          organisation,
          title: '2012年度申报',
          owed: [owed('R32', 'publicity', dueOn)],
          on: '2012-04-09',
        }),
      );
    const publicity = { subject: ofCall, callId, record: 'publicity', values: { content: '见报' } };
    given(dossierDecider)
      .under(callContext, by(office, on))
      .when('FileDossierRecord', publicity)
      .then(DossierRecordFiled({ ...publicity, ...about, organisation, recordId, on }));
  });
});

describe('who may file', () => {
  const ask = (standing: Standing, record: string, context = townContext(), subject: object = ofTown) => {
    const command = { type: 'FileDossierRecord', data: { ...agenda, record, subject } } as unknown as DossierCommand;
    const meta = { commandId: 'x', by: { person: standing.person }, correlationId: 'x' };
    const answer = authorise({
      rows: dossierAccess.FileDossierRecord,
      command: { ...command, meta },
      state: emptyDossier,
      context,
      subject: context.who,
      directory,
    } as never);
    return 'refused' in answer ? (answer.refused.articles ?? []).map(({ article }) => article) : 'allowed';
  };

  it.each([
    ['the leader puts it on the agenda', leader, 'agenda', 'allowed'],
    ['the officer does not', officer, 'agenda', ['R31']],
    ['the office uses the result', office, 'result-use', 'allowed'],
    ['the unit does not', leader, 'result-use', ['R24']],
    ['anybody publicises', stranger, 'publicity', 'allowed'],
  ] as const)('%s', (_sentence, who, record, answer) => expect(ask(who, record)).toEqual(answer));

  it('about a call nothing is anybody’s own', () =>
    expect(ask(leader, 'publicity', callContext, { of: 'call', id: town })).toBe('allowed'));
});
