import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, Key } from '@xmh/contracts';
import {
  type Answer,
  answer,
  Answers,
  Caller,
  command,
  CORE,
  mayRead,
  openedCall,
  ProblemException,
  Reader,
  type ServiceCore,
  ZodBody,
  ZodParam,
  ZodQuery,
} from '@xmh/platform';
import { awardOf } from '@xmh/scheme';
import { z } from 'zod';
import { RECIPIENTS, type Recipients } from '../recipients/recipient.handler';
import {
  CommendationBody,
  CommendationCorrection,
  CommendationWaiver,
  CommendationWithdrawal,
} from './commendation.commands';
import { commendationIdOf } from './commendation.decider';
import { commendationSeen, commendationsSeen } from './commendation.reading';
import { CommendationRow, commendationRows } from './commendation.view';
import { FigureAnswer, figureAnswered } from './figure.answer';

const CommendationQuery = z.strictObject({
  callId: Id.optional(),
  award: z.string().optional(),
  subject: Id.optional(),
  organisation: Id.optional(),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(500).default(100),
});
const Page = z.strictObject({ total: z.int(), items: z.array(CommendationRow) });

@ApiTags('表彰')
@Controller('commendations')
export class CommendationController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(RECIPIENTS) private readonly recipients: Recipients,
  ) {}

  @Post()
  @ApiOperation({ summary: '按条件表彰' })
  async commend(
    @ZodBody(CommendationBody) { override, ...body }: z.infer<typeof CommendationBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const data = { ...body, object: await this.objectOf(body) };
    const outcome = await this.recipients.handle(command('Commend', data, caller, override));
    return answer(outcome, commendationIdOf(caller.commandId));
  }

  @Post('waivers')
  @ApiOperation({ summary: '准予或收回表彰的例外' })
  async waive(
    @ZodBody(CommendationWaiver) body: z.infer<typeof CommendationWaiver>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const data = { ...body, object: await this.objectOf(body) };
    return answer(await this.recipients.handle(command('WaiveAwardArticle', data, caller)), body.subject);
  }

  @Post(':id/corrections')
  @ApiOperation({ summary: '更正表彰日期' })
  async correct(
    @ZodParam('id', Id) commendationId: string,
    @ZodBody(CommendationCorrection) body: z.infer<typeof CommendationCorrection>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const { object, subject } = await this.known(commendationId);
    const data = { commendationId, object, subject, ...body };
    return answer(await this.recipients.handle(command('CorrectCommendation', data, caller)), commendationId);
  }

  @Post(':id/withdrawals')
  @ApiOperation({ summary: '撤销表彰' })
  async withdraw(
    @ZodParam('id', Id) commendationId: string,
    @ZodBody(CommendationWithdrawal) body: z.infer<typeof CommendationWithdrawal>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const { object, subject } = await this.known(commendationId);
    const data = { commendationId, object, subject, ...body };
    return answer(await this.recipients.handle(command('WithdrawCommendation', data, caller)), commendationId);
  }

  @Get()
  @Answers(Page)
  @ApiOperation({ summary: '表彰', description: mayRead.scope })
  async commendations(
    @ZodQuery(CommendationQuery) { page, size, ...asked }: z.infer<typeof CommendationQuery>,
    @Reader() reader: Reader,
  ): Promise<z.infer<typeof Page>> {
    const where = Object.fromEntries(
      Object.entries(asked).flatMap(([field, is]) => (is === undefined ? [] : [[field, is]])),
    );
    return commendationsSeen(this.core, where, { page, size }, reader);
  }

  @Get(':id')
  @Answers(CommendationRow)
  @ApiOperation({ summary: '一项表彰', description: mayRead.subject })
  async commendation(@ZodParam('id', Id) id: string, @Reader() reader: Reader): Promise<CommendationRow> {
    const found = await commendationSeen(this.core, id, reader);
    if (!found) throw unknown();
    return found;
  }

  @Get(':id/figures/:key')
  @Answers(FigureAnswer)
  @ApiOperation({
    summary: '为什么是这个数',
    description: `所计与未计的项目及其结论，按授予时所见的事实重新计数。${mayRead.subject}`,
  })
  async figure(
    @ZodParam('id', Id) id: string,
    @ZodParam('key', Key) key: string,
    @Reader() reader: Reader,
  ): Promise<FigureAnswer> {
    const found = await commendationSeen(this.core, id, reader);
    if (!found) throw unknown();
    return figureAnswered(this.core, found, key);
  }

  /** Who receives it, as the document of the call says. */
  private async objectOf({ callId, award }: { readonly callId: string; readonly award: string }) {
    const call = await openedCall(this.core, callId);
    if (!call) throw new ProblemException(404, 'call-unknown', '没有这一批次');
    const found = awardOf((await this.core.schemes.get(call.scheme)).scheme, award);
    if (!found) throw new ProblemException(404, 'award-unknown', '方案没有这一奖项');
    return found.object;
  }

  private async known(id: string): Promise<CommendationRow> {
    const rows = this.core.views.collection(commendationRows);
    if (!(await rows.reached(await this.core.store.head(), 2000))) {
      throw new ProblemException(409, 'not-caught-up', '表彰名单尚未更新，请稍后再试');
    }
    const found = await rows.get(id, { everything: true });
    if (!found) throw unknown();
    return found.document;
  }
}

const unknown = (): ProblemException => new ProblemException(404, 'commendation-unknown', '没有这项表彰');
