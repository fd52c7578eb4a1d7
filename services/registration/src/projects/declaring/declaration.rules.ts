import { formOf, kindOf, participates, type Scheme, type Start, type Verdict, windowOf } from '@xmh/scheme';
import { datesOf } from '../../calls/call.windows';
import type { ProjectContext } from '../project.context';

/** Whether this organisation may begin a project this way. */
export function startVerdicts(start: Start, subject: string, context: ProjectContext): Verdict[] {
  const { pinned, directory, organisation } = context;
  const { scheme, issuer } = pinned;
  const node = directory.organisation(organisation);
  const kind = node && kindOf(scheme, node);
  const takesPart = participates(scheme, organisation, issuer, directory);
  const ofKind = start.kinds === undefined || (kind !== undefined && start.kinds.includes(kind));
  const ways = { declare: '申报', issue: '下达', select: '选取', propose: '直接提出' } as const;
  return [
    { article: scheme.participants.article, holds: takesPart, subject, limit: '限参加单位申报' },
    { article: start.article, holds: ofKind, subject, limit: '限此发起方式所列的单位类别' },
    {
      article: start.article,
      holds: start.mode === 'declare',
      subject,
      tried: '申报',
      limit: `以${ways[start.mode]}方式发起`,
      strict: true,
    },
  ];
}

/** Whether the declaration is on the form the start asks for; another paper, or none, is none. A start may ask for no form. */
export function formVerdict(start: Start, form: string | undefined, subject: string, scheme: Scheme): Verdict {
  const nameOf = (key: string | undefined) => (key === undefined ? '未用表' : (formOf(scheme, key)?.name ?? key));
  const known = form === undefined || formOf(scheme, form) !== undefined;
  const holds = start.form === undefined ? known : form === start.form;
  const limit = start.form === undefined ? '须用方案所列的表' : `须用${nameOf(start.form)}`;
  return { article: start.article, holds, subject, tried: nameOf(form), limit, strict: true };
}

/** A closed call takes nothing new, whatever day it is dated. */
export function openVerdicts(track: string, subject: string, { call, pinned }: ProjectContext): Verdict[] {
  if (call.status === 'open') return [];
  const { article } = windowOf(pinned.scheme, track, datesOf(call, track));
  return [{ article, holds: false, subject, tried: '批次已经截止', limit: '须在截止前申报', strict: true }];
}
