import type { NamedOrganisation } from './directory';

/** The organisations, their names and their places in the tree. */
export class OrganisationTree {
  private readonly nodes = new Map<string, NamedOrganisation>();
  private readonly below = new Map<string, string[]>();
  private readonly since = new Map<string, string>();

  add(node: NamedOrganisation, position: string): void {
    this.nodes.set(node.id, node);
    this.since.set(node.id, position);
    if (node.parent === undefined) return;
    const siblings = this.below.get(node.parent);
    if (siblings) siblings.push(node.id);
    else this.below.set(node.parent, [node.id]);
  }

  registeredAt(id: string): string | undefined {
    return this.since.get(id);
  }

  rename(id: string, name: string): void {
    const node = this.nodes.get(id);
    if (node) this.nodes.set(id, { ...node, name });
  }

  get(id: string): NamedOrganisation | undefined {
    return this.nodes.get(id);
  }

  all(): Iterable<NamedOrganisation> {
    return this.nodes.values();
  }

  children(id: string): readonly NamedOrganisation[] {
    return (this.below.get(id) ?? []).flatMap((child) => this.nodes.get(child) ?? []);
  }

  /** '/…/parent/id/' */
  path(id: string): string | undefined {
    const ids: string[] = [];
    for (let at: string | undefined = id; at !== undefined; at = this.nodes.get(at)?.parent) {
      if (!this.nodes.has(at)) return undefined;
      ids.push(at);
    }
    return `/${ids.reverse().join('/')}/`;
  }
}
