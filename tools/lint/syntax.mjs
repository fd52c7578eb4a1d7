export const syntaxEverywhere = [
  {
    // Without decorator metadata Nest injects undefined here and says nothing.
    selector:
      "ClassDeclaration[decorators.length>0] MethodDefinition[kind='constructor'] > FunctionExpression > :matches(TSParameterProperty, Identifier, AssignmentPattern).params:not([decorators.length>0])",
    message: 'Say what is injected: @Inject(TOKEN).',
  },
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
];
