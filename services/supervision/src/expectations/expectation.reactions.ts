import { Controller, Inject } from '@nestjs/common';
import {
  CallOpened,
  LedgerPrepared,
  PromotionCorrected,
  PromotionFiled,
  PromotionWithdrawn,
  streams,
} from '@xmh/contracts';
import { done, type ReactionAnswer } from '@xmh/eventing';
import { react, reactionsOf, type Received } from '@xmh/messaging';
import { CORE, type ServiceCore } from '@xmh/platform';
import { expectationsOf, participants } from '@xmh/scheme';
import { DOSSIERS, type Dossiers } from '../dossiers/dossier.handler';
import { PROJECTS, type Projects } from '../project/project.handler';
import { isElsewhere, keptElsewhere } from './elsewhere.papers';

const service = 'supervision';
const Reaction = reactionsOf(service);
const refusals = { 'expectations-raised-already': 'done', 'nothing-expected': 'done' } as const;
const atOnce = 50;
const patienceMs = 2000;

/** What a scheme expects is written down when its subject appears. */
@Controller()
export class ExpectationReactions {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(PROJECTS) private readonly projects: Projects,
    @Inject(DOSSIERS) private readonly dossiers: Dossiers,
  ) {}

  @Reaction('expect-of-project', LedgerPrepared, { start: 'beginning' })
  async ofProject(event: Received<typeof LedgerPrepared>): Promise<ReactionAnswer> {
    const { projectId, on: since } = event.data;
    return react(this.projects, { service, reaction: 'expect-of-project', refusals }, event, {
      type: 'RaiseExpectations',
      data: { projectId, since },
    });
  }

  @Reaction('expect-of-call', CallOpened, { start: 'beginning' })
  async ofCall(event: Received<typeof CallOpened>): Promise<ReactionAnswer> {
    const { callId } = event.data;
    return react(this.dossiers, { service, reaction: 'expect-of-call', refusals }, event, {
      type: 'RaiseDossierExpectations',
      data: { subject: { of: 'call', id: callId }, callId },
    });
  }

  /** Every organisation that takes part, some at a time; begun again after a stop, what is written is not written twice. */
  @Reaction('expect-of-organisations', CallOpened, { start: 'beginning' })
  async ofOrganisations(event: Received<typeof CallOpened>): Promise<ReactionAnswer> {
    const { callId, issuer, scheme: ref } = event.data;
    const { scheme } = await this.core.schemes.get(ref);
    if (!expectationsOf(scheme).some(({ expectation }) => expectation.of.of === 'organisation')) return done;
    if (!(await this.core.directory.reached(event.position, patienceMs))) throw new Error('the directory is behind');
    const all = participants(scheme, issuer.id, this.core.directory);
    for (let from = 0; from < all.length; from += atOnce) {
      const answers = await Promise.all(all.slice(from, from + atOnce).map(({ id }) => this.of(event, id, callId)));
      const held = answers.find(({ answer }) => answer !== 'done');
      if (held) return held;
    }
    return done;
  }

  /** A record that another service keeps meets what is owed here; one taken back meets it no longer. */
  @Reaction('count-elsewhere', [PromotionFiled, PromotionCorrected, PromotionWithdrawn], { start: 'beginning' })
  async elsewhere(
    event: Received<typeof PromotionFiled | typeof PromotionCorrected | typeof PromotionWithdrawn>,
  ): Promise<ReactionAnswer> {
    const { projectId, record } = event.data;
    const stream = await this.core.store.read(streams.reward(projectId));
    const until = stream.filter(({ position }) => position <= event.position);
    const onFile = keptElsewhere(record, until.map((one) => this.core.catalogue.lifted(one)).filter(isElsewhere));
    const refusals = {
      'project-unknown': 'wait',
      'expectations-not-raised': 'wait',
      'nothing-expected': 'done',
      'nothing-changes': 'done',
    } as const;
    return react(this.projects, { service, reaction: 'count-elsewhere', refusals }, event, {
      type: 'CountRecordsElsewhere',
      data: { projectId, record, onFile },
    });
  }

  private of(event: Received<typeof CallOpened>, id: string, callId: string): Promise<ReactionAnswer> {
    return react(this.dossiers, { service, reaction: 'expect-of-organisations', refusals }, event, {
      type: 'RaiseDossierExpectations',
      data: { subject: { of: 'organisation', id }, callId },
    });
  }
}
