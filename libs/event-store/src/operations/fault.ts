/**
 * What is wrong with an event.
 * json: not an event at all · canonical: not the RFC 8785 form · hash, previous, revision: the chain of its stream · id: not the derived one ·
 * stream-column, revision-column, type-column: the table says other than the event · stream-number: streams are not numbered in order of birth ·
 * position: not dense · order: not where its commit put it · birth: the log does not begin with one · missing: nothing is left but a reference ·
 * file: SQLite finds the file damaged.
 */
export type FaultKind =
  | 'json'
  | 'canonical'
  | 'hash'
  | 'previous'
  | 'revision'
  | 'id'
  | 'stream-column'
  | 'revision-column'
  | 'type-column'
  | 'stream-number'
  | 'position'
  | 'order'
  | 'birth'
  | 'missing'
  | 'file';

/** One finding; stream and revision as far as anything left says them. */
export interface Fault {
  readonly position: string;
  readonly stream?: string | undefined;
  readonly revision?: number | undefined;
  readonly what: FaultKind;
  readonly detail?: string | undefined;
}

const words: Record<FaultKind, string> = {
  json: '内容不是事件',
  canonical: '内容不是规范格式',
  hash: '哈希不符',
  previous: '与前一事件的哈希不衔接',
  revision: '流内序号不连续',
  id: '编号不是由命令推出的',
  'stream-column': '流名与内容不符',
  'revision-column': '序号与内容不符',
  'type-column': '类型与内容不符',
  'stream-number': '流的编号不连续',
  position: '位置不连续',
  order: '次序与提交时不符',
  birth: '第一条不是建库事件',
  missing: '事件缺失',
  file: '文件损坏',
};

/** A line for the operator. */
export const sentenceOf = ({ position, stream, revision, what, detail }: Fault): string =>
  [
    `位置 ${position}`,
    stream,
    revision === undefined ? undefined : `序号 ${revision}`,
    `${words[what]}（${what}）`,
    detail,
  ]
    .filter((part) => part !== undefined)
    .join(' ');
