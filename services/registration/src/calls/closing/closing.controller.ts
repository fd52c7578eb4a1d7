import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, Shortfall, slateIdOf, streams } from '@xmh/contracts';
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
import { linesOf } from '../../days/lines-as-of';
import { Page, paged, pageOf } from '../../days/page';
import { slatesOfCall, WaiverOnSlate } from '../../slates/slate.view';
import { CALLS, type Calls } from '../call.handler';
import { Closing, Extension } from './closing.commands';

/** One who fell short, and the waiver that released him. */
const ShortOf = Shortfall.extend({ slateId: Id, released: WaiverOnSlate.nullable() });

@Controller('calls/:callId')
export class ClosingController {
  constructor(
    @Inject(CALLS) private readonly calls: Calls,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post('closures')
  @ApiOperation({ summary: '截止申报批次，列出申报不足的单位' })
  async close(
    @ZodParam('callId', Id) callId: string,
    @ZodBody(Closing) { override, ...closing }: Closing,
    @Caller() caller: Caller,
  ) {
    return answer(await this.calls.handle(command('CloseCall', { callId, ...closing }, caller, override)), callId);
  }

  @Post('extensions')
  @ApiOperation({ summary: '延长申报时间' })
  async extend(
    @ZodParam('callId', Id) callId: string,
    @ZodBody(Extension) { override, ...extension }: Extension,
    @Caller() caller: Caller,
  ) {
    return answer(await this.calls.handle(command('ExtendCall', { callId, ...extension }, caller, override)), callId);
  }

  /** Who declared less than his kind must, as it was at closing, and whether it was released. */
  @Get('shortfalls')
  @Answers(pageOf(ShortOf))
  @ApiOperation({ summary: '申报不足的单位，及是否准予例外', description: mayRead.scope })
  async shortfalls(@ZodParam('callId', Id) callId: string, @ZodQuery(Page) page: Page, @Reader() reader: Reader) {
    const source = {
      core: this.core,
      view: slatesOfCall,
      streamsOf: ({ slateId }: { slateId: string }) => [streams.slate(slateId), streams.call(callId)],
    };
    const lines = await linesOf(source, { callId, isShort: true }, reader);
    const short = lines.flatMap(({ organisation, shortfalls, waivers }) =>
      shortfalls.map((shortfall) => ({
        organisation,
        slateId: slateIdOf(organisation, callId),
        ...shortfall,
        released: waivers.find(({ article }) => covers(article, shortfall.article)) ?? null,
      })),
    );
    return paged(short, page);
  }
}

/** A waiver names an article whole, or its clause. */
const covers = (named: string, article: string): boolean => named === article || article.startsWith(`${named}.`);
