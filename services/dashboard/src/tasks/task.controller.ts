import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id, Key } from '@xmh/contracts';
import { Answers, CORE, mayRead, Reader, type ServiceCore, ZodQuery } from '@xmh/platform';
import { z } from 'zod';
import { pageOf, paging } from '../days/list';
import { dayFor } from '../days/today';
import { Tasks, tasksFor } from './task.answer';
import { TaskAct } from './task.candidate';

const TaskQuery = z.strictObject({
  callId: Id.optional(),
  post: Key.optional(),
  organisation: Id.optional(),
  act: TaskAct.optional(),
  overdue: z.stringbool().optional(),
  ...paging,
});

@ApiTags('待办')
@Controller('tasks')
export class TaskController {
  constructor(@Inject(CORE) private readonly core: ServiceCore) {}

  @Get()
  @Answers(Tasks)
  @ApiOperation({
    summary: '待办：以本人各个岗位等着办的事，逾期的在前，先到期的在前',
    description: `organisation：岗位所在单位。由方案文件和项目现状算得；asOf 须与 callId 同用。${mayRead.own}`,
  })
  async tasks(
    @ZodQuery(TaskQuery) { callId, post, organisation, act, overdue, ...page }: z.infer<typeof TaskQuery>,
    @Reader() reader: Reader,
  ): Promise<Tasks> {
    const all = await tasksFor(this.core, callId, reader);
    const asked = all.filter(
      (task) =>
        (post === undefined || task.post === post) &&
        (organisation === undefined || task.postAt.id === organisation) &&
        (act === undefined || task.act === act) &&
        (overdue === undefined || task.overdue === overdue),
    );
    const found = pageOf(asked, page);
    return { asOf: dayFor(this.core, reader), ...found, items: [...found.items] };
  }
}
