export { wordsContract, type OpenWords } from './words.suite';
export { filesContract } from './files.suite';
