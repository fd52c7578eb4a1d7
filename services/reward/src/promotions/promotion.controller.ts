import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import {
  type Answer,
  answer,
  Answers,
  Caller,
  command,
  CORE,
  mayRead,
  Reader,
  type ServiceCore,
  ZodBody,
  ZodParam,
  ZodQuery,
} from '@xmh/platform';
import { z } from 'zod';
import { PromotionLine, promotionsOf } from '../honours/promotion.lines';
import { RECIPIENTS, type Recipients } from '../recipients/recipient.handler';
import { PromotionBody, PromotionCorrection, PromotionWaiver, PromotionWithdrawal } from './promotion.commands';
import { promotionIdOf } from './promotion.decider';
import { PAPERS, type Papers } from './promotion.papers';

const PromotionQuery = z.strictObject({ callId: Id, record: z.string().optional() });

const Listed = z.strictObject({ callId: Id, items: z.array(PromotionLine) });

@ApiTags('推广推荐')
@Controller()
export class PromotionController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(RECIPIENTS) private readonly recipients: Recipients,
    @Inject(PAPERS) private readonly papers: Papers,
  ) {}

  @Post('projects/:id/records')
  @ApiOperation({ summary: '登记推广推荐' })
  async file(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(PromotionBody) { override, ...body }: z.infer<typeof PromotionBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const outcome = await this.papers.send({ type: 'FilePromotion', data: { projectId, ...body } }, caller, override);
    return answer(outcome, promotionIdOf(caller.commandId));
  }

  @Post('projects/:id/records/:recordId/corrections')
  @ApiOperation({ summary: '更正推广推荐' })
  async correct(
    @ZodParam('id', Id) projectId: string,
    @ZodParam('recordId', Id) recordId: string,
    @ZodBody(PromotionCorrection) { override, ...body }: z.infer<typeof PromotionCorrection>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const data = { projectId, recordId, ...body };
    return answer(await this.papers.send({ type: 'CorrectPromotion', data }, caller, override), recordId);
  }

  @Post('projects/:id/records/:recordId/withdrawals')
  @ApiOperation({ summary: '撤销推广推荐' })
  async withdraw(
    @ZodParam('id', Id) projectId: string,
    @ZodParam('recordId', Id) recordId: string,
    @ZodBody(PromotionWithdrawal) body: z.infer<typeof PromotionWithdrawal>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const data = { projectId, recordId, ...body };
    return answer(await this.recipients.handle(command('WithdrawPromotion', data, caller)), recordId);
  }

  @Post('projects/:id/waivers')
  @ApiOperation({ summary: '准予或收回推广推荐的例外' })
  async waive(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(PromotionWaiver) body: z.infer<typeof PromotionWaiver>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const data = { projectId, ...body };
    return answer(await this.recipients.handle(command('WaivePromotionArticle', data, caller)), projectId);
  }

  @Get('promotions')
  @Answers(Listed)
  @ApiOperation({ summary: '一个批次的推广推荐', description: mayRead.scope })
  async promotions(
    @ZodQuery(PromotionQuery) { callId, record }: z.infer<typeof PromotionQuery>,
    @Reader() reader: Reader,
  ): Promise<z.infer<typeof Listed>> {
    const found = await promotionsOf(this.core, callId, reader);
    const items = found.filter((one) => record === undefined || one.record === record);
    return { callId, items };
  }
}
