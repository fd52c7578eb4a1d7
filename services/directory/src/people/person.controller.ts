import { Controller, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id } from '@xmh/contracts';
import { answer, type Answer, Caller, command, CORE, type ServiceCore, ZodBody, ZodParam } from '@xmh/platform';
import type { z } from 'zod';
import { PostRequest, RegisterPersonRequest } from './person.commands';
import { PERSON_HANDLER, type PersonHandler } from './person.handler';
import { personOf, registerPerson } from './register-person.process';

@Controller('people')
export class PersonController {
  constructor(
    @Inject(PERSON_HANDLER) private readonly people: PersonHandler,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  @Post()
  @ApiOperation({
    summary: '登记人员并开设账号',
    description: '姓名、电话、密码只存人员名册，不入事件。',
  })
  async register(
    @ZodBody(RegisterPersonRequest) account: z.output<typeof RegisterPersonRequest>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    const { meta } = command('RegisterPerson', {}, caller);
    return answer(await registerPerson(this.core, this.people, account, meta), personOf(account.login));
  }

  @Post(':id/posts')
  @ApiOperation({ summary: '任职' })
  async assign(
    @ZodParam('id', Id) person: string,
    @ZodBody(PostRequest) post: z.output<typeof PostRequest>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(await this.people.handle(command('AssignPost', { person, ...post }, caller)), person);
  }

  @Post(':id/ended-posts')
  @ApiOperation({ summary: '免职' })
  async end(
    @ZodParam('id', Id) person: string,
    @ZodBody(PostRequest) post: z.output<typeof PostRequest>,
    @Caller() caller: Caller,
  ): Promise<Answer> {
    return answer(await this.people.handle(command('EndPost', { person, ...post }, caller)), person);
  }
}
