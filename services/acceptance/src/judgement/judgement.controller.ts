import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type FormValues, Id, streams } from '@xmh/contracts';
import {
  type Answer,
  answer,
  Caller,
  command,
  CORE,
  ProblemException,
  type ServiceCore,
  whoMay,
  withWords,
  ZodBody,
  ZodParam,
} from '@xmh/platform';
import { assessmentOf, formOf } from '@xmh/scheme';
import type { z } from 'zod';
import { PROJECTS, type Projects } from '../project/project.handler';
import { JudgementBody } from './judgement.commands';
import { judgementAccess } from './judgement.decider';

@ApiTags('考核验收')
@Controller('projects/:id/judgements')
export class JudgementController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(PROJECTS) private readonly projects: Projects,
  ) {}

  @Post()
  @ApiOperation({ summary: '定性评价', description: whoMay(judgementAccess.FileJudgement) })
  async file(
    @ZodParam('id', Id) projectId: string,
    @ZodBody(JudgementBody) { override, ...body }: z.infer<typeof JudgementBody>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const texts = await this.sensitiveTexts(projectId, body.assessment, body.values);
    const outcome = await withWords(this.core.words, caller, texts, (refs, as) => {
      const data = { projectId, ...body, values: { ...body.values, ...refs } };
      return this.projects.handle(command('FileJudgement', data, as, override));
    });
    return answer(outcome, projectId);
  }

  private async sensitiveTexts(
    projectId: string,
    assessment: string,
    values: FormValues,
  ): Promise<Readonly<Record<string, string>>> {
    const project = await this.projects.state(streams.acceptance(projectId));
    if (project.status === 'absent') return {};
    const { scheme } = await this.core.schemes.get(project.facts.scheme);
    const form = formOf(scheme, assessmentOf(scheme, assessment)?.judgement ?? '');
    const sensitive = (form?.fields ?? []).filter((field) => field.sensitive);
    return Object.fromEntries(
      sensitive.flatMap(({ key }) => {
        const value = values[key];
        if (value !== undefined && typeof value !== 'string') throw notWords(key);
        return value === undefined ? [] : [[key, value] as const];
      }),
    );
  }
}

/** Nobody may point at the words of another fact. */
const notWords = (field: string): ProblemException =>
  new ProblemException(400, 'malformed', '请求内容有误', {
    errors: [{ field: `values.${field}`, message: '须为文字' }],
  });
