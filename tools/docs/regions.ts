import { namedSource } from './named-source';

/** `<!-- region: path#name -->`, a fenced block, `<!-- end -->`: what stands between is taken from the code. */
const block = /<!-- region: (\S+)#(\S+) -->\n[\s\S]*?<!-- end -->/g;

export interface Filled {
  readonly text: string;
  /** Files of the regions, once each, in the order of the page. */
  readonly files: readonly string[];
  readonly problems: readonly string[];
}

/** A page with its regions as the code stands. `read` answers a file's text by its path, undefined when there is none. */
export function filled(page: string, read: (path: string) => string | undefined): Filled {
  const files = new Set<string>();
  const problems: string[] = [];
  const text = page.replace(block, (whole, path: string, name: string) => {
    files.add(path);
    const code = read(path);
    if (code === undefined) problems.push(`${path} is not there`);
    const source = code === undefined ? undefined : namedSource(code, name);
    if (code !== undefined && source === undefined) problems.push(`${path} declares no ${name}`);
    if (source === undefined) return whole;
    return `<!-- region: ${path}#${name} -->\n\`\`\`ts\n${source}\n\`\`\`\n<!-- end -->`;
  });
  return { text, files: [...files], problems };
}
