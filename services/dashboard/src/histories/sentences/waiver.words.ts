import type { Waive } from '@xmh/contracts';
import type { Teller } from '../sentence';

export const waivedWords = ({ article, reason }: Waive, { terms }: Teller): string =>
  `准予例外：不按 ${article}“${terms.article(article)?.text ?? ''}”办理；理由：${reason}`;
