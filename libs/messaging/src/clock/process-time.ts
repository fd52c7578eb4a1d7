/** Time as the process lives it, for waits and back-offs; never for anything an event holds. */
export interface ProcessTime {
  /** Resolves after `ms` milliseconds, or at once when the signal is aborted; never rejects. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** Timers that keep no process alive. */
export const processTime: ProcessTime = {
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const finish = (): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', finish);
        resolve();
      };
      const timer = setTimeout(finish, ms).unref();
      signal?.addEventListener('abort', finish, { once: true });
    }),
};
