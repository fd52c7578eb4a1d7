import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, slateIdOf, streams, WaiverBody } from '@xmh/contracts';
import {
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
import { linesOf } from '../days/lines-as-of';
import { Page, paged, pageOf } from '../days/page';
import { SLATES, type Slates } from './slate.handler';
import { SlateInCall, slatesOfCall } from './slate.view';

@Controller('calls/:callId/slates')
export class SlateController {
  constructor(
    @Inject(SLATES) private readonly slates: Slates,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post(':organisation/waivers')
  @ApiOperation({ summary: '准予或收回申报名单的例外' })
  async waive(
    @ZodParam('callId', Id) callId: string,
    @ZodParam('organisation', Id) organisation: string,
    @ZodBody(WaiverBody) { subject = organisation, ...waiver }: WaiverBody,
    @Caller() caller: Caller,
  ) {
    const slateId = slateIdOf(organisation, callId);
    const waiving = command('WaiveOnSlate', { slateId, callId, organisation, subject, ...waiver }, caller);
    return answer(await this.slates.handle(waiving), slateId);
  }

  @Get()
  @Answers(pageOf(SlateInCall))
  @ApiOperation({ summary: '批次的申报名单', description: mayRead.scope })
  async list(@ZodParam('callId', Id) callId: string, @ZodQuery(Page) page: Page, @Reader() reader: Reader) {
    const { core } = this;
    const [where, { scope, asOf }] = [{ callId }, reader];
    if (asOf !== undefined) {
      const streamsOf = ({ slateId }: SlateInCall): string[] => [streams.slate(slateId), streams.call(callId)];
      return paged(await linesOf({ core, view: slatesOfCall, streamsOf }, where, reader), page);
    }
    const { items, total } = await core.views.collection(slatesOfCall).find({ scope, where, page });
    return { items: items.map(({ document }) => document), total };
  }
}
