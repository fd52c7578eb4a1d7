// Who may import whom: design 2, as data. A spec may import more than the code it tests.
const nest = ['@nestjs/*', 'rxjs', 'reflect-metadata'];

const production = {
  core: { libs: [], packages: ['zod', 'canonicalize'] },
  scheme: { libs: [], packages: ['zod'] },
  contracts: { libs: ['core', 'scheme'], packages: ['zod'] },
  driver: { libs: [], packages: ['better-sqlite3'] },
  adapter: { libs: ['core', 'driver'], packages: ['zod'] },
  messaging: {
    libs: ['core', 'contracts', 'driver'],
    packages: ['zod', '@nestjs/common', '@nestjs/microservices', 'rxjs'],
  },
  platform: {
    libs: ['core', 'scheme', 'contracts', 'adapter', 'messaging'],
    packages: [...nest, 'zod', 'fastify', 'pino', 'nestjs-pino', 'prom-client', 'jsonwebtoken', '@node-rs/argon2'],
  },
  testing: { libs: ['core', 'scheme', 'contracts'], packages: ['zod'] },
  service: { libs: ['core', 'scheme', 'contracts', 'platform', 'messaging'], packages: [...nest, 'zod'] },
  standalone: {
    libs: ['core', 'scheme', 'contracts', 'adapter', 'messaging', 'platform', 'testing', 'service'],
    packages: [...nest, 'zod'],
  },
  tools: {
    libs: ['core', 'scheme', 'contracts', 'adapter', 'messaging', 'platform', 'service', 'standalone'],
    packages: ['*'],
  },
};

const inSpecs = {
  everywhere: ['fast-check'],
  messaging: { libs: [], packages: ['@nestjs/*', 'reflect-metadata'] },
  platform: { libs: [], packages: ['@nestjs/testing'] },
  testing: { libs: ['platform'], packages: [] },
  service: { libs: ['testing'], packages: ['fastify'] },
  standalone: { libs: [], packages: ['fastify'] },
};

const tag = (type) => `type:${type}`;

function constraints(forSpecs) {
  return Object.entries(production).map(([type, { libs, packages }]) => {
    const more = forSpecs ? inSpecs[type] : undefined;
    return {
      sourceTag: tag(type),
      onlyDependOnLibsWithTags: [...libs, ...(more?.libs ?? [])].map(tag),
      allowedExternalImports: [...packages, ...(more?.packages ?? []), ...(forSpecs ? inSpecs.everywhere : [])],
    };
  });
}

const rule = (forSpecs) => ({
  '@nx/enforce-module-boundaries': ['error', { allow: [], depConstraints: constraints(forSpecs) }],
});

export const boundaries = [
  { files: ['{libs,services,tools}/**/*.ts'], rules: rule(false) },
  { files: ['{libs,services,tools}/**/*.{spec,suite}.ts'], rules: rule(true) },
];
