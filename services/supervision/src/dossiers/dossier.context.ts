import type { OrganisationRef, SchemeContext } from '@xmh/contracts';

/** What decisions about a dossier stand on: the call, whose scheme counts, and whom it is about. */
export interface DossierContext extends SchemeContext {
  /** As refusals call it. */
  readonly title: string;
  readonly organisation: OrganisationRef;
  readonly call: { readonly year: number; readonly on: string };
}
