import { type FactsAt, type FigureResult, itemFacts, kindAt, type Scheme, type Tree } from '@xmh/scheme';
import { type CardDocument, latestOf } from './card.document';

/** Figures of the conclusions that stand, by `assessment/figure`; the latest of an assessment counts. */
export function figuresOf({ conclusions }: CardDocument): Readonly<Record<string, FigureResult>> {
  return Object.fromEntries(
    conclusions.flatMap(({ assessment, figures, shares }) =>
      Object.entries(figures).map(([key, value]) => {
        const share = shares[key];
        const kind = share ? ('share' as const) : ('composite' as const);
        const figure = { key, name: key, article: '', kind, value, unit: 'hundredths' as const, parts: [], ...share };
        return [`${assessment}/${key}`, figure] as const;
      }),
    ),
  );
}

/** What a condition of the document may know of a project from its card. */
export function factsOf(scheme: Scheme, card: CardDocument, tree: Tree): FactsAt<'sum-projects'> {
  const holders = { ...card.responsibles, ...card.keepers };
  return {
    track: card.track,
    kind: kindAt(scheme, card.organisation, tree),
    items: card.items.map(itemFacts),
    figures: figuresOf(card),
    filled: (role) => (holders[role] ?? []).length > 0,
    decided: (step) => card.decided[step],
    outcome: (assessment) => latestOf(card, assessment)?.outcome,
  };
}
