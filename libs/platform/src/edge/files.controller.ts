import { Controller, Get, Headers, Inject, Param, Put, Req, StreamableFile } from '@nestjs/common';
import { ApiConsumes, ApiOperation, ApiParam, ApiProduces } from '@nestjs/swagger';
import { FileFacts, type Files } from '@xmh/eventing';
import type { FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { mayRead } from '../api/may-read';
import { PROCESS, type Process } from '../process/process';
import { fileTypes } from '../process/registers';
import { Reader } from '../http/caller';
import { Answers } from '../openapi/zod.decorators';
import { ProblemException } from '../problems/problem';

@Controller('api/files')
export class FilesController {
  private readonly files: Files;
  private readonly mostBytes: number;

  constructor(@Inject(PROCESS) { registers, config }: Process) {
    this.files = registers.files;
    this.mostBytes = config.FILE_MEGABYTES * 1024 * 1024;
  }

  @Put(':sha256')
  @Answers(FileFacts)
  @ApiOperation({
    summary: '存入文件',
    description: '地址是内容的 SHA-256；重复存入无妨。办理权限：已登录的人。',
  })
  @ApiConsumes(...fileTypes)
  @ApiParam({ name: 'sha256', schema: { type: 'string' } })
  async put(
    @Param('sha256') sha256: string,
    @Headers('content-type') type: string | undefined,
    @Req() request: FastifyRequest,
  ): Promise<FileFacts> {
    if (Number(request.headers['content-length'] ?? 0) > this.mostBytes) {
      throw new ProblemException(413, 'file-too-large', `文件超过上限 ${this.mostBytes} 字节`);
    }
    const bytes = request.body instanceof Readable ? request.body : Readable.from([]);
    return this.files.put(sha256, (type ?? '').split(';')[0]?.trim().toLowerCase() ?? '', bytes);
  }

  @Get(':sha256')
  @ApiProduces(...fileTypes)
  @Answers(z.string())
  @ApiOperation({ summary: '取出文件', description: `${mayRead.post}已删除的答 410 file-erased。` })
  @ApiParam({ name: 'sha256', schema: { type: 'string' } })
  async get(@Param('sha256') sha256: string, @Reader() _reader: Reader): Promise<StreamableFile> {
    const found = await this.files.open(sha256);
    if (!found) throw new ProblemException(404, 'file-unknown', '没有这个文件');
    const { type, size: length } = found.facts;
    return new StreamableFile(Readable.from(found.bytes), { type, length, disposition: 'attachment' });
  }
}
