import type { DirectoryFacts } from '@xmh/eventing';

/** Posts that do the work or watch over it; others see that words were put on file, not the words. */
const workingPosts = ['leader', 'deputy', 'officer', 'organisation-office', 'leading-group', 'inspector', 'auditor'];

export const readsWords = (person: string, directory: DirectoryFacts): boolean =>
  directory.standings(person).some(({ post }) => workingPosts.includes(post));
