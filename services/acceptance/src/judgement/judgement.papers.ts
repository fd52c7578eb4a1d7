import type { Outcome, Override } from '@xmh/eventing';
import { type FormValues, streams } from '@xmh/contracts';
import { type Caller, command, ProblemException, type ServiceCore, withWords } from '@xmh/platform';
import { assessmentOf, formOf } from '@xmh/scheme';
import type { Projects } from '../project/project.handler';
import type { JudgementCommand } from './judgement.commands';

type Data = JudgementCommand['data'];
type Paper = JudgementCommand extends infer C ? (C extends JudgementCommand ? Pick<C, 'type' | 'data'> : never) : never;

export const JUDGEMENTS = Symbol('acceptance judgements');

/** Sends judgements on their way: the words of sensitive fields go into the register, the command carries their references. */
export class Judgements {
  constructor(
    private readonly core: ServiceCore,
    private readonly projects: Projects,
  ) {}

  async send({ type, data }: Paper, caller: Caller, override?: readonly Override[]): Promise<Outcome> {
    const texts = await this.sensitiveTexts(data);
    return withWords(this.core.words, caller, texts, (refs, as) => {
      const sent: Data = { ...data, values: { ...data.values, ...refs } };
      return this.projects.handle(command<string, Data>(type, sent, as, override) as JudgementCommand);
    });
  }

  private async sensitiveTexts({ projectId, assessment, values }: Data): Promise<Readonly<Record<string, string>>> {
    const project = await this.projects.state(streams.acceptance(projectId));
    if (project.status === 'absent') return {};
    const { scheme } = await this.core.schemes.get(project.facts.scheme);
    const form = formOf(scheme, assessmentOf(scheme, assessment)?.judgement ?? '');
    const standing = project.assessments[assessment]?.judgement?.values;
    const texts: Record<string, string> = {};
    for (const { key } of (form?.fields ?? []).filter((field) => field.sensitive)) {
      const value = values[key];
      if (typeof value === 'string') texts[key] = value;
      else if (value !== undefined && !same(value, standing?.[key])) throw notWords(key);
    }
    return texts;
  }
}

/** A correction may leave words as they are; nobody may point at the words of another fact. */
const same = (one: FormValues[string], other: FormValues[string] | undefined): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const notWords = (field: string): ProblemException =>
  new ProblemException(400, 'malformed', '请求内容有误', {
    errors: [{ field: `values.${field}`, message: '须为文字,或原有的内容' }],
  });
