import type { Sentence } from './sentence';
import { acceptanceSentences } from './sentences/acceptance.sentences';
import { directorySentences } from './sentences/directory.sentences';
import { registrationSentences } from './sentences/registration.sentences';
import { rewardSentences } from './sentences/reward.sentences';
import { supervisionSentences } from './sentences/supervision.sentences';

/** Every event of the product and its sentence. */
export const sentences: Readonly<Record<string, Sentence<never>>> = {
  ...directorySentences,
  ...registrationSentences,
  ...supervisionSentences,
  ...acceptanceSentences,
  ...rewardSentences,
};
