// Inside a service only the outermost files know Nest: what they call can be tested, and kept, without it.
export const nestOnlyAtTheEdge = {
  files: ['services/*/src/**/*.ts'],
  ignores: ['**/*.{controller,reactions,module}.ts', 'services/*/src/main.ts', '**/*.spec.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: '^@nestjs/',
            message: 'Only *.controller.ts, *.reactions.ts, *.module.ts and main.ts of a service know Nest.',
          },
        ],
      },
    ],
  },
};
