import { Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Answers, Opened, Person, Public, type Sessions, SESSIONS, ZodBody } from '@xmh/platform';
import { z } from 'zod';
import { Password } from '../people/person.commands';

const SignIn = z.strictObject({ login: z.string().min(1).max(100), password: z.string().min(1).max(200) });
const ChangePassword = z.strictObject({ current: z.string().min(1).max(200), next: Password });

@Controller()
export class SessionController {
  constructor(@Inject(SESSIONS) private readonly sessions: Sessions) {}

  @Public()
  @Post('sessions')
  @Answers(Opened, 201)
  @ApiOperation({
    summary: '登录',
    description: '多次输错须等候。以后的请求带 Authorization: Bearer <token>。办理权限：知道密码的人，不必登录。',
  })
  open(@ZodBody(SignIn) { login, password }: z.output<typeof SignIn>): Promise<Opened> {
    return this.sessions.open(login, password);
  }

  @Post('passwords')
  @HttpCode(200)
  @Answers(Opened)
  @ApiOperation({
    summary: '修改本人密码',
    description: '此前的登录随即全部失效，以后的请求带所答的 token。办理权限：已登录的本人。',
  })
  change(
    @ZodBody(ChangePassword) { current, next }: z.output<typeof ChangePassword>,
    @Person() person: string,
  ): Promise<Opened> {
    return this.sessions.changePassword(person, current, next);
  }
}
