import type { Outcome, Override } from '@xmh/eventing';
import { streams } from '@xmh/contracts';
import { type Caller, command, sensitiveTexts, type ServiceCore, withWords } from '@xmh/platform';
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
    return sensitiveTexts(form, values, standing);
  }
}
