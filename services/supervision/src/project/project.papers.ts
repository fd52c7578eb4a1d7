import type { Outcome, Override } from '@xmh/eventing';
import { type FormValues, streams } from '@xmh/contracts';
import { type Caller, command, sensitiveTexts, type ServiceCore, withWords } from '@xmh/platform';
import { formOf, recordOf } from '@xmh/scheme';
import type { ProjectCommand } from './project.commands';
import type { Projects } from './project.handler';
import type { Project } from './project.state';

/** The commands that carry a paper: a check's sheet, a record's form. */
type PaperCommand = Extract<ProjectCommand, { readonly data: { readonly values: FormValues } }>;
type PaperData = PaperCommand['data'];
type Paper = PaperCommand extends infer C ? (C extends PaperCommand ? Pick<C, 'type' | 'data'> : never) : never;

export const PAPERS = Symbol('supervision papers');

/** Sends papers on their way: the words of sensitive fields go into the register, the command carries their references. */
export class Papers {
  constructor(
    private readonly core: ServiceCore,
    private readonly projects: Projects,
  ) {}

  async send(paper: Paper, caller: Caller, override?: readonly Override[]): Promise<Outcome> {
    const { type, data } = paper;
    const texts = await this.sensitiveTexts(data);
    const run = (values: FormValues, as: Caller): Promise<Outcome> => {
      const sent: PaperData = { ...data, values };
      return this.projects.handle(command<string, PaperData>(type, sent, as, override) as PaperCommand);
    };
    if (Object.keys(texts).length === 0) return run(data.values, caller);
    return withWords(this.core.words, caller, texts, (refs, as) => run({ ...data.values, ...refs }, as));
  }

  private async sensitiveTexts(data: PaperData): Promise<Readonly<Record<string, string>>> {
    const project = await this.projects.state(streams.supervision(data.projectId));
    if (project.ledger.status === 'absent') return {};
    const { scheme } = await this.core.schemes.get(project.ledger.scheme);
    const { kind, values } = standing(data, project);
    return sensitiveTexts(formOf(scheme, recordOf(scheme, kind ?? '')?.form ?? ''), data.values, values);
  }
}

/** What kind of paper it is, and what the one it corrects says. */
function standing(data: PaperData, { checks, records }: Project): { kind?: string; values?: FormValues } {
  if ('record' in data) return { kind: data.record };
  if ('check' in data) return { kind: data.check };
  if ('recordId' in data) {
    const record = records[data.recordId];
    return record ? { kind: record.record, values: record.values } : {};
  }
  const check = checks[data.checkId];
  return check ? { kind: check.check, values: check.values } : {};
}
