import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '../..');

/** Compiles each snippet as a file of its own under the workspace's settings; the errors of each, in its order. */
export function errorsOf(snippets: readonly string[]): readonly (readonly string[])[] {
  const texts = new Map(snippets.map((text, i) => [join(__dirname, `snippet-${i}.ts`), text]));
  const options = { ...settings(), composite: false, noEmit: true };
  const host = ts.createCompilerHost(options);
  host.fileExists = (file) => texts.has(file) || ts.sys.fileExists(file);
  host.readFile = (file) => texts.get(file) ?? ts.sys.readFile(file);
  const program = ts.createProgram([...texts.keys()], options, host);
  return [...texts.keys()].map((file) =>
    ts
      .getPreEmitDiagnostics(program, program.getSourceFile(file))
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n')),
  );
}

function settings(): ts.CompilerOptions {
  const file = ts.readJsonConfigFile(join(root, 'tsconfig.base.json'), (path) => ts.sys.readFile(path));
  return ts.parseJsonSourceFileConfigFileContent(file, ts.sys, root).options;
}
