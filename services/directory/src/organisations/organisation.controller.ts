import { Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { derivedId } from '@xmh/eventing';
import {
  answer,
  type Answer,
  Caller,
  command,
  CORE,
  inScope,
  type NamedOrganisation,
  Reader,
  type ServiceCore,
  whoMay,
  ZodBody,
  ZodParam,
  ZodQuery,
} from '@xmh/platform';
import { z } from 'zod';
import { RegisterOrganisationRequest, RenameOrganisationRequest } from './organisation.commands';
import { organisationAccess } from './organisation.decider';
import { ORGANISATION_HANDLER, type OrganisationHandler } from './organisation.handler';

const List = z.strictObject({
  under: Id.exactOptional(),
  size: z.coerce.number().int().min(1).max(2000).default(500),
  offset: z.coerce.number().int().min(0).default(0),
});

type Listed = NamedOrganisation & { readonly path: string };

@Controller('organisations')
export class OrganisationController {
  constructor(
    @Inject(ORGANISATION_HANDLER) private readonly organisations: OrganisationHandler,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post()
  @ApiOperation({ summary: '登记组织', description: whoMay(organisationAccess.RegisterOrganisation) })
  async register(
    @ZodBody(RegisterOrganisationRequest) { code, ...facts }: z.output<typeof RegisterOrganisationRequest>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const organisation = code === undefined ? caller.commandId : derivedId('organisation', code);
    const register = command('RegisterOrganisation', { organisation, ...facts }, caller);
    return answer(await this.organisations.handle(register), organisation);
  }

  @Post(':id/names')
  @ApiOperation({ summary: '更改组织名称', description: whoMay(organisationAccess.RenameOrganisation) })
  async rename(
    @ZodParam('id', Id) organisation: string,
    @ZodBody(RenameOrganisationRequest) { name }: z.output<typeof RenameOrganisationRequest>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const rename = command('RenameOrganisation', { organisation, name }, caller);
    return answer(await this.organisations.handle(rename), organisation);
  }

  @Get()
  @ApiOperation({ summary: '组织树：本人可查看的范围，按上下级排列' })
  list(
    @ZodQuery(List) { under, size, offset }: z.output<typeof List>,
    @Reader() { scope }: Reader,
  ): { readonly items: readonly Listed[]; readonly total: number } {
    const { directory } = this.core;
    const below = under === undefined ? '/' : (directory.path(under) ?? '');
    const seen = [...directory.organisations()]
      .map((organisation): Listed => ({ ...organisation, path: directory.path(organisation.id) ?? '' }))
      .filter(({ path }) => path.startsWith(below) && below !== '' && inScope(scope, path))
      .sort((one, other) => (one.path < other.path ? -1 : 1));
    return { items: seen.slice(offset, offset + size), total: seen.length };
  }
}
