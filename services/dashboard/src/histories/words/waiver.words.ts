import type { Waive } from '@xmh/contracts';
import type { Teller } from '../sentence';

/** In a project's history it is plain whom it is for. */
export const waivedWords = (waive: Waive, teller: Teller): string =>
  `准予${exceptionWords(waive, teller)}；理由：${waive.reason}`;

export const revokedWords = (waive: Waive, teller: Teller): string =>
  `收回所准的${exceptionWords(waive, teller)}，已据此办理的不变；理由：${waive.reason}`;

const exceptionWords = ({ article, subject }: Waive, { terms, voices, projectId }: Teller): string =>
  `${projectId === undefined ? voices.organisation(subject) : ''}例外：不按 ${article}“${terms.article(article)?.text ?? ''}”办理`;
