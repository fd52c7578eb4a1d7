import type { Running } from '@xmh/platform';
import { bootAll, temporary } from '../standalone.suite';

interface Operation {
  readonly description?: string;
  readonly responses: Readonly<Record<string, { readonly content?: object }>>;
}

describe('the document of the API', () => {
  const place = temporary();
  let running: Running;
  let operations: readonly (readonly [route: string, operation: Operation])[];

  beforeAll(async () => {
    running = await bootAll(place.directory);
    const { paths } = (await (await fetch(`${running.url}/api/openapi.json`)).json()) as {
      readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    };
    operations = Object.entries(paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const),
    );
  });
  afterAll(async () => {
    await running.close();
    place.remove();
  });

  const without = (holds: (operation: Operation) => boolean): string[] =>
    operations.filter(([, operation]) => !holds(operation)).map(([route]) => route);

  it('says of every route what it answers when all is well', () =>
    expect(
      without(({ responses }) => {
        const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
        return good.length > 0 && good.every(([status, { content }]) => content !== undefined || status === '204');
      }),
    ).toEqual([]));

  it('says of every route who may', () =>
    expect(without(({ description = '' }) => /(查看|办理)权限：/.test(description))).toEqual([]));
});
