import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, Key } from '@xmh/contracts';
import { Answers, CORE, mayRead, Reader, type ServiceCore, ZodParam, ZodQuery } from '@xmh/platform';
import { z } from 'zod';
import { callOf } from '../calls/call.source';
import { paging } from '../days/list';
import { within } from '../naming/within';
import { BoardAnswer, boardAnswered, boardOf } from './board.answer';
import { BoardMembers, boardMembers } from './board.members.answer';

const BoardQuery = z.strictObject({ organisation: Id.optional() });
const MembersQuery = z.strictObject({
  figure: Key,
  part: z.string().max(500).optional(),
  counted: z.stringbool().optional(),
  organisation: Id.optional(),
  ...paging,
});

@ApiTags('汇总表')
@Controller('calls/:id/boards/:board')
export class BoardController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get()
  @Answers(BoardAnswer)
  @ApiOperation({
    summary: '方案规定的汇总表：各项指标，分类列出，差的在前',
    description: `每个数附计数所据的查询。${mayRead.scope}`,
  })
  async board(
    @ZodParam('id', Id) id: string,
    @ZodParam('board', Key) key: string,
    @ZodQuery(BoardQuery) { organisation }: z.infer<typeof BoardQuery>,
    @Reader() reader: Reader,
  ): Promise<BoardAnswer> {
    const place = await boardOf(this.core, await callOf(this.core, id, reader), key);
    return boardAnswered(this.core, place, reader, within(this.core.directory, reader, organisation).path);
  }

  @Get('members')
  @Answers(BoardMembers)
  @ApiOperation({
    summary: '汇总表上一个数由哪些项目计得',
    description: `counted：true 计入的，false 未计入的。${mayRead.scope}`,
  })
  async members(
    @ZodParam('id', Id) id: string,
    @ZodParam('board', Key) key: string,
    @ZodQuery(MembersQuery) { organisation, ...asked }: z.infer<typeof MembersQuery>,
    @Reader() reader: Reader,
  ): Promise<BoardMembers> {
    const place = await boardOf(this.core, await callOf(this.core, id, reader), key);
    return boardMembers(this.core, place, { ...asked, ...within(this.core.directory, reader, organisation) }, reader);
  }
}
