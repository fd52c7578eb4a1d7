import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import {
  type Answer,
  answer,
  Answers,
  Caller,
  command,
  CORE,
  inScope,
  mayRead,
  ProblemException,
  Reader,
  resolveWords,
  type ServiceCore,
  ZodBody,
  ZodParam,
} from '@xmh/platform';
import { z } from 'zod';
import { stateAsOf } from '../honours/standing';
import { PrizeCorrection, PrizeWithdrawal } from '../entries/entry.commands';
import { RECIPIENTS, type Recipients } from './recipient.handler';
import { recipientDecider } from './recipient.decider';
import type { Recipient } from './recipient.state';
import { Commendations } from '../commendations/commendation.state';
import { Admitted } from '../entries/entry.state';
import { Promotions } from '../promotions/promotion.state';

/** Posts that work on a project or watch over it; others see that words were put on file, not the words. */
const workingPosts = ['leader', 'deputy', 'officer', 'organisation-office', 'leading-group', 'inspector', 'auditor'];

const honours = { commendations: Commendations, promotions: Promotions };
/** Without an entry it may still be commended or promoted. */
const Standing = z.union([Admitted.extend(honours), z.strictObject({ status: z.literal('absent'), ...honours })]);

@ApiTags('参评项目')
@Controller('projects')
export class RecipientController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(RECIPIENTS) private readonly recipients: Recipients,
  ) {}

  @Post(':id/prizes/corrections')
  @ApiOperation({ summary: '更正授奖日期' })
  async correct(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(PrizeCorrection) body: z.infer<typeof PrizeCorrection>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(await this.recipients.handle(command('CorrectPrize', { projectId, ...body }, caller)), projectId);
  }

  @Post(':id/prizes/withdrawals')
  @ApiOperation({ summary: '撤销奖项' })
  async withdraw(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(PrizeWithdrawal) { override, ...body }: z.infer<typeof PrizeWithdrawal>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const outcome = await this.recipients.handle(command('WithdrawPrize', { projectId, ...body }, caller, override));
    return answer(outcome, projectId);
  }

  @Get(':id')
  @Answers(Standing)
  @ApiOperation({ summary: '项目的参评、奖项、表彰和推广', description: mayRead.subject })
  async project(@ZodParam('id', Id) projectId: string, @Reader() reader: Reader): Promise<unknown> {
    const { entry, commendations, promotions } = await this.standing(projectId, reader.asOf);
    const place = [
      ...(entry.status === 'absent' ? [] : [entry.project]),
      ...Object.values(commendations),
      ...Object.values(promotions),
    ].at(0);
    if (!place || !inScope(reader.scope, place.organisation.path)) {
      throw new ProblemException(404, 'entry-absent', '该项目没有参评');
    }
    const works = this.core.directory.standings(reader.person).some(({ post }) => workingPosts.includes(post));
    const document = { ...entry, commendations: standing(commendations), promotions: standing(promotions) };
    return works ? resolveWords(this.core.words, document) : document;
  }

  /** As it stands, or stood at the end of a day. */
  private async standing(projectId: string, asOf: string | undefined): Promise<Recipient> {
    const stream = streams.reward(projectId);
    if (asOf === undefined) return this.recipients.state(stream);
    return stateAsOf(this.core, recipientDecider, stream, asOf);
  }
}

const standing = <T extends { readonly withdrawn: boolean }>(all: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(all).filter(([, { withdrawn }]) => !withdrawn));
