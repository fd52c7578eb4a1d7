import type { ServiceCore } from '@xmh/platform';
import type { Source } from '../days/document';
import { type ExpectationDocument, type ExpectationEvent, expectations, streamOfSubject } from './expectation.view';

export const expectationSource = (core: ServiceCore): Source<ExpectationDocument, ExpectationEvent> => ({
  core,
  view: expectations,
  streamsOf: (one) => [streamOfSubject(one)],
});
