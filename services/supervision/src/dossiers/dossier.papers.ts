import type { Outcome, Override } from '@xmh/eventing';
import type { FormValues } from '@xmh/contracts';
import { type Caller, command, openedCall, sensitiveTexts, type ServiceCore, withWords } from '@xmh/platform';
import { formOf, recordOf } from '@xmh/scheme';
import type { DossierCommand } from './dossier.commands';
import { type Dossiers, dossierStream } from './dossier.handler';

type PaperCommand = Extract<DossierCommand, { readonly data: { readonly values: FormValues } }>;
type PaperData = PaperCommand['data'];
type Paper = PaperCommand extends infer C ? (C extends PaperCommand ? Pick<C, 'type' | 'data'> : never) : never;

export const DOSSIER_PAPERS = Symbol('supervision dossier papers');

/** Sends records on their way: the words of sensitive fields go into the register, the command carries their references. */
export class DossierPapers {
  constructor(
    private readonly core: ServiceCore,
    private readonly dossiers: Dossiers,
  ) {}

  async send({ type, data }: Paper, caller: Caller, override?: readonly Override[]): Promise<Outcome> {
    const texts = await this.sensitiveTexts(data);
    const run = (values: FormValues, as: Caller): Promise<Outcome> =>
      this.dossiers.handle(command<string, PaperData>(type, { ...data, values }, as, override) as PaperCommand);
    if (Object.keys(texts).length === 0) return run(data.values, caller);
    return withWords(this.core.words, caller, texts, (refs, as) => run({ ...data.values, ...refs }, as));
  }

  private async sensitiveTexts(data: PaperData): Promise<Readonly<Record<string, string>>> {
    const call = await openedCall(this.core, data.callId);
    if (!call) return {};
    const { scheme } = await this.core.schemes.get(call.scheme);
    const { records } = await this.dossiers.state(dossierStream(data.subject, data.callId));
    const standing = 'recordId' in data ? records[data.recordId] : undefined;
    const kind = 'recordId' in data ? standing?.record : data.record;
    return sensitiveTexts(formOf(scheme, recordOf(scheme, kind ?? '')?.form ?? ''), data.values, standing?.values);
  }
}
