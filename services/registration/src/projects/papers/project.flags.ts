import { weigh } from '@xmh/scheme';
import type { SchemeContext } from '@xmh/contracts';
import { paperVerdicts } from './project.forms';
import type { Declared } from '../project.state';

/** Recorded articles that the project's papers leave unmet: they refuse nothing, and show until the paper is put right. */
export function flaggedArticles(project: Declared, context: SchemeContext): readonly string[] {
  if (project.status === 'drafted') return [];
  const { scheme } = context.pinned;
  const verdicts = Object.entries(project.papers).flatMap(([form, paper]) =>
    paperVerdicts(form, paper, project.title, context),
  );
  return weigh(scheme, verdicts, { override: [], waivers: [], may: () => false }).flagged;
}
