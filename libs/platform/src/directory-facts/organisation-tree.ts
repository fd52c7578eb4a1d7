import type { NamedOrganisation } from './directory';

/** The organisations, their names and their places in the tree. */
export class OrganisationTree {
  private readonly nodes = new Map<string, NamedOrganisation>();
  private readonly below = new Map<string, readonly string[]>();

  add(node: NamedOrganisation): void {
    this.nodes.set(node.id, node);
    if (node.parent === undefined) return;
    this.below.set(node.parent, [...(this.below.get(node.parent) ?? []), node.id]);
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

  /** '/root/…/id/' */
  path(id: string): string | undefined {
    const ids: string[] = [];
    for (let at: string | undefined = id; at !== undefined; at = this.nodes.get(at)?.parent) {
      if (!this.nodes.has(at)) return undefined;
      ids.push(at);
    }
    return `/${ids.reverse().join('/')}/`;
  }
}
