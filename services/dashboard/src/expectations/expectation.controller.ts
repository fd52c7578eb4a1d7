import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, Key } from '@xmh/contracts';
import { addDays } from '@xmh/scheme';
import { Answers, CORE, mayRead, Reader, type ServiceCore, ZodQuery } from '@xmh/platform';
import { z } from 'zod';
import { listOf, pageable } from '../days/list';
import { dayFor } from '../days/today';
import { within } from '../naming/within';
import { Expectations, expectationsAnswered } from './expectation.answer';
import { expectationSource } from './expectation.source';

const ExpectationQuery = z.strictObject({
  callId: Id.optional(),
  state: z.enum(['owed', 'met', 'overdue']).optional(),
  organisation: Id.optional(),
  track: Key.optional(),
  record: Key.optional(),
  ...pageable(['dueOn', 'path', 'record', 'track']),
});

/** Which documents are in this state on a day. */
export function inState(state: 'owed' | 'met' | 'overdue' | undefined, day: string) {
  if (state === undefined) return {};
  if (state === 'met') return { met: true };
  return { met: false, dueOn: state === 'owed' ? { from: day } : { to: addDays(day, -1) } };
}

@ApiTags('应办事项')
@Controller('expectations')
export class ExpectationController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get()
  @Answers(Expectations)
  @ApiOperation({
    summary: '应办事项：未到期、已办、逾期',
    description: `state 按当日（或 asOf 之日）计；asOf 须与 callId 同用。${mayRead.scope}`,
  })
  async expectations(
    @ZodQuery(ExpectationQuery)
    { organisation, state, callId, track, record, ...order }: z.infer<typeof ExpectationQuery>,
    @Reader() reader: Reader,
  ): Promise<Expectations> {
    const asOf = dayFor(this.core, reader);
    const where = {
      callId,
      track,
      record,
      ...inState(state, asOf),
      ...within(this.core.directory, reader, organisation),
    };
    const found = await listOf(expectationSource(this.core), { sort: 'dueOn', ...order, where }, reader);
    return { asOf, ...found, items: await expectationsAnswered(this.core, found.items, asOf) };
  }
}
