import { acts, questions, type Act } from '../../acts/acts';
import type { SchemeError } from '../scheme-error';
import { walk, type Json } from '../walk';
import { actsAt } from './places';
import { questionsIn } from './questions';

/** Conditions that ask what the act they sit on does not know: the command would fall over instead of being judged. */
export function unanswerable(document: Json): SchemeError[] {
  return [...walk(document)].flatMap((visit) => {
    const asking = questionsIn(visit);
    const tested = asking.length === 0 ? undefined : actsAt(visit, document);
    if (!tested) return [];
    const ofRecord = visit.path.includes('/recorded/where');
    return asking.flatMap(({ fact, asked, path }): SchemeError[] => {
      if (ofRecord && fact === 'field') return [];
      const act = tested.find((one) => !knows(one, fact));
      return act === undefined ? [] : [{ path, code: 'unanswerable', message: words(asked, act) }];
    });
  });
}

const knows = (act: Act, fact: string): boolean => acts[act].knows.some((known) => known === fact);

function words(asked: string, act: Act): string {
  const may = acts[act].knows.flatMap((fact) => questions[fact]).join('、');
  return `“${acts[act].name}”时不能问“${asked}”，可问：${may}；请换一种条件，或移到知道它的环节`;
}
