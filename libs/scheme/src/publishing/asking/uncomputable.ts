import { figuresOf } from '../../acts/acts';
import type { SchemeError } from '../scheme-error';
import { builtFigures } from '../unbuilt/unbuilt-kinds';
import { isJson, walk, type Json } from '../walk';

/** Figures of which nothing is known where they stand: they would be missing for ever, or the act would fall over them. */
export function uncomputable(document: Json): SchemeError[] {
  return [...walk(document)].flatMap(({ path, value }): SchemeError[] => {
    const [, section] = /^\/(?:rewards\/)?(acceptance|awards|boards)\/\d+\/figures\/\d+\/source$/.exec(path) ?? [];
    if (section === undefined || !isJson(value)) return [];
    const may = figuresOf[section as keyof typeof figuresOf];
    const asked = Object.keys(value).find((kind) => builtFigures.has(kind));
    if (asked === undefined || may.includes(asked)) return [];
    const message = `此处没有“${asked}”所需的数，可写：${may.join('、')}；请换一种指标，或移到有这些数的部分`;
    return [{ path, code: 'unanswerable', message }];
  });
}
