import { datedOn, DeclarationDrafted, DeclarationRevised, fromScheme, judge } from '@xmh/contracts';
import { accept, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import { startOf, trackOf } from '@xmh/scheme';
import { declared, type ProjectContext } from '../project.context';
import { writtenVerdicts } from '../papers/project.forms';
import type { Declared, Project, ProjectEvent } from '../project.state';
import type { DeclaringCommand } from './declaration.commands';
import { formVerdict, openVerdicts, startVerdicts } from './declaration.rules';

/** Whoever the start names; the issuer's office enters what reached it on paper. */
export const declaringAccess: AccessTable<DeclaringCommand, Project, ProjectContext> = {
  DraftDeclaration: [
    fromScheme('tracks.starts.by', ({ data }, _project, { pinned }) => startOf(pinned.scheme, data.track, data.start)),
    { posts: ['organisation-office'], relation: 'issuer' },
  ],
  ReviseDeclaration: [
    fromScheme('tracks.starts.by', (_command, project, { pinned }) =>
      project.status === 'absent' ? undefined : startOf(pinned.scheme, project.track, project.start),
    ),
    { posts: ['organisation-office'], relation: 'issuer' },
  ],
};

export const declaring: DecideTable<DeclaringCommand, ProjectEvent, Project, ProjectContext> = {
  DraftDeclaration: ({ data, meta }, project, context) => {
    if (project.status !== 'absent') return refuse('declaration-drafted-already', '此项目已经起草');
    const { scheme, ref, issuer } = context.pinned;
    const start = startOf(scheme, data.track, data.start);
    if (!start) return refuse('start-unknown', '方案没有这种发起方式', 404);
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const { projectId, callId, track, title, form, values, items } = data;
    const verdicts = [
      ...startVerdicts(start, title, context),
      formVerdict(start, form, title, scheme),
      ...writtenVerdicts(scheme, form, values, title),
      ...openVerdicts(track, title, context),
    ];
    const judged = judge(verdicts, meta, context);
    if ('refused' in judged) return judged;
    const { organisation: id, directory } = context;
    const facts = { projectId, callId, scheme: ref, issuer, track, title, start: start.key, route: start.route };
    const organisation = { id, path: directory.path(id) ?? `/${id}/` };
    return accept(DeclarationDrafted({ ...facts, organisation, form, values, items, ...day }), judged.ground);
  },

  ReviseDeclaration: declared(({ data, meta }, project, context) => {
    if (!isWithDeclarer(project)) return refuse('declaration-submitted-already', '已报送的申报不能修改');
    const { scheme } = context.pinned;
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    const { projectId, track, title, form, values, items } = data;
    const start = startOf(scheme, project.track, project.start);
    const article = trackOf(scheme, project.track)?.article ?? scheme.calls.article;
    const tried = trackOf(scheme, track)?.name ?? track;
    const verdicts = [
      { article, holds: track === project.track, subject: title, tried, limit: '一个项目只属一种类型' },
      ...(start ? [formVerdict(start, form, title, scheme)] : []),
      ...writtenVerdicts(scheme, form, values, title),
    ];
    const judged = judge(verdicts, meta, context, project.waivers);
    if ('refused' in judged) return judged;
    return accept(DeclarationRevised({ projectId, track, title, form, values, items, ...day }), judged.ground);
  }),
};

/** Drafted, or returned to be put right. */
const isWithDeclarer = ({ status }: Declared): boolean => status === 'drafted' || status === 'returned';
