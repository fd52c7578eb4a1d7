import type { Scope, Where } from '@xmh/eventing';
import { ProblemException, type ServiceCore } from '@xmh/platform';
import { type RecordRow, recordRows } from '../records/record.view';
import { type ProjectRow, projectRows } from './project.view';

const everything: Scope = { everything: true };
const size = 500;

/** Projects and records as of the store's head: a decision must not miss what was already acknowledged. */
export async function projectsAtHead(core: ServiceCore): Promise<Projects> {
  const seen = await core.store.head();
  const views = [core.views.collection(projectRows), core.views.collection(recordRows)];
  const reached = await Promise.all(views.map((view) => view.reached(seen, 2000)));
  if (reached.includes(false)) throw new ProblemException(409, 'not-caught-up', '评奖依据尚未更新，请稍后再试');
  return new Projects(core, seen);
}

export class Projects {
  constructor(
    private readonly core: ServiceCore,
    readonly seen: string,
  ) {}

  async one(projectId: string): Promise<ProjectRow | undefined> {
    const row = (await this.core.views.collection(projectRows).get(projectId, everything))?.document;
    return row && row.callId !== '' ? row : undefined;
  }

  /** All projects under a test, page by page. */
  async all(where: Where, scope: Scope = everything): Promise<ProjectRow[]> {
    const rows: ProjectRow[] = [];
    for (;;) {
      const page = { size, offset: rows.length };
      const found = await this.core.views.collection(projectRows).find({ scope, where, page });
      rows.push(...found.items.map(({ document }) => document));
      if (found.items.length < size) return rows;
    }
  }

  /** These projects, from the rows at hand or by their ids; one that is unknown is left out. */
  async named(ids: readonly string[], rows: readonly ProjectRow[]): Promise<ReadonlyMap<string, ProjectRow>> {
    const known = new Map(rows.map((row) => [row.projectId, row]));
    const found = new Map<string, ProjectRow>();
    for (const id of ids) {
      const row = known.get(id) ?? (await this.one(id));
      if (row) found.set(id, row);
    }
    return found;
  }

  /** What is on file about a project, an organisation or a call. */
  async recordsOf(subject: string): Promise<RecordRow[]> {
    const rows: RecordRow[] = [];
    for (;;) {
      const page = { size, offset: rows.length };
      const found = await this.core.views.collection(recordRows).find({ scope: everything, where: { subject }, page });
      rows.push(...found.items.map(({ document }) => document));
      if (found.items.length < size) return rows;
    }
  }
}
