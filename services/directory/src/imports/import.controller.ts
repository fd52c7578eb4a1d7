import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Answers, Caller, CORE, type ServiceCore, ZodBody } from '@xmh/platform';
import { ORGANISATION_HANDLER, type OrganisationHandler } from '../organisations/organisation.handler';
import { PERSON_HANDLER, type PersonHandler } from '../people/person.handler';
import { Imported, ImportProcess } from './import.process';
import { ImportRequest } from './import.request';

@Controller('imports')
export class ImportController {
  constructor(
    @Inject(CORE) private readonly core: ServiceCore,
    @Inject(ORGANISATION_HANDLER) private readonly organisations: OrganisationHandler,
    @Inject(PERSON_HANDLER) private readonly people: PersonHandler,
  ) {}

  @Post()
  @HttpCode(200)
  @Answers(Imported)
  @ApiOperation({
    summary: '导入组织树、账号和岗位',
    description: '先查全部行，列出所有错误；同一文件再次导入不作更改。办理权限：各有关组织及其上级的 administrator。',
  })
  async import(@ZodBody(ImportRequest) request: ImportRequest, @Caller() caller: Caller): Promise<Imported> {
    const { core, organisations, people } = this;
    const imported = await new ImportProcess({ core, organisations, people }, caller).run(request);
    const { position } = imported;
    return { ...imported, ...(position !== undefined && { position: `${core.store.epoch}:${position}` }) };
  }
}
