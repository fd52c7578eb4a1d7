import type { Ground, Moment, Refusal } from '@xmh/eventing';
import { standingFor, type Verdict, weigh, type Who } from '@xmh/scheme';
import type { SchemeContext, Waiver } from './scheme-context';

/** Whether the sender of the command is whom the scheme's words name. A service is nobody. */
export function isWho(who: Who, moment: Pick<Moment, 'as'>, context: SchemeContext): boolean {
  if ('service' in moment.as) return false;
  const standings = context.directory.standings(moment.as.person);
  return (
    standingFor(who, standings, context.who, { tree: context.directory, scheme: context.pinned.scheme }) !== undefined
  );
}

/**
 * Weighs what was tested by the degrees of the scheme's articles: the ground to accept on, or a refusal (422) that names
 * every article that failed.
 */
export function judge(
  verdicts: readonly Verdict[],
  moment: Moment,
  context: SchemeContext,
  waivers: readonly Waiver[] = [],
): { readonly ground: Ground } | { readonly refused: Refusal } {
  const { scheme, ref } = context.pinned;
  const may = (who: Who): boolean => isWho(who, moment, context);
  const { failed, cited, setAside } = weigh(scheme, verdicts, { override: moment.override, waivers, may });
  if (failed.length > 0) {
    const message = failed.map(({ text, tried }) => (tried ? `${text}(${tried})` : text)).join(';');
    return { refused: { code: 'rule-refuses', message, status: 422, articles: failed } };
  }
  return { ground: { id: ref.id, version: ref.version, digest: ref.digest, cited, setAside } };
}

/** A section the scheme does not have: the stage is off. */
export const stageAbsent = (stage: string): { readonly refused: Refusal } => ({
  refused: { code: 'stage-absent', message: `本方案没有设“${stage}”环节`, status: 422 },
});
