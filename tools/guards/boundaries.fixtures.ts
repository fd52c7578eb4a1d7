import type { Guard } from './guard';

const boundary = '@nx/enforce-module-boundaries';

function dependency(from: string, to: string, allowed: string): Guard {
  const at = from.includes('.ts') ? from : `${from}/src/some.subject.ts`;
  return { refuses: `${from} → ${to}`, rule: boundary, at, bad: uses(to), good: uses(allowed) };
}

function uses(module: string): string {
  return `import * as it from '${module}';\nexport const used = it;\n`;
}

export const boundaryGuards: readonly Guard[] = [
  dependency('libs/eventing', '@xmh/scheme', 'canonicalize'),
  dependency('libs/eventing', 'rxjs', 'zod'),
  dependency('libs/eventing', 'better-sqlite3', 'zod'),
  dependency('libs/scheme', '@xmh/eventing', 'zod'),
  dependency('libs/scheme', 'canonicalize', 'zod'),
  dependency('libs/contracts', '@xmh/event-store', '@xmh/eventing'),
  dependency('libs/contracts', 'canonicalize', '@xmh/scheme'),
  dependency('libs/contracts', 'better-sqlite3', 'zod'),
  dependency('libs/event-store', '@xmh/contracts', '@xmh/eventing'),
  dependency('libs/sqlite', 'zod', 'better-sqlite3'),
  dependency('libs/event-store', 'better-sqlite3', '@xmh/sqlite'),
  dependency('libs/event-store', '@nestjs/common', '@xmh/sqlite'),
  dependency('libs/event-store', '@xmh/read-models', '@xmh/eventing'),
  dependency('libs/registers', '@xmh/event-store', '@xmh/eventing'),
  dependency('libs/registers', '@xmh/scheme', '@xmh/sqlite'),
  dependency('libs/read-models', '@xmh/contracts', '@xmh/eventing'),
  dependency('libs/read-models', '@xmh/messaging', '@xmh/sqlite'),
  dependency('libs/messaging', '@xmh/event-store', '@xmh/contracts'),
  dependency('libs/messaging', '@xmh/scheme', '@xmh/eventing'),
  dependency('libs/messaging', '@nestjs/core', '@nestjs/microservices'),
  dependency('libs/platform', '@xmh/testing', '@xmh/read-models'),
  dependency('libs/platform', '@xmh/directory', '@xmh/messaging'),
  dependency('libs/platform', 'better-sqlite3', '@nestjs/core'),
  dependency('libs/testing', '@xmh/platform', '@xmh/contracts'),
  dependency('libs/testing', '@nestjs/common', 'zod'),
  dependency('services/registration', '@xmh/supervision', '@xmh/contracts'),
  dependency('services/registration', '@xmh/standalone', '@xmh/platform'),
  dependency('services/registration', '@xmh/event-store', '@xmh/messaging'),
  dependency('services/registration', '@xmh/read-models', '@xmh/eventing'),
  dependency('services/registration', 'better-sqlite3', 'zod'),
  dependency('services/registration', 'fastify', 'rxjs'),
  {
    ...dependency('services/registration', '@xmh/testing', '@xmh/testing'),
    refuses: '@xmh/testing outside a spec',
    goodAt: 'services/registration/src/some.subject.spec.ts',
  },
  dependency('services/registration/src/some.spec.ts', '@xmh/supervision', '@xmh/testing'),
  dependency('services/standalone', 'better-sqlite3', '@xmh/supervision'),
  {
    refuses: 'a relative path into another package',
    rule: boundary,
    at: 'libs/contracts/src/some.subject.ts',
    bad: uses('../../eventing/src/index'),
    good: uses('@xmh/eventing'),
  },
  ...['decider', 'state', 'view', 'handler', 'commands', 'process'].map((role) => ({
    refuses: `Nest in a service's *.${role}.ts`,
    rule: 'no-restricted-imports',
    at: `services/registration/src/projects/project.${role}.ts`,
    bad: uses('@nestjs/common'),
    good: uses('@xmh/eventing'),
  })),
  ...[
    'src/projects/project.controller.ts',
    'src/projects/project.reactions.ts',
    'src/some.module.ts',
    'src/main.ts',
  ].map((file) => ({
    refuses: `Nest in a service beside ${file}`,
    rule: 'no-restricted-imports',
    at: 'services/dashboard/src/projects/projects.ts',
    bad: uses('@nestjs/common'),
    goodAt: `services/dashboard/${file}`,
    good: uses('@nestjs/common'),
  })),
];
