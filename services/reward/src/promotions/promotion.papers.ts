import { type FormValues, streams } from '@xmh/contracts';
import type { Outcome, Override } from '@xmh/eventing';
import { type Caller, command, sensitiveTexts, type ServiceCore, withWords } from '@xmh/platform';
import { formOf } from '@xmh/scheme';
import { Projects } from '../projects/projects';
import type { Recipients } from '../recipients/recipient.handler';
import type { PromotionCommand } from './promotion.commands';

type PaperCommand = Extract<PromotionCommand, { readonly data: { readonly values: FormValues } }>;
type PaperData = PaperCommand['data'];
type Paper = PaperCommand extends infer C ? (C extends PaperCommand ? Pick<C, 'type' | 'data'> : never) : never;

export const PAPERS = Symbol('reward papers');

/** Sends promotion papers on their way: words of sensitive fields go into the register, the command carries references. */
export class Papers {
  constructor(
    private readonly core: ServiceCore,
    private readonly recipients: Recipients,
  ) {}

  async send({ type, data }: Paper, caller: Caller, override?: readonly Override[]): Promise<Outcome> {
    const texts = await this.sensitiveTexts(data);
    const run = (values: FormValues, as: Caller): Promise<Outcome> => {
      const sent: PaperData = { ...data, values };
      return this.recipients.handle(command<string, PaperData>(type, sent, as, override) as PaperCommand);
    };
    if (Object.keys(texts).length === 0) return run(data.values, caller);
    return withWords(this.core.words, caller, texts, (refs, as) => run({ ...data.values, ...refs }, as));
  }

  private async sensitiveTexts(data: PaperData): Promise<Readonly<Record<string, string>>> {
    const project = await new Projects(this.core, '').one(data.projectId);
    if (!project) return {};
    const { scheme } = await this.core.schemes.get(project.scheme);
    const { promotions } = await this.recipients.state(streams.reward(data.projectId));
    const before = 'recordId' in data ? promotions[data.recordId] : undefined;
    const key = 'record' in data ? data.record : before?.record;
    const form = formOf(scheme, scheme.promotion?.find((kind) => kind.key === key)?.form ?? '');
    return sensitiveTexts(form, data.values, before?.values);
  }
}
