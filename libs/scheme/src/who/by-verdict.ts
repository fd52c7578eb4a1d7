import type { Role } from '../document/papers/role';
import type { Scheme } from '../document/scheme';
import type { Who } from '../document/who';
import type { Verdict } from '../verdicts/verdict';
import { postWords, whoWords } from './words';

/** Whether the doer may: strict, under the article of the act. `fits`: standingFor found a standing. */
export function byVerdict(
  scheme: Scheme,
  act: { readonly article: string; readonly by: Who },
  doer: { readonly post: string; readonly fits: boolean },
  subject: string,
): Verdict {
  return {
    article: act.article,
    holds: doer.fits,
    subject,
    tried: postWords(doer.post),
    limit: whoWords(act.by, scheme),
    strict: true,
  };
}

/** Whether the person (or organisation) named for a role may fill it: strict, under the role's article. */
export function roleVerdict(
  scheme: Scheme,
  role: Role,
  named: { readonly name: string; readonly fits: boolean },
): Verdict {
  return {
    article: role.article,
    holds: named.fits,
    subject: role.name,
    tried: named.name,
    ...(role.who ? { limit: whoWords(role.who, scheme) } : {}),
    strict: true,
  };
}
