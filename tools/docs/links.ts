import { dirname, join, normalize } from 'node:path';

/** What is wrong in a page's links and commands. */
export interface Surroundings {
  readonly exists: (path: string) => boolean;
  readonly scripts: ReadonlySet<string>;
}

const link = /\]\(([^)\s]+)\)/g;
const script = /\bnpm run (?:--silent )?([a-z][a-z0-9:-]*)/g;

/** Relative links that point to nothing, and npm scripts that are not there. */
export function pageProblems(page: string, text: string, { exists, scripts }: Surroundings): string[] {
  const links = [...withoutCode(text).matchAll(link)].flatMap(([, target = '']) => {
    const path = target.replace(/#.*$/, '');
    if (path === '' || /^[a-z]+:/.test(path)) return [];
    return exists(normalize(join(dirname(page), decodeURI(path)))) ? [] : [`${page}: nothing at ${target}`];
  });
  const unknown = [...text.matchAll(script)].flatMap(([, name = '']) =>
    scripts.has(name) ? [] : [`${page}: there is no npm run ${name}`],
  );
  return [...links, ...unknown];
}

/** Brackets in code are no links. */
const withoutCode = (text: string): string => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
