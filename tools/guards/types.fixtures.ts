/** What must not compile, the error that says so, and the nearest thing that does. */
export interface TypeGuard {
  readonly refuses: string;
  readonly bad: string;
  readonly error: RegExp;
  readonly good: string;
}

const commands = `
import { accept, type AccessTable, type Collection, type Command, type DecideTable } from '@xmh/eventing';
type Open = Command<'Open', { readonly id: string }>;
type Close = Command<'Close', { readonly id: string }>;
type Opened = { readonly type: 'some.opened'; readonly data: { readonly id: string } };
declare const documents: Collection<{ readonly title: string }>;
`;

const access = (rows: string) => `${commands}
export const access: AccessTable<Open | Close, object, object> = { ${rows} };
export const kept = { accept, documents };
export type Kept = DecideTable<Open, Opened, object, object>;
`;

const decide = (functions: string) => `${commands}
export const decide: DecideTable<Open | Close, Opened, object, object> = { ${functions} };
export const kept = { documents };
export type Kept = AccessTable<Open, object, object>;
`;

const query = (expression: string) => `${commands}
export const answer = ${expression};
export const kept = { accept };
export type Kept = [DecideTable<Open, Opened, object, object>, AccessTable<Close, object, object>];
`;

const open = "Open: [{ posts: ['officer'], relation: 'own' }]";
const close = "Close: [{ service: 'supervision' }]";
const opens = "Open: () => accept({ type: 'some.opened', data: { id: '1' } })";
const closes = "Close: () => accept({ type: 'some.opened', data: { id: '1' } })";

export const typeGuards: readonly TypeGuard[] = [
  {
    refuses: 'a command type without an access row',
    bad: access(open),
    error: /Property 'Close' is missing/,
    good: access(`${open}, ${close}`),
  },
  {
    refuses: 'an access row with nothing in it',
    bad: access(`${open}, Close: []`),
    error: /Type '\[\]' is not assignable/,
    good: access(`${open}, ${close}`),
  },
  {
    refuses: 'an access row for a command that is not there',
    bad: access(`${open}, ${close}, Reopen: [{ service: 'reward' }]`),
    error: /'Reopen' does not exist/,
    good: access(`${open}, ${close}`),
  },
  {
    refuses: 'a command type that nothing decides',
    bad: decide(opens),
    error: /Property 'Close' is missing/,
    good: decide(`${opens}, ${closes}`),
  },
  {
    refuses: 'an acceptance without an event',
    bad: decide(`${opens}, Close: () => accept([])`),
    error: /Source has 0 element\(s\) but target requires 1/,
    good: decide(`${opens}, ${closes}`),
  },
  {
    refuses: 'a find without a scope',
    bad: query("documents.find({ where: { stage: 'established' } })"),
    error: /Property 'scope' is missing/,
    good: query("documents.find({ scope: { within: ['a/'] }, where: { stage: 'established' } })"),
  },
  {
    refuses: 'a find within nothing',
    bad: query('documents.find({ scope: { within: [] } })'),
    error: /is not assignable/,
    good: query('documents.find({ scope: { everything: true } })'),
  },
  {
    refuses: 'a count without a scope',
    bad: query("documents.count({ by: 'stage' })"),
    error: /Property 'scope' is missing/,
    good: query("documents.count({ scope: { everything: true }, by: 'stage' })"),
  },
  {
    refuses: 'a get without a scope',
    bad: query("documents.get('one')"),
    error: /Expected 2 arguments/,
    good: query("documents.get('one', { within: ['a/'] })"),
  },
];
