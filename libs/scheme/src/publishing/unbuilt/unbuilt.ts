import type { SchemeError } from '../scheme-error';
import { builtConditions, builtFigures, unbuiltConditions, unbuiltFigures } from './unbuilt-kinds';
import { unbuiltParts } from './unbuilt-parts';
import { isJson, walk, type Visit } from '../walk';

const parts = unbuiltParts.map((part) => ({ ...part, way: wayTo(part.at) }));
const conditionsStandUnder = ['that', 'when', 'where', 'include', 'not', 'all', 'any'];

/** What the document uses that has a schema but no evaluator yet, each with its place; publishing refuses it. */
export function unbuilt(document: unknown): SchemeError[] {
  return [...walk(document)].flatMap((visit) => {
    const name = partName(visit) ?? kindName(visit);
    if (name === undefined) return [];
    const message = `本版本还不能办理“${name}”，请删去或改用别的写法`;
    return [{ path: visit.path, code: 'unbuilt', message }];
  });
}

function partName({ path, value }: Visit): string | undefined {
  const under = parts.find(
    ({ way, values }) =>
      way.test(path) && (values === undefined || (typeof value === 'string' && values.includes(value))),
  );
  return under?.name;
}

function kindName({ path, property, value }: Visit): string | undefined {
  if (!isJson(value)) return undefined;
  const names = Object.keys(value);
  if (/\/figures\/\d+\/source$/.test(path)) return unbuiltAmong(names, builtFigures, unbuiltFigures);
  return conditionsStandUnder.includes(property) ? unbuiltAmong(names, builtConditions, unbuiltConditions) : undefined;
}

function unbuiltAmong(
  names: readonly string[],
  built: ReadonlySet<string>,
  meant: Readonly<Record<string, string>>,
): string | undefined {
  if (names.some((name) => built.has(name))) return undefined;
  const name = names.find((one) => Object.hasOwn(meant, one));
  return name === undefined ? undefined : meant[name];
}

function wayTo(at: string): RegExp {
  const steps = at.replace(/^\*\*/, '').replaceAll('*', '[^/]+');
  return new RegExp(`${at.startsWith('**') ? '' : '^'}${steps}$`);
}
