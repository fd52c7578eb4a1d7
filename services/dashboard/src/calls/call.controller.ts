import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, Key } from '@xmh/contracts';
import { Answers, CORE, mayRead, Reader, type ServiceCore, ZodParam, ZodQuery } from '@xmh/platform';
import { z } from 'zod';
import { asking, listed, type Listed, pageable, pageOf, paging } from '../days/list';
import { selected } from '../days/selection';
import { within } from '../naming/within';
import { Call, callsAnswered } from './call.answer';
import { CallBoard, callBoard } from './call.seats';
import { callOf, callsOf } from './call.source';

const CallQuery = z.strictObject({
  year: z.coerce.number().int().optional(),
  status: z.enum(['open', 'closed']).optional(),
  issuer: Id.optional(),
  ...pageable(['name', 'year', 'openedOn']),
});
const BoardQuery = z.strictObject({
  organisation: Id.optional(),
  track: Key.optional(),
  short: z.stringbool().optional(),
  ...paging,
});

@ApiTags('申报批次')
@Controller('calls')
export class CallController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get()
  @Answers(listed(Call))
  @ApiOperation({ summary: '申报批次', description: mayRead.call })
  async calls(
    @ZodQuery(CallQuery) { sort, page, size, ...asked }: z.infer<typeof CallQuery>,
    @Reader() reader: Reader,
  ): Promise<Listed<Call>> {
    const all = new Map((await callsOf(this.core, reader)).map((call) => [call.callId, call]));
    const where = asking(asked);
    const order = sort === undefined ? [] : [{ field: sort.replace(/^-/, ''), descending: sort.startsWith('-') }];
    const { items } = selected(all, { where, sort: order, page: { size: all.size, offset: 0 } });
    const found = pageOf(items, { page, size });
    return { ...found, items: await callsAnswered(this.core, found.items) };
  }

  @Get(':id')
  @Answers(Call)
  @ApiOperation({ summary: '一个申报批次', description: mayRead.call })
  async call(@ZodParam('id', Id) id: string, @Reader() reader: Reader): Promise<Call | undefined> {
    return (await callsAnswered(this.core, [await callOf(this.core, id, reader)]))[0];
  }

  @Get(':id/board')
  @Answers(CallBoard)
  @ApiOperation({
    summary: '批次进度表：各单位各类项目的名额、申报、立项、办结、不足及其例外',
    description: `short=true：只列申报不足的。${mayRead.scope}`,
  })
  async board(
    @ZodParam('id', Id) id: string,
    @ZodQuery(BoardQuery) { organisation, ...asked }: z.infer<typeof BoardQuery>,
    @Reader() reader: Reader,
  ): Promise<CallBoard> {
    const under = within(this.core.directory, reader, organisation).path?.prefix;
    return callBoard(this.core, await callOf(this.core, id, reader), { ...asked, under }, reader);
  }
}
