import ts from 'typescript';

/**
 * The text of a declaration, by name: `submissionVerdicts`, `CommandHandler`, or a member, `CommandHandler.decide`.
 * With its comment, moved to the left margin. Undefined when the file declares no such name.
 */
export function namedSource(text: string, name: string): string | undefined {
  const file = ts.createSourceFile('walked.ts', text, ts.ScriptTarget.ES2022, true);
  const [outer = '', member] = name.split('.');
  const declaration = file.statements.find((statement) => declares(statement, outer));
  if (!declaration) return undefined;
  const found = member === undefined ? declaration : memberOf(declaration, member);
  return found && atMargin(text, found);
}

function declares(statement: ts.Statement, name: string): boolean {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.some((one) => ts.isIdentifier(one.name) && one.name.text === name);
  }
  const declared = statement as { readonly name?: ts.Node };
  return declared.name !== undefined && ts.isIdentifier(declared.name) && declared.name.text === name;
}

function memberOf(declaration: ts.Statement, name: string): ts.Node | undefined {
  if (!ts.isClassDeclaration(declaration)) return undefined;
  return declaration.members.find((member) => member.name && ts.isIdentifier(member.name) && member.name.text === name);
}

function atMargin(text: string, node: ts.Node): string {
  const [comment] = ts.getLeadingCommentRanges(text, node.getFullStart())?.slice(-1) ?? [];
  const start = comment && isDirectlyAbove(text, comment.end, node) ? comment.pos : node.getStart();
  const lineStart = text.lastIndexOf('\n', start) + 1;
  const indent = ' '.repeat(start - lineStart);
  const lines = text.slice(lineStart, node.end).split('\n');
  return lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line)).join('\n');
}

const isDirectlyAbove = (text: string, end: number, node: ts.Node): boolean =>
  text.slice(end, node.getStart()).split('\n').length <= 2;
