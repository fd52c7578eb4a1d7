/** The bytes are not what their address says; nothing was kept. */
export class DigestMismatch extends Error {
  readonly code = 'digest-mismatch';
  constructor(
    readonly expected: string,
    readonly actual: string,
  ) {
    super(`文件内容与摘要不符：应为 ${expected}，实为 ${actual}`);
    this.name = 'DigestMismatch';
  }
}

/** More bytes than a file may have; nothing was kept. */
export class FileTooLarge extends Error {
  readonly code = 'file-too-large';
  constructor(readonly limit: number) {
    super(`文件超过上限 ${limit} 字节`);
    this.name = 'FileTooLarge';
  }
}

export class TypeNotAllowed extends Error {
  readonly code = 'type-not-allowed';
  constructor(
    readonly type: string,
    readonly allowed: readonly string[],
  ) {
    super(`不收 ${type} 类型的文件，可收：${allowed.join('、')}`);
    this.name = 'TypeNotAllowed';
  }
}

/** An address that is no SHA-256 in 64 lower-case hex digits. */
export class MalformedAddress extends Error {
  readonly code = 'malformed-address';
  constructor(readonly address: string) {
    super('文件地址应为 64 位小写十六进制的 SHA-256');
    this.name = 'MalformedAddress';
  }
}

/** The row is erased but its bytes may still lie in the file, because another reader holds it: erase again. */
export class TracesRemain extends Error {
  readonly code = 'traces-remain';
  constructor(readonly file: string) {
    super('数据库被占用，已删除的内容尚未从文件中清除，请重试');
    this.name = 'TracesRemain';
  }
}

/** These bytes were erased, and stay so; nothing was kept. */
export class FileErased extends Error {
  readonly code = 'file-erased';
  constructor(readonly sha256: string) {
    super('文件已删除');
    this.name = 'FileErased';
  }
}
