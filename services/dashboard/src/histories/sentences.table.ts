import type { Sentence } from './sentence';
import { acceptanceSentences } from './sentences/acceptance.sentences';
import { callSentences } from './sentences/call.sentences';
import { directorySentences } from './sentences/directory.sentences';
import { dossierSentences } from './sentences/dossier.sentences';
import { honourSentences } from './sentences/honour.sentences';
import { listSentences } from './sentences/list.sentences';
import { planSentences } from './sentences/plan.sentences';
import { registrationSentences } from './sentences/registration.sentences';
import { rewardSentences } from './sentences/reward.sentences';
import { supervisionSentences } from './sentences/supervision.sentences';

/** Every event of the product and its sentence. */
export const sentences: Readonly<Record<string, Sentence<never>>> = {
  ...directorySentences,
  ...registrationSentences,
  ...callSentences,
  ...listSentences,
  ...planSentences,
  ...supervisionSentences,
  ...dossierSentences,
  ...acceptanceSentences,
  ...rewardSentences,
  ...honourSentences,
};
