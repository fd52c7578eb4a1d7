import { SetMetadata } from '@nestjs/common';

export const publicKey = 'xmh:public';

/** A route that needs no session. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(publicKey, true);
