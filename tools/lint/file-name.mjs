const empty = /(^|[.\-/])(utils?|helpers?|common|base|impl)([.\-/]|$)/;
const packageIndex = /^(libs|services)\/[^/]+\/src\/index\.ts$/;

export const fileName = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      empty: '"{{path}}" says where the code was put, not what it is; name the subject and the role.',
      barrel: 'Only a package has an index.ts; import the file itself.',
    },
  },
  create(context) {
    const path = context.filename.slice(context.cwd.length + 1).replaceAll('\\', '/');
    return {
      Program(node) {
        if (empty.test(path)) context.report({ node, messageId: 'empty', data: { path } });
        if (path.endsWith('/index.ts') && !packageIndex.test(path)) context.report({ node, messageId: 'barrel' });
      },
    };
  },
};
