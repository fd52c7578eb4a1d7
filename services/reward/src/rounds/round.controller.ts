import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { streams } from '@xmh/contracts';
import {
  type Answer,
  answer,
  Answers,
  Caller,
  command,
  CORE,
  mayRead,
  ProblemException,
  Reader,
  type ServiceCore,
  ZodBody,
  ZodParam,
} from '@xmh/platform';
import { z } from 'zod';
import { stateAsOf } from '../honours/standing';
import { Opening, PrizesRevocation, Proposal, RankingRequest, RoundDecision, RoundWaiver } from './round.commands';
import { roundDecider } from './round.decider';
import { ROUND_HANDLER, type RoundHandler, roundIdFor } from './round.handler';
import { KnownRound } from './round.state';

const Id = z.uuid();

@ApiTags('评奖')
@Controller('rounds')
export class RoundController {
  constructor(
    @Inject(ROUND_HANDLER) private readonly rounds: RoundHandler,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post()
  @ApiOperation({ summary: '开启评奖' })
  async open(@ZodBody(Opening) body: z.infer<typeof Opening>, @Caller() caller: Caller): Promise<Answer> {
    const roundId = roundIdFor(body);
    return answer(await this.rounds.handle(command('OpenRound', { roundId, ...body }, caller)), roundId);
  }

  @Post(':id/rankings')
  @ApiOperation({ summary: '按考核结果排序' })
  async rank(
    @ZodParam('id', Id) roundId: string,
    @ZodBody(RankingRequest) body: z.infer<typeof RankingRequest>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(await this.rounds.handle(command('RankRound', { roundId, ...body }, caller)), roundId);
  }

  @Post(':id/proposals')
  @ApiOperation({ summary: '拟定奖次' })
  async propose(
    @ZodParam('id', Id) roundId: string,
    @ZodBody(Proposal) { override, ...body }: z.infer<typeof Proposal>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(await this.rounds.handle(command('ProposePrizes', { roundId, ...body }, caller, override)), roundId);
  }

  @Post(':id/decisions')
  @ApiOperation({ summary: '评定奖次' })
  async decide(
    @ZodParam('id', Id) roundId: string,
    @ZodBody(RoundDecision) { override, ...body }: z.infer<typeof RoundDecision>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(await this.rounds.handle(command('DecidePrizes', { roundId, ...body }, caller, override)), roundId);
  }

  @Post(':id/revocations')
  @ApiOperation({
    summary: '撤销评奖决定',
    description: '所授的奖一并撤销，可重新拟定。',
  })
  async revoke(
    @ZodParam('id', Id) roundId: string,
    @ZodBody(PrizesRevocation) body: z.infer<typeof PrizesRevocation>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(await this.rounds.handle(command('RevokePrizes', { roundId, ...body }, caller)), roundId);
  }

  @Post(':id/waivers')
  @ApiOperation({ summary: '准予或收回例外' })
  async waive(
    @ZodParam('id', Id) roundId: string,
    @ZodBody(RoundWaiver) body: z.infer<typeof RoundWaiver>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const data = { roundId, subject: roundId, ...body };
    return answer(await this.rounds.handle(command('WaiveArticle', data, caller)), roundId);
  }

  @Get(':id')
  @Answers(KnownRound)
  @ApiOperation({ summary: '评奖情况', description: mayRead.post })
  async round(@ZodParam('id', Id) roundId: string, @Reader() { asOf }: Reader): Promise<z.infer<typeof KnownRound>> {
    const stream = streams.round(roundId);
    const round = await (asOf === undefined
      ? this.rounds.state(stream)
      : stateAsOf(this.core, roundDecider, stream, asOf));
    if (round.status === 'absent') throw new ProblemException(404, 'round-absent', '没有这次评奖');
    return round;
  }
}
