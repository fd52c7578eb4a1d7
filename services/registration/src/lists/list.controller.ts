import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import {
  answer,
  Answers,
  Caller,
  command,
  CORE,
  inScope,
  mayRead,
  ProblemException,
  Reader,
  type ServiceCore,
  ZodBody,
  ZodParam,
} from '@xmh/platform';
import { listOf, stepOf } from '@xmh/scheme';
import { CALLS, type Calls } from '../calls/call.handler';
import { stateAsOf } from '../days/state-as-of';
import { type Writing, writing } from '../papers/sensitive-words';
import { DrawingUp, ListCorrection, ListDecision } from './list.commands';
import { listDecider } from './list.decider';
import { listIdOf, LISTS, type Lists } from './list.handler';
import { KnownList } from './list.state';

@Controller('lists')
export class ListController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(CALLS) private readonly calls: Calls,
    @Inject(LISTS) private readonly lists: Lists,
  ) {}

  @Post()
  @ApiOperation({ summary: '制定名录（目标、任务）' })
  async drawUp(@ZodBody(DrawingUp) { override, ...drawing }: DrawingUp, @Caller() caller: Caller) {
    const call = await this.calls.state(streams.call(drawing.callId));
    if (call.status === 'absent') throw new ProblemException(404, 'call-unknown', '没有这个批次');
    const { scheme } = await this.core.schemes.get(call.scheme);
    const listId = listIdOf(scheme, call, drawing.list);
    const about = { scheme, form: listOf(scheme, drawing.list)?.drawnUp?.form };
    const outcome = await writing(this.core, about, drawing.values, caller, (values, as) =>
      this.lists.handle(command('DrawUpList', { listId, ...drawing, values }, as, override)),
    );
    return answer(outcome, listId);
  }

  @Post(':listId/corrections')
  @ApiOperation({ summary: '更正名录；审定后只更正所填的表，条目不变' })
  async correct(
    @ZodParam('listId', Id) listId: string,
    @ZodBody(ListCorrection) { override, values, ...correction }: ListCorrection,
    @Caller() caller: Caller,
  ) {
    const run = (given: ListCorrection['values'], as: Caller) =>
      this.lists.handle(
        command('CorrectList', { listId, ...correction, ...(given && { values: given }) }, as, override),
      );
    const about = values && (await this.paperOf(listId));
    return answer(values ? await writing(this.core, about, values, caller, run) : await run(undefined, caller), listId);
  }

  @Post(':listId/decisions')
  @ApiOperation({ summary: '审定或退回名录' })
  async decide(
    @ZodParam('listId', Id) listId: string,
    @ZodBody(ListDecision) { override, ...decision }: ListDecision,
    @Caller() caller: Caller,
  ) {
    const about = await this.paperOf(listId, decision.step);
    const outcome = await writing(this.core, about, decision.values, caller, (values, as) =>
      this.lists.handle(command('DecideList', { listId, ...decision, values }, as, override)),
    );
    return answer(outcome, listId);
  }

  @Get(':listId')
  @Answers(KnownList)
  @ApiOperation({ summary: '名录', description: `未定的：${mayRead.issuer}已定的：${mayRead.post}` })
  async one(@ZodParam('listId', Id) listId: string, @Reader() { scope, asOf }: Reader) {
    const stream = streams.list(listId);
    const list =
      asOf === undefined ? await this.lists.state(stream) : await stateAsOf(this.core, listDecider, stream, asOf);
    if (list.status === 'absent' || (list.status !== 'fixed' && !inScope(scope, list.issuer.path))) {
      throw new ProblemException(404, 'list-unknown', '没有这份名录');
    }
    return list;
  }

  private async paperOf(listId: string, key?: string): Promise<Writing | undefined> {
    const list = await this.lists.state(streams.list(listId));
    if (list.status === 'absent') return undefined;
    const { scheme } = await this.core.schemes.get(list.scheme);
    const step = key === undefined || list.route === undefined ? undefined : stepOf(scheme, list.route, key);
    return { scheme, form: step?.form ?? list.form, before: list.values };
  }
}
