import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import {
  type Answer,
  answer,
  Answers,
  Caller,
  CORE,
  mayRead,
  Reader,
  type ServiceCore,
  ZodBody,
  ZodParam,
} from '@xmh/platform';
import type { z } from 'zod';
import { CallRecordBody, CallRecordCorrectionBody } from './dossier.commands';
import { dossierRecordIdOf } from './dossier.decider';
import { DOSSIERS, type Dossiers } from './dossier.handler';
import { DOSSIER_PAPERS, type DossierPapers } from './dossier.papers';
import { DossierAnswer, readDossier } from './dossier.reading';

@ApiTags('督查')
@Controller('calls/:callId/records')
export class CallDossierController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(DOSSIERS) private readonly dossiers: Dossiers,
    @Inject(DOSSIER_PAPERS) private readonly papers: DossierPapers,
  ) {}

  @Post()
  @ApiOperation({ summary: '登记批次的记录' })
  async file(
    @ZodParam('callId', Id) callId: string,
    @ZodBody(CallRecordBody) { override, ...body }: z.infer<typeof CallRecordBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const data = { ...body, callId, subject: { of: 'call', id: callId } } as const;
    const outcome = await this.papers.send({ type: 'FileDossierRecord', data }, caller, override);
    return answer(outcome, dossierRecordIdOf(caller.commandId));
  }

  @Post(':recordId/corrections')
  @ApiOperation({ summary: '更正批次的记录' })
  async correct(
    @ZodParam('callId', Id) callId: string,
    @ZodParam('recordId', Id) recordId: string,
    @ZodBody(CallRecordCorrectionBody) { override, ...body }: z.infer<typeof CallRecordCorrectionBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const data = { ...body, callId, recordId, subject: { of: 'call', id: callId } } as const;
    return answer(await this.papers.send({ type: 'CorrectDossierRecord', data }, caller, override), recordId);
  }

  @Get()
  @Answers(DossierAnswer)
  @ApiOperation({ summary: '批次的记录', description: mayRead.issuer })
  async read(@ZodParam('callId', Id) callId: string, @Reader() reader: Reader): Promise<unknown> {
    return readDossier(this.core, this.dossiers, { of: 'call', id: callId }, callId, reader);
  }
}
