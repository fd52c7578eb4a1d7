import { datedOn, fromScheme, PaperSigned } from '@xmh/contracts';
import { accept, type AccessTable, type DecideTable, refuse } from '@xmh/eventing';
import { formOf, type Scheme, startOf } from '@xmh/scheme';
import { declared, type ProjectContext } from '../project.context';
import type { Project, ProjectEvent } from '../project.state';
import type { SignPaper } from './signature.commands';

/** The field says who signs; where it does not, whoever may declare. */
export const signingAccess: AccessTable<SignPaper, Project, ProjectContext> = {
  SignPaper: [
    fromScheme('forms.fields.by', ({ data }, project, { pinned: { scheme } }) => {
      const field = signatureField(scheme, data);
      const start = project.status === 'absent' ? undefined : startOf(scheme, project.track, project.start);
      return field?.by ? { by: field.by, article: field.article } : start;
    }),
  ],
};

export const signing: DecideTable<SignPaper, ProjectEvent, Project, ProjectContext> = {
  SignPaper: declared(({ data, meta }, project, context) => {
    const { projectId, form, field } = data;
    if (!signatureField(context.pinned.scheme, data))
      return refuse('signature-field-unknown', '表上没有这一签字栏', 404);
    const paper = project.papers[form];
    if (!paper) return refuse('paper-absent', '此项目还没有这份表');
    if (project.status === 'withdrawn') return refuse('project-withdrawn', '项目已经撤回，不再签字');
    const withDeclarer = project.status === 'drafted' || project.status === 'returned';
    if (form === project.form && !withDeclarer) return refuse('declaration-submitted-already', '申报已经报送');
    if (paper.signatures[field]) return refuse('signed-already', '此栏已经签字');
    const day = datedOn(data.on, meta, context);
    if ('refused' in day) return day;
    if ('service' in meta.as) return refuse('not-allowed', '签字须由本人办理', 403);
    const { person, post } = meta.as;
    const { id, version, digest } = context.pinned.ref;
    const cited = [signatureField(context.pinned.scheme, data)?.article ?? ''];
    return accept(PaperSigned({ projectId, form, field, person, post, ...day }), {
      id,
      version,
      digest,
      cited,
      setAside: [],
    });
  }),
};

function signatureField(scheme: Scheme, { form, field }: { readonly form: string; readonly field: string }) {
  const paper = formOf(scheme, form);
  const found = paper?.fields.find(({ key, type }) => key === field && type === 'signature');
  return paper && found && { by: found.by, article: found.article ?? paper.article };
}
