const most = { files: 10, lines: 700 };

/** What is wrong with the walk: it must stay short enough to be read in one go. */
export function walkProblems(files: readonly string[], read: (path: string) => string | undefined): string[] {
  const texts = files.map(read);
  const missing = files.filter((_, at) => texts[at] === undefined).map((path) => `the walk: ${path} is not there`);
  const lines = texts.reduce((sum, text) => sum + (text === undefined ? 0 : linesOf(text)), 0);
  return [
    ...missing,
    ...(files.length === 0 ? ['the walk shows no code'] : []),
    ...(files.length > most.files ? [`the walk has ${files.length} files, ${most.files} at most`] : []),
    ...(lines > most.lines ? [`the files of the walk have ${lines} lines, ${most.lines} at most`] : []),
  ];
}

/** A page that tells the same walk (links to code under this heading) must name the same files in the same order. */
export function retellingProblems(page: string, text: string, heading: string, files: readonly string[]): string[] {
  const section = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  if (section === undefined) return [`${page}: no section “${heading}”`];
  const told = [...section.matchAll(/^\d+\. \[[^\]]*\]\(([^)#]+\.ts)\)/gm)].map(([, path]) => path);
  return told.join() === files.join() ? [] : [`${page}: the walk is ${files.join(', ')}; told is ${told.join(', ')}`];
}

const linesOf = (text: string): number => text.trimEnd().split('\n').length;
