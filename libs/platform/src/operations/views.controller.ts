import { Controller, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { UnknownView, type ViewRunner } from '@xmh/read-models';
import { z } from 'zod';
import { mayRead } from '../api/may-read';
import { Answers } from '../openapi/zod.decorators';
import { PROCESS, type Process } from '../process/process';
import { AdministratorGuard } from './administrator.guard';

/** lag: positions behind the head. handled, ignored: events since the process started. resting: made by another version, it grows no more. */
const Build = z.strictObject({
  position: z.string(),
  lag: z.int().min(0),
  handled: z.int().min(0),
  ignored: z.int().min(0),
  state: z.enum(['running', 'retrying', 'stopped', 'resting']),
  fault: z.string().exactOptional(),
});
const ViewList = z.array(Build.extend({ service: z.string(), view: z.string(), building: Build.exactOptional() }));
const Named = z.strictObject({ view: z.string() });
const rights = '办理权限：任何单位的 administrator。';

@Controller('api/operations/views')
@UseGuards(AdministratorGuard)
export class ViewsController {
  constructor(@Inject(PROCESS) private readonly process: Process) {}

  @Get()
  @Answers(ViewList)
  @ApiOperation({ summary: '各视图的现状', description: mayRead.administrator })
  async list(): Promise<z.infer<typeof ViewList>> {
    const lists = await Promise.all(
      this.process.services.map(async ({ service, views }) =>
        (await views.status()).map((status) => ({ service: service.name, ...status })),
      ),
    );
    return lists.flat();
  }

  @Post(':name/rebuild')
  @HttpCode(202)
  @Answers(Named, 202)
  @ApiOperation({
    summary: '另建视图的新版本',
    description: `建好后用 switch 切换；查询仍看现行版本。${rights}`,
  })
  @ApiParam({ name: 'name', schema: { type: 'string' } })
  async rebuild(@Param('name') name: string): Promise<{ readonly view: string }> {
    await this.runnerOf(name).rebuild(name);
    return { view: name };
  }

  @Post(':name/switch')
  @HttpCode(200)
  @Answers(Named)
  @ApiOperation({ summary: '切换到另建的版本', description: rights })
  @ApiParam({ name: 'name', schema: { type: 'string' } })
  async switch(@Param('name') name: string): Promise<{ readonly view: string }> {
    await this.runnerOf(name).switch(name);
    return { view: name };
  }

  private runnerOf(name: string): ViewRunner {
    const found = this.process.services.find(({ service }) => service.views.some((view) => view.name === name));
    if (!found) throw new UnknownView(name);
    return found.views;
  }
}
