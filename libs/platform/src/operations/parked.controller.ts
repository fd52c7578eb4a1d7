import { Controller, Get, Inject, Post, UseGuards } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { CommandHandler, derivedId } from '@xmh/eventing';
import { Hold, parkedEvent, type ParkingCommand, parkingPlan } from '@xmh/messaging';
import { z } from 'zod';
import { mayRead } from '../api/may-read';
import { PROCESS, type Process } from '../process/process';
import { answer, type Answer } from '../http/answer';
import { Caller } from '../http/caller';
import { command } from '../http/command';
import { ProblemException } from '../problems/problem';
import { Answers, ZodBody, ZodParam } from '../openapi/zod.decorators';
import { AdministratorGuard } from './administrator.guard';
import { platformCore } from './platform-core';

const decision = z.strictObject({ reason: z.string().trim().min(1).max(500) });
const id = z.uuid();

type Parking = (sent: ParkingCommand) => ReturnType<CommandHandler<ParkingCommand, never, never, never>['handle']>;

/** Without the fault's own words, which may name people. */
const Held = Hold.omit({ error: true, recorded: true, key: true }).extend({ id, service: z.string() });
type Held = z.infer<typeof Held>;
const HeldList = z.strictObject({ items: z.array(Held).readonly() });

@Controller('api/operations/parked')
@UseGuards(AdministratorGuard)
export class ParkedController {
  private readonly handlers: ReadonlyMap<string, Parking>;

  constructor(@Inject(PROCESS) private readonly process: Process) {
    this.handlers = new Map(
      process.services.map(({ service: { name } }) => {
        const handler = new CommandHandler(platformCore(process), parkingPlan(name));
        return [name, (sent) => handler.handle(sent)];
      }),
    );
  }

  @Get()
  @Answers(HeldList)
  @ApiOperation({ summary: '搁置和等待中的事件流', description: mayRead.administrator })
  list(): z.infer<typeof HeldList> {
    return { items: this.held() };
  }

  @Post(':id/retry')
  @ApiOperation({
    summary: '重试搁置的事件',
    description: '其后排队的事件随之处理。办理权限：任何单位的 administrator。',
  })
  retry(
    @ZodParam('id', id) parked: string,
    @ZodBody(decision) { reason }: z.output<typeof decision>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return this.send('RetryParked', parked, reason, caller);
  }

  @Post(':id/drop')
  @ApiOperation({
    summary: '放弃搁置的事件',
    description: '只对该反应放弃；其后排队的事件照常处理。办理权限：任何单位的 administrator。',
  })
  drop(
    @ZodParam('id', id) parked: string,
    @ZodBody(decision) { reason }: z.output<typeof decision>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return this.send('DropParked', parked, reason, caller);
  }

  private async send(
    type: 'RetryParked' | 'DropParked',
    parked: string,
    reason: string,
    caller: Caller,
  ): Promise<Answer> {
    for (const [service, handle] of this.handlers) {
      const [known] = await this.process.store.read(`${service}.parking-${parked}`);
      if (!known) continue;
      const { group, stream } = parkedEvent.parse(known.data);
      return answer(await handle(command(type, { group, stream, reason }, caller)), parked);
    }
    throw new ProblemException(404, 'not-parked', '该事件流没有搁置的事件');
  }

  private held(): readonly Held[] {
    return this.process.services.flatMap(({ service, reactions }) =>
      reactions.blocked().map(({ group, stream, revision, eventId, type, kind, reason, since }) => {
        const facts = { group, stream, revision, eventId, type, kind, reason, since };
        return { id: derivedId(group, stream), service: service.name, ...facts };
      }),
    );
  }
}
