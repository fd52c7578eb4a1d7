import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, Key, SchemeRef, streams } from '@xmh/contracts';
import {
  answer,
  Answers,
  Caller,
  command,
  CORE,
  mayRead,
  ProblemException,
  PublishedScheme,
  Reader,
  type ServiceCore,
  ZodBody,
  ZodParam,
} from '@xmh/platform';
import { readScheme } from '@xmh/scheme';
import { z } from 'zod';
import { Publication, Version } from './scheme.commands';
import { stateAsOf } from '../days/state-as-of';
import { invalidScheme, schemeDecider } from './scheme.decider';
import { PUBLISHING, type Publishing } from './scheme.handler';

const PublishedList = z.strictObject({ items: z.array(PublishedScheme) });
const PublishedVersion = SchemeRef.extend({ issuer: Id, document: Version });

@Controller('schemes')
export class SchemeController {
  constructor(
    @Inject(PUBLISHING) private readonly publishing: Publishing,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post()
  @ApiOperation({ summary: '发布方案(一个版本一次)' })
  async publish(@ZodBody(Publication) { issuer, document: given }: Publication, @Caller() caller: Caller) {
    const version = Version.safeParse(given);
    if (!version.success) throw invalid(given);
    const document = version.data as typeof version.data & Record<string, never>;
    const outcome = await this.publishing.handle(command('PublishScheme', { issuer, document }, caller));
    if (outcome.kind === 'refused' && outcome.refusal.code === invalidScheme.code) throw invalid(given);
    return answer(outcome, document.id);
  }

  @Get()
  @Answers(PublishedList)
  @ApiOperation({ summary: '已发布的方案', description: mayRead.post })
  async published(@Reader() { asOf }: Reader) {
    const items = await this.core.schemes.published();
    if (asOf === undefined) return { items };
    const then = await Promise.all(items.map((one) => this.wasPublished(one, asOf)));
    return { items: items.filter((_, index) => then[index]) };
  }

  @Get(':id/:version')
  @Answers(PublishedVersion)
  @ApiOperation({ summary: '方案的一个版本', description: mayRead.post })
  async one(
    @ZodParam('id', Key) id: string,
    @ZodParam('version', z.coerce.number().int().min(1)) version: number,
    @Reader() { asOf }: Reader,
  ) {
    const found = await this.core.schemes.find({ id, version });
    const isThere = asOf === undefined || (await this.wasPublished({ id, version }, asOf));
    if (!found || !isThere) throw new ProblemException(404, 'scheme-unknown', '没有这个方案版本');
    return { ...found.ref, issuer: found.issuer, document: found.scheme };
  }

  private async wasPublished({ id, version }: { readonly id: string; readonly version: number }, day: string) {
    return (await stateAsOf(this.core, schemeDecider, streams.scheme(id, version), day)).status === 'published';
  }
}

/** Every place of the document that is wrong, at once. */
function invalid(document: unknown) {
  const { status, code, message } = invalidScheme;
  const read = readScheme(document);
  const errors = read.ok ? [] : read.errors.map(({ path, message: words }) => ({ field: path, message: words }));
  return new ProblemException(status, code, message, { errors });
}
