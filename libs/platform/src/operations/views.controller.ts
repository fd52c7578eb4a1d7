import { Controller, Get, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiOperation, ApiParam } from '@nestjs/swagger';
import { UnknownView, type ViewRunner, type ViewStatus } from '@xmh/read-models';
import { PROCESS, type Process } from '../process/process';
import { AdministratorGuard } from './administrator.guard';

@Controller('api/operations/views')
@UseGuards(AdministratorGuard)
export class ViewsController {
  constructor(@Inject(PROCESS) private readonly process: Process) {}

  @Get()
  @ApiOperation({ summary: '各视图的现状' })
  async list(): Promise<readonly (ViewStatus & { readonly service: string })[]> {
    const lists = await Promise.all(
      this.process.services.map(async ({ service, views }) =>
        (await views.status()).map((status) => ({ service: service.name, ...status })),
      ),
    );
    return lists.flat();
  }

  @Post(':name/rebuild')
  @HttpCode(202)
  @ApiOperation({ summary: '另建视图的新版本', description: '建好后用 switch 切换；查询仍看现行版本。' })
  @ApiParam({ name: 'name', schema: { type: 'string' } })
  async rebuild(@Param('name') name: string): Promise<{ readonly view: string }> {
    await this.runnerOf(name).rebuild(name);
    return { view: name };
  }

  @Post(':name/switch')
  @HttpCode(200)
  @ApiOperation({ summary: '切换到另建的版本' })
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
