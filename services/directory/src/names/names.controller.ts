import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Answers, CORE, mayRead, type ServiceCore, ZodQuery } from '@xmh/platform';
import { z } from 'zod';

const Ids = z.strictObject({
  ids: z
    .string()
    .max(20_000)
    .transform((text) => text.split(','))
    .pipe(z.array(z.uuid()).min(1).max(500)),
});

const Names = z.strictObject({ names: z.record(z.string(), z.string()) });

@Controller('names')
export class NamesController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get()
  @Answers(Names)
  @ApiOperation({
    summary: '组织和人员的名称，成批查询',
    description: `ids：以逗号分隔，最多 500 个；没有或已销毁的不列。${mayRead.session}`,
  })
  async names(@ZodQuery(Ids) { ids }: z.output<typeof Ids>): Promise<z.infer<typeof Names>> {
    const { directory, people } = this.core;
    const organisations = ids.flatMap((id) => {
      const name = directory.organisation(id)?.name;
      return name === undefined ? [] : [[id, name] as const];
    });
    return { names: Object.fromEntries([...organisations, ...(await people.byId(ids))]) };
  }
}
