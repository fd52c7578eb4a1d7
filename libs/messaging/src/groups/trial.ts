import { type Catalogue, type ReactionAnswer, type Recorded, UnknownEvent } from '@xmh/eventing';
import { isObservable, lastValueFrom } from 'rxjs';
import type { ProcessTime } from '../clock/process-time';
import type { Permits } from './permits';

/** A handler as Nest wraps it. */
export type Handler = (event: Recorded) => Promise<unknown>;

/** What came of an event: finished, left for the next start, or a reason to hold its stream. */
export type Verdict =
  | { readonly kind: 'done' }
  | { readonly kind: 'closing' }
  | {
      readonly kind: 'waiting' | 'parked' | 'paused';
      readonly reason: string;
      readonly error?: string | undefined;
      readonly fault?: unknown;
    };

export interface TrialSetting {
  readonly handlers: ReadonlyMap<string, Handler>;
  readonly catalogue: Catalogue;
  readonly time: ProcessTime;
  readonly delays: readonly number[];
  readonly permits: Permits;
  readonly closing: AbortSignal;
}

/** Hands one event to its handler, again after each fault while there are delays left. Never throws. */
export async function tried(event: Recorded, setting: TrialSetting): Promise<Verdict> {
  const { time, delays, permits, closing } = setting;
  for (let attempt = 0; ; attempt++) {
    try {
      return await permits.run(() => handedOver(event, setting));
    } catch (fault) {
      if (fault instanceof UnknownEvent) return { kind: 'paused', reason: `本版本无法读取：${fault.message}`, fault };
      const delay = delays[attempt];
      if (delay === undefined) return threw(fault);
      await time.sleep(delay, closing);
      if (closing.aborted) return { kind: 'closing' };
    }
  }
}

async function handedOver(event: Recorded, { handlers, catalogue, closing }: TrialSetting): Promise<Verdict> {
  if (closing.aborted) return { kind: 'closing' };
  const lifted = catalogue.lifted(event);
  const handler = handlers.get(event.type);
  if (!handler) return { kind: 'done' };
  const result = await handler(lifted);
  return verdictOf(isObservable(result) ? await lastValueFrom(result) : result);
}

function verdictOf(answer: unknown): Verdict {
  if (!isAnswer(answer)) throw new TypeError('a reaction answers done, wait or park');
  switch (answer.answer) {
    case 'done':
      return { kind: 'done' };
    case 'wait':
      return { kind: 'waiting', reason: answer.reason };
    case 'park':
      return { kind: 'parked', reason: answer.reason };
  }
}

const isAnswer = (value: unknown): value is ReactionAnswer =>
  typeof value === 'object' &&
  value !== null &&
  'answer' in value &&
  (value.answer === 'done' || value.answer === 'wait' || value.answer === 'park');

const threw = (fault: unknown): Verdict => ({
  kind: 'parked',
  reason: `处理时出错：${fault instanceof Error ? fault.name : typeof fault}`,
  error: fault instanceof Error ? `${fault.name}: ${fault.message}` : JSON.stringify(fault),
  fault,
});
