/** Settings that are wrong or unsafe: the start stops and names them. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly { readonly variable: string; readonly message: string }[]) {
    super(`配置有误，未启动：\n${faults.map(({ variable, message }) => `  ${variable}：${message}`).join('\n')}`);
    this.name = 'ConfigurationError';
  }
}
