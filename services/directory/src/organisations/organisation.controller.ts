import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import {
  answer,
  type Answer,
  Answers,
  Caller,
  command,
  CORE,
  inScope,
  mayRead,
  Reader,
  type ServiceCore,
  ZodBody,
  ZodParam,
  ZodQuery,
} from '@xmh/platform';
import { z } from 'zod';
import {
  organisationKind,
  OrganisationName,
  RegisterOrganisationRequest,
  RenameOrganisationRequest,
} from './organisation.commands';
import { ORGANISATION_HANDLER, type OrganisationHandler } from './organisation.handler';

const List = z.strictObject({
  under: Id.exactOptional(),
  size: z.coerce.number().int().min(1).max(2000).default(500),
  offset: z.coerce.number().int().min(0).default(0),
});

const Listed = z.strictObject({
  id: Id,
  parent: Id.exactOptional(),
  name: OrganisationName,
  ...organisationKind,
  path: z.string(),
});
type Listed = z.infer<typeof Listed>;
const ListAnswer = z.strictObject({ items: z.array(Listed), total: z.int() });

@Controller('organisations')
export class OrganisationController {
  constructor(
    @Inject(ORGANISATION_HANDLER) private readonly organisations: OrganisationHandler,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post()
  @ApiOperation({ summary: '登记组织' })
  async register(
    @ZodBody(RegisterOrganisationRequest) { code, ...facts }: z.output<typeof RegisterOrganisationRequest>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const organisation = code === undefined ? caller.commandId : derivedId('organisation', code);
    const register = command('RegisterOrganisation', { organisation, ...facts }, caller);
    return answer(await this.organisations.handle(register), organisation);
  }

  @Post(':id/names')
  @ApiOperation({ summary: '更改组织名称' })
  async rename(
    @ZodParam('id', Id) organisation: string,
    @ZodBody(RenameOrganisationRequest) { name }: z.output<typeof RenameOrganisationRequest>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const rename = command('RenameOrganisation', { organisation, name }, caller);
    return answer(await this.organisations.handle(rename), organisation);
  }

  @Get()
  @Answers(ListAnswer)
  @ApiOperation({ summary: '组织树：本人可查看的范围，按上下级排列', description: mayRead.scope })
  list(
    @ZodQuery(List) { under, size, offset }: z.output<typeof List>,
    @Reader() { scope }: Reader,
  ): z.infer<typeof ListAnswer> {
    const { directory } = this.core;
    const below = under === undefined ? '/' : (directory.path(under) ?? '');
    const seen = [...directory.organisations()]
      .map((organisation): Listed => ({ ...organisation, path: directory.path(organisation.id) ?? '' }))
      .filter(({ path }) => path.startsWith(below) && below !== '' && inScope(scope, path))
      .sort((one, other) => (one.path < other.path ? -1 : 1));
    return { items: seen.slice(offset, offset + size), total: seen.length };
  }
}
