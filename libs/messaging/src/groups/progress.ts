/** Lets others wait until something holds, looked at again whenever `changed` is called. */
export class Progress {
  private waiting: (() => void)[] = [];

  changed(): void {
    const woken = this.waiting;
    this.waiting = [];
    for (const wake of woken) wake();
  }

  async until(holds: () => boolean): Promise<void> {
    while (!holds()) await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
