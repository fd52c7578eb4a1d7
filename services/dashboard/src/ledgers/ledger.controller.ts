import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, Key, streams } from '@xmh/contracts';
import { Answers, CORE, mayRead, Reader, type ServiceCore, ZodParam, ZodQuery } from '@xmh/platform';
import { z } from 'zod';
import { documentOf, type Source } from '../days/document';
import { listed as listedOf, type Listed, listOf, pageable } from '../days/list';
import { within } from '../naming/within';
import { ledgerAnswered, linesAnswered } from './ledger.answer';
import type { LedgerDocument } from './ledger.document';
import { Ledger, LedgerLine } from './ledger.schema';
import { type LedgerEvent, ledgers } from './ledger.view';

const LedgerQuery = z.strictObject({
  callId: Id.optional(),
  track: Key.optional(),
  status: z.enum(['prepared', 'open', 'closed', 'withdrawn']).optional(),
  organisation: Id.optional(),
  ...pageable(['title', 'track', 'status', 'path', 'preparedOn', 'openedOn', 'closedOn']),
});

@ApiTags('台账')
@Controller('ledgers')
export class LedgerController {
  private readonly source: Source<LedgerDocument, LedgerEvent>;

  constructor(@Inject(CORE) private readonly core: ServiceCore) {
    this.source = { core, view: ledgers, streamsOf: ({ projectId }) => [streams.supervision(projectId)] };
  }

  @Get()
  @Answers(listedOf(LedgerLine))
  @ApiOperation({
    summary: '台账列表',
    description: `organisation：该单位及其所属各单位；asOf 须与 callId 同用。${mayRead.scope}`,
  })
  async ledgers(
    @ZodQuery(LedgerQuery) { organisation, callId, track, status, ...order }: z.infer<typeof LedgerQuery>,
    @Reader() reader: Reader,
  ): Promise<Listed<LedgerLine>> {
    const where = { callId, track, status, ...within(this.core.directory, reader, organisation) };
    const listed = await listOf(this.source, { where, ...order }, reader);
    return { ...listed, items: await linesAnswered(this.core, listed.items) };
  }

  @Get(':id')
  @Answers(Ledger)
  @ApiOperation({
    summary: '台账',
    description: `${mayRead.subject}涉及个人的内容只有本单位和方案制定单位的人看得到，其他人只知其有。`,
  })
  async ledger(@ZodParam('id', Id) id: string, @Reader() reader: Reader): Promise<object> {
    return ledgerAnswered(this.core, await documentOf(this.source, id, reader), reader.person);
  }
}
