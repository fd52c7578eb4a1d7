import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { dayOf } from '@xmh/eventing';
import { Answers, CORE, mayRead, Reader, type ServiceCore, ZodQuery } from '@xmh/platform';
import type { z } from 'zod';
import { ExpectationQuery, Expectations, shownOn, whereOn } from './expectation.query';
import { expectations } from './expectation.view';

@ApiTags('督查')
@Controller('expectations')
export class ExpectationController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get()
  @Answers(Expectations)
  @ApiOperation({ summary: '应办事项', description: mayRead.scope })
  async list(
    @ZodQuery(ExpectationQuery) { state, page, size, ...asked }: ExpectationQuery,
    @Reader() { scope, asOf }: Reader,
  ): Promise<z.infer<typeof Expectations>> {
    const day = asOf ?? dayOf(this.core.clock.now());
    const given = Object.entries(asked).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const { items, total } = await this.core.views.collection(expectations).find({
      scope,
      where: { ...Object.fromEntries(given), ...whereOn(day, state) },
      sort: [{ field: 'dueOn' }],
      page: { size, offset: (page - 1) * size },
    });
    return { day, page, size, total, items: items.map(({ document }) => shownOn(day, document)) };
  }
}
