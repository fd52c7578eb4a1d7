import ts from 'typescript';

/** Which commands a handler of a controller sends: the command types its body names, by `Controller_method`. */
export function routeCommands(source: string, types: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const file = ts.createSourceFile('controller.ts', source, ts.ScriptTarget.ES2022, true);
  const found = new Map<string, readonly string[]>();
  for (const statement of file.statements) {
    if (!ts.isClassDeclaration(statement) || !statement.name) continue;
    for (const member of statement.members) {
      if (!ts.isMethodDeclaration(member) || !ts.isIdentifier(member.name)) continue;
      const named = (member.body ? stringsIn(member.body) : []).filter((text) => types.has(text));
      if (named.length > 0) found.set(`${statement.name.text}_${member.name.text}`, [...new Set(named)]);
    }
  }
  return found;
}

function stringsIn(node: ts.Node): string[] {
  if (ts.isStringLiteral(node)) return [node.text];
  return node.getChildren().flatMap(stringsIn);
}
