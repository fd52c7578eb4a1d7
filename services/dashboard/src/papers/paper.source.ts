import { streams } from '@xmh/contracts';
import type { ServiceCore } from '@xmh/platform';
import type { Source } from '../days/document';
import { type PaperDocument, type PaperEvent, papers } from './paper.view';

const named = { list: streams.list, batch: streams.batch, issue: streams.issue };

/** The one stream in which a paper of the call is kept. */
export const streamOfPaper = ({ kind, paperId }: Pick<PaperDocument, 'kind' | 'paperId'>): string =>
  named[kind](paperId);

export const paperSource = (core: ServiceCore): Source<PaperDocument, PaperEvent> => ({
  core,
  view: papers,
  streamsOf: (paper) => [streamOfPaper(paper)],
});
