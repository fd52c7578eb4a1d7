import type { Waive } from '@xmh/contracts';
import type { Teller } from '../sentence';

/** In a project's history it is plain whom it is for. */
export const waivedWords = ({ article, reason, subject }: Waive, { terms, voices, projectId }: Teller): string =>
  `准予${projectId === undefined ? voices.organisation(subject) : ''}例外：不按 ${article}“${terms.article(article)?.text ?? ''}”办理；理由：${reason}`;
