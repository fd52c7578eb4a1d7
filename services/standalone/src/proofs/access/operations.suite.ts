import type { Sent } from './prober.suite';

/**
 * Routes that are no command of a service: only administrators, and not rehearsed. An administrator's request is one that is
 * refused for another reason, so that nothing is done.
 */
export const operations: readonly (Sent & { readonly route: string })[] = [
  { route: '/api/clock', path: '/api/clock', body: { to: '2000-01-01' } },
  {
    route: '/api/operations/erasures',
    path: '/api/operations/erasures',
    body: { refs: ['00000000-0000-4000-8000-000000000001'], reason: '试办' },
  },
  ...['retry', 'drop'].map((act) => ({
    route: `/api/operations/parked/{id}/${act}`,
    path: `/api/operations/parked/00000000-0000-4000-8000-000000000001/${act}`,
    body: { reason: '试办' },
  })),
  ...['rebuild', 'switch'].map((act) => ({
    route: `/api/operations/views/{name}/${act}`,
    path: `/api/operations/views/none/${act}`,
    body: {},
  })),
];

/** An import is rehearsed row by row: a new organisation and a new name are for its administrators and those above, a person for any. */
export const imports: readonly { readonly rows: object; readonly above: boolean }[] = [
  {
    rows: { organisations: [{ code: 'new', name: '新支部', parent: 'jia', level: 'branch', type: 'branch' }] },
    above: true,
  },
  {
    rows: {
      organisations: [{ code: 'jia', name: '甲镇（新）', parent: 'county', level: 'township', type: 'township' }],
    },
    above: true,
  },
  {
    rows: { people: [{ login: 'member@jia', name: 'member', posts: [{ organisation: 'jia', post: 'officer' }] }] },
    above: true,
  },
  { rows: { people: [{ login: 'somebody', name: '新人', posts: [] }] }, above: false },
  { rows: {}, above: false },
];

/** Not about anybody's rights: whoever knows the password. */
export const withoutRights = ['/api/directory/sessions', '/api/directory/passwords'];
/** For everyone who is signed in, or holds a post: by its content's digest, which nobody knows who has not seen it. */
export const elsewhereProven = ['/api/files/{sha256}', '/health/live', '/health/ready', '/metrics'];
