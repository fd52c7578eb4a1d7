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
  ZodQuery,
} from '@xmh/platform';
import { z } from 'zod';
import { OrganisationRecordBody, OrganisationRecordCorrectionBody } from './dossier.commands';
import { dossierRecordIdOf } from './dossier.decider';
import { DOSSIERS, type Dossiers } from './dossier.handler';
import { DOSSIER_PAPERS, type DossierPapers } from './dossier.papers';
import { DossierAnswer, readDossier } from './dossier.reading';

const DossierQuery = z.strictObject({ callId: Id });

@ApiTags('督查')
@Controller('organisations/:organisation/records')
export class OrganisationDossierController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(DOSSIERS) private readonly dossiers: Dossiers,
    @Inject(DOSSIER_PAPERS) private readonly papers: DossierPapers,
  ) {}

  @Post()
  @ApiOperation({ summary: '登记单位的记录' })
  async file(
    @ZodParam('organisation', Id) id: string,
    @ZodBody(OrganisationRecordBody) { override, ...body }: z.infer<typeof OrganisationRecordBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const data = { ...body, subject: { of: 'organisation', id } } as const;
    const outcome = await this.papers.send({ type: 'FileDossierRecord', data }, caller, override);
    return answer(outcome, dossierRecordIdOf(caller.commandId));
  }

  @Post(':recordId/corrections')
  @ApiOperation({ summary: '更正单位的记录' })
  async correct(
    @ZodParam('organisation', Id) id: string,
    @ZodParam('recordId', Id) recordId: string,
    @ZodBody(OrganisationRecordCorrectionBody)
    { override, ...body }: z.infer<typeof OrganisationRecordCorrectionBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const data = { ...body, recordId, subject: { of: 'organisation', id } } as const;
    return answer(await this.papers.send({ type: 'CorrectDossierRecord', data }, caller, override), recordId);
  }

  @Get()
  @Answers(DossierAnswer)
  @ApiOperation({ summary: '单位在一个批次中的记录', description: mayRead.subject })
  async read(
    @ZodParam('organisation', Id) id: string,
    @ZodQuery(DossierQuery) { callId }: z.infer<typeof DossierQuery>,
    @Reader() reader: Reader,
  ): Promise<unknown> {
    return readDossier(this.core, this.dossiers, { of: 'organisation', id }, callId, reader);
  }
}
