import type { Directory } from '../directory-facts/directory';
import { ProblemException } from '../problems/problem';

/** Refuses (403) who is not an administrator anywhere. For operations that write no event and so have no access table. */
export function administratorOf(person: string, directory: Directory): void {
  if (!directory.standings(person).some(({ post }) => post === 'administrator')) {
    throw new ProblemException(403, 'not-allowed', '此项操作只限系统管理员');
  }
}
