import type {
  BatchDecided,
  BatchPrepared,
  CallOpened,
  DeclarationDrafted,
  DeclarationRevised,
  DeclarationSubmitted,
  DeclarationWithdrawn,
  PaperSigned,
  ProjectEstablished,
  ProjectWithdrawn,
  RegistrationArticleWaived,
  RegistrationWaiverRevoked,
  ResponsibleNamed,
  SchemePublished,
  SchemeSectionEntered,
  SeatConfirmed,
  SeatReleased,
  SeatTaken,
  StepDecided,
} from '@xmh/contracts';
import { dayOf, type EventOf } from '@xmh/eventing';
import { dateWords } from '@xmh/scheme';
import { fromTo, paperChanges, paperWords } from '../../naming/paper.words';
import { hourWords } from '../../naming/shanghai';
import { postName } from '../../naming/terms';
import { decision, fact, type SentencesOf, system, type Teller, withParticulars } from '../sentence';
import { itemWords } from './plan.sentences';
import { namedRole, rolesWords } from '../words/role.words';
import { revokedWords, waivedWords } from '../words/waiver.words';

type RegistrationEvent = EventOf<
  | typeof SchemeSectionEntered
  | typeof SchemePublished
  | typeof CallOpened
  | typeof SeatTaken
  | typeof SeatConfirmed
  | typeof SeatReleased
  | typeof DeclarationDrafted
  | typeof DeclarationRevised
  | typeof PaperSigned
  | typeof DeclarationSubmitted
  | typeof DeclarationWithdrawn
  | typeof StepDecided
  | typeof ResponsibleNamed
  | typeof ProjectEstablished
  | typeof ProjectWithdrawn
  | typeof BatchPrepared
  | typeof BatchDecided
  | typeof RegistrationArticleWaived
  | typeof RegistrationWaiverRevoked
>;
type Drafted = EventOf<typeof DeclarationDrafted>['data'];
type Paper = Pick<Drafted, 'title' | 'track' | 'form' | 'values' | 'items'>;

const draft = 'registration.declaration-drafted';
const revision = 'registration.declaration-revised';
const prepared = 'registration.batch-prepared';
const responsible = 'registration.responsible-named';

const released = { 'not-submitted': '未报送', withdrawn: '项目已撤回', refused: '报送未获受理' } as const;

export const registrationSentences: SentencesOf<RegistrationEvent> = {
  'registration.scheme-section-entered': system(
    ({ section, part }) => `录入方案“${section}”部分${part > 0 ? `（续${part}）` : ''}`,
  ),
  'registration.scheme-published': decision(
    ({ title, scheme, effectiveFrom }) => `公布“${title}”第${scheme.version}版，自${dateWords(effectiveFrom)}起施行`,
  ),
  'registration.call-opened': decision(({ name, year, windows }, { terms }) =>
    withParticulars(
      `开启${year}年度申报批次“${name}”`,
      ...windows.map(({ tracks, opens, closes }) => {
        const from = opens === undefined ? '' : `自${dateWords(opens)}起`;
        const until = closes === undefined ? '' : `至${dateWords(closes)}止`;
        return `${tracks?.map(terms.track).join('、') ?? '各类项目'}${from}${until}`;
      }),
    ),
  ),
  'registration.seat-taken': system(
    ({ track, heldUntil }, { terms }) =>
      `在申报名单上占“${terms.track(track)}”一个名额，暂留至${dateWords(dayOf(heldUntil))}${hourWords(heldUntil)}`,
  ),
  'registration.seat-confirmed': system(() => '申报名额确认'),
  'registration.seat-released': system(({ because }) => `申报名额释放：${released[because]}`),
  [draft]: fact(({ title, track, form, values, items }, { terms, voices }) =>
    withParticulars(
      `起草${terms.track(track)}“${title}”${form === undefined ? '' : `，填写《${terms.formName(form)}》`}`,
      paperWords(terms, voices, form, values),
      itemWords(items),
    ),
  ),
  [revision]: fact((data, teller) => {
    const changes = revised(teller.before<Paper>([draft, revision]), data, teller);
    return withParticulars('修改申报', changes.length === 0 ? '内容未变' : changes.join('，'));
  }),
  'registration.paper-signed': fact(
    ({ form, field, person, post }, { terms, voices }) =>
      `${voices.person(person)}以${postName(post)}身份在《${terms.formName(form)}》“${terms.field(form, field)}”一栏签字`,
  ),
  'registration.declaration-submitted': decision(({ round }) =>
    round === 1 ? '报送申报' : `修改后重新报送申报（第${round}次）`,
  ),
  'registration.declaration-withdrawn': decision(({ reason }) => `撤回申报；理由：${reason}`),
  'registration.step-decided': decision(({ step, decision: key, returnBy, form, values, batchId }, teller) => {
    const { terms, voices, before } = teller;
    const taken = terms.step(step, before<Drafted>([draft])?.route);
    const what = `“${taken?.name ?? step}”：${terms.decision(taken, key)}${batchId === undefined ? '' : '（整批办理）'}`;
    const paper = paperWords(terms, voices, form, values);
    const particulars = [
      paper === '' ? '' : `${form === undefined ? '' : `《${terms.formName(form)}》`}${paper}`,
      returnBy === undefined ? '' : `须于${dateWords(returnBy)}前重报`,
    ];
    return [what, ...particulars.filter((part) => part !== '')].join('；');
  }),
  [responsible]: decision((data, teller) => namedRole(data, teller, [responsible])),
  'registration.project-established': decision(({ title, roles, items }, { terms, voices }) =>
    withParticulars(`“${title}”立项`, ...rolesWords(roles, { terms, voices }), itemWords(items)),
  ),
  'registration.project-withdrawn': decision(({ reason }) => `撤项，立项不再有效；理由：${reason}`),
  [prepared]: fact(({ route, step, form, values, entries }, { terms, voices, projectId }) =>
    withParticulars(
      `将${projectId === undefined ? '' : '本项目等'}${entries.length}个项目列入一批，提请“${terms.stepName(step, route)}”`,
      paperWords(terms, voices, form, values),
    ),
  ),
  'registration.batch-decided': decision(({ step, decision: whole, except, values }, teller) => {
    const { terms, voices, projectId } = teller;
    const batch = teller.before<EventOf<typeof BatchPrepared>['data']>([prepared]);
    const taken = terms.step(step, batch?.route);
    const own = except.find((entry) => entry.projectId === projectId)?.decision ?? whole;
    const others = except.length === 0 ? '' : `，另作决定的${except.length}个`;
    return withParticulars(
      `“${taken?.name ?? step}”整批决定${terms.decision(taken, whole)}${others}${projectId === undefined ? '' : `，本项目${terms.decision(taken, own)}`}`,
      paperWords(terms, voices, batch?.form, values),
    );
  }),
  'registration.article-waived': decision(waivedWords),
  'registration.waiver-revoked': decision(revokedWords),
};

function revised(before: Paper | undefined, after: Paper, { terms, voices }: Teller): string[] {
  if (!before) return [paperWords(terms, voices, after.form, after.values)];
  const changes: string[] = [];
  if (before.title !== after.title) changes.push(fromTo('项目名称', before.title, after.title));
  if (before.track !== after.track) {
    changes.push(fromTo('项目类型', terms.track(before.track), terms.track(after.track)));
  }
  changes.push(...paperChanges(terms, voices, after.form ?? before.form, before.values, after.values));
  const [was, is] = [before.items, after.items].map((items) => itemWords(items) ?? '空');
  if (was !== undefined && is !== undefined && was !== is) changes.push(fromTo('任务', was, is));
  return changes;
}
