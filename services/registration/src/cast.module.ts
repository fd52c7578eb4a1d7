import { Controller, Inject, Module, Post } from '@nestjs/common';
import { Answers, Opened, Public, type Sessions, SESSIONS, ZodBody } from '@xmh/platform';
import { z } from 'zod';

const SignIn = z.strictObject({ login: z.string(), password: z.string() });

@Controller('sessions')
class Door {
  constructor(@Inject(SESSIONS) private readonly sessions: Sessions) {}

  @Public()
  @Post()
  @Answers(Opened, 201)
  open(@ZodBody(SignIn) { login, password: given }: z.output<typeof SignIn>) {
    return this.sessions.open(login, given);
  }
}

/** The door alone of a directory: for the specs of this service, which knows no other. */
@Module({ controllers: [Door] })
export class CastModule {}
