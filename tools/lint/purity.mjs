// A decider, a state and a view are replayed years later on another machine and must give the same answer:
// nothing in them may read the clock, the locale, chance, the process or the network.
const clock = 'Time arrives in command.meta or in the event.';
const place = 'The result depends on the locale or time zone of the machine.';
const world = 'A pure file does not reach the outside world.';

const impureGlobals = [
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'clearTimeout', 'clearInterval', 'clearImmediate'],
  ...['process', 'fetch', 'performance', 'crypto', 'console', 'require', 'module', 'globalThis', 'global', 'Buffer'],
  ...['Intl', 'WebSocket', 'eval'],
].map((name) => ({ name, message: world }));

const impureProperties = [
  { object: 'Math', property: 'random', message: 'Chance arrives as a seed in the command.' },
  { object: 'Date', property: 'now', message: clock },
];

export const impureSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "NewExpression[callee.name='Date'][arguments.length>1]", message: place },
  {
    selector: ':matches(VariableDeclarator, AssignmentExpression) > Identifier[name=/^(Date|Math)$/]',
    message: 'No alias.',
  },
  { selector: 'Property > Identifier.value[name=/^(Date|Math)$/]', message: 'No alias.' },
  { selector: 'CallExpression > Identifier.arguments[name=/^(Date|Math)$/]', message: 'No alias.' },
  { selector: 'MemberExpression[object.name=/^(Date|Math)$/][computed=true]', message: 'No computed access.' },
  { selector: 'ImportExpression', message: world },
  { selector: ':function[async=true]', message: 'A pure function answers at once.' },
  { selector: 'AwaitExpression', message: 'A pure function answers at once.' },
  { selector: 'MemberExpression > Identifier.property[name=/^(toLocale|localeCompare)/]', message: place },
  {
    selector:
      'MemberExpression > Identifier.property[name=/^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds|TimezoneOffset)$/]',
    message: place,
  },
];

export const impureImports = [
  { regex: '^node:', message: world },
  {
    regex: '^(fs|os|path|crypto|http|https|net|child_process|worker_threads|timers|perf_hooks|process)(/|$)',
    message: world,
  },
  { regex: '^(@nestjs/|rxjs|fastify|pino|nestjs-pino|reflect-metadata)', message: world },
  { regex: '^(better-sqlite3|kafkajs|mongoose|mongodb|@eventstore/)', message: world },
  { regex: '^@xmh/(platform|messaging|event-store|registers|read-models)$', message: world },
];

export const pureFiles = {
  files: ['{libs,services}/**/*.{decider,state,view}.ts', 'libs/scheme/src/**/*.ts'],
  ignores: ['**/*.spec.ts'],
};

export const impureRules = {
  'no-restricted-globals': ['error', ...impureGlobals],
  'no-restricted-properties': ['error', ...impureProperties],
};
