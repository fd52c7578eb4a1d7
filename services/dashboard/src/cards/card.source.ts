import { projectStreams, slateIdOf, streams } from '@xmh/contracts';
import type { ServiceCore } from '@xmh/platform';
import type { Source } from '../days/document';
import type { CardDocument } from './card.document';
import { type CardEvent, cards } from './card.view';

/** A card is folded from the project's own four streams, and its seat from the slate. */
export const cardSource = (core: ServiceCore): Source<CardDocument, CardEvent> => ({
  core,
  view: cards,
  streamsOf: ({ projectId, organisation, callId }) => [
    ...projectStreams(projectId),
    streams.slate(slateIdOf(organisation, callId)),
  ],
});
