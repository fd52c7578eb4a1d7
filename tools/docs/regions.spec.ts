import { filled } from './regions';

const code = `import { it } from './it';

/** Says yes. */
export const yes = (): boolean =>
  true;

export class Door {
  private readonly open = true;

  /** Lets in. */
  @Post()
  enter(name: string): string {
    return name;
  }
}
`;
const read = (path: string) => (path === 'door.ts' ? code : undefined);
const region = (name: string, body = '', path = 'door.ts') => `<!-- region: ${path}#${name} -->\n${body}<!-- end -->`;
const shown = (name: string, body: string) => region(name, `\`\`\`ts\n${body}\n\`\`\`\n`);

describe('a region of a page', () => {
  it.each([
    ['a constant with its comment', 'yes', '/** Says yes. */\nexport const yes = (): boolean =>\n  true;'],
    ['a member, moved to the margin', 'Door.open', 'private readonly open = true;'],
    [
      'a method with comment and decorators',
      'Door.enter',
      '/** Lets in. */\n@Post()\nenter(name: string): string {\n  return name;\n}',
    ],
  ])('is %s', (_what, name, body) => {
    expect(filled(region(name), read)).toEqual({ text: shown(name, body), files: ['door.ts'], problems: [] });
  });

  it('is renewed when the code has changed, and leaves the rest of the page alone', () => {
    const page = (body: string) => `Before.\n\n${shown('Door.open', body)}\n\nAfter.\n`;
    expect(filled(page('private open = false;'), read).text).toBe(page('private readonly open = true;'));
  });

  it('names a file that is gone and a name that is gone, and keeps what was shown', () => {
    const page = [region('yes', '', 'gone.ts'), region('no'), region('Door.leave')].join('\n');
    expect(filled(page, read)).toEqual({
      text: page,
      files: ['gone.ts', 'door.ts'],
      problems: ['gone.ts is not there', 'door.ts declares no no', 'door.ts declares no Door.leave'],
    });
  });
});
