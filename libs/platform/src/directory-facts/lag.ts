/** How long a follower of the log has been behind it, in process time. */
export class Lag {
  private readonly outstanding: { readonly position: string; readonly since: number }[] = [];
  private unreachableSince: number | undefined;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** The log's head was seen here; what lies before it is owed from now on. */
  headAt(position: string): void {
    this.unreachableSince = undefined;
    const last = this.outstanding.at(-1);
    if (!last || last.position < position) this.outstanding.push({ position, since: this.now() });
  }

  /** Everything up to the position has been folded in. */
  reached(through: string): void {
    while (this.outstanding[0] && this.outstanding[0].position <= through) this.outstanding.shift();
  }

  /** The log could not say where its head is. */
  unreachable(): void {
    this.unreachableSince ??= this.now();
  }

  seconds(): number {
    const since = Math.min(this.outstanding[0]?.since ?? Infinity, this.unreachableSince ?? Infinity);
    return since === Infinity ? 0 : (this.now() - since) / 1000;
  }
}
