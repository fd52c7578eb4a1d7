import type { FormValues } from '@xmh/contracts';
import type { Actor } from '@xmh/eventing';
import type { ServiceCore } from '@xmh/platform';
import { heard, mayHear } from '../naming/hearing';
import { actorNamed, type Names, namesIn, organisationNamed, personNamed } from '../naming/names';
import { Terms } from '../naming/terms';
import type { LedgerDocument, LedgerPaper } from './ledger.document';
import type { LedgerLine } from './ledger.schema';

const headOf = (ledger: LedgerDocument, names: Names) => ({
  projectId: ledger.projectId,
  callId: ledger.callId,
  organisation: organisationNamed(names, ledger.organisation),
  track: ledger.track,
  title: ledger.title,
  status: ledger.status,
  keeper: Object.values(ledger.keepers).flatMap((ids) => ids.map((id) => personNamed(names, id))),
});

export async function linesAnswered(core: ServiceCore, ledgers: readonly LedgerDocument[]): Promise<LedgerLine[]> {
  const names = await namesIn(
    core,
    ledgers.map(({ organisation, keepers }) => [organisation, keepers]),
  );
  return ledgers.map((ledger) => {
    const counts = { planned: 0, claimed: 0, met: 0, unmet: 0 };
    for (const { state } of ledger.items) counts[state]++;
    const { checks, records } = ledger;
    return { ...headOf(ledger, names), items: counts, checks: checks.length, records: records.length };
  });
}

/** The whole ledger; words that name people only for those who may have them, others see that something is there. */
export async function ledgerAnswered(core: ServiceCore, ledger: LedgerDocument, person: string): Promise<object> {
  const terms = new Terms((await core.schemes.get(ledger.scheme)).scheme);
  const names = await namesIn(core, ledger);
  const { preparedOn, openedOn, closedOn, withdrawnOn, outcome } = ledger;
  const answer = {
    ...headOf(ledger, names),
    scheme: { id: ledger.scheme.id, version: ledger.scheme.version },
    trackName: terms.track(ledger.track),
    roles: Object.fromEntries(
      Object.entries({ ...ledger.responsibles, ...ledger.keepers }).map(([role, ids]) => [
        role,
        { name: terms.role(role), holders: ids.map((id) => personNamed(names, id)) },
      ]),
    ),
    dates: {
      prepared: preparedOn,
      ...(openedOn !== undefined && { opened: openedOn }),
      ...(closedOn !== undefined && { closed: closedOn }),
      ...(withdrawnOn !== undefined && { withdrawn: withdrawnOn }),
    },
    ...(outcome !== undefined && { outcome, outcomeName: terms.outcome(outcome) }),
    items: ledger.items.map(({ claimed, verified, ...item }) => ({
      ...item,
      ...(claimed && { claimed: byNamed(claimed, names) }),
      ...(verified && { verified: byNamed(verified, names) }),
    })),
    checks: ledger.checks.map((paper) => paperNamed(paper, terms, names)),
    records: ledger.records.map((paper) => paperNamed(paper, terms, names)),
    corrections: ledger.corrections.map((correction) => byNamed(correction, names)),
  };
  return (await heard(core, answer, mayHear(person, ledger, core.directory))) as object;
}

const byNamed = <Fact extends { readonly by: Actor }>(fact: Fact, names: Names): object => ({
  ...fact,
  by: actorNamed(names, fact.by),
});

/** With the Chinese names of its kind and fields, and of the persons and organisations it mentions. */
function paperNamed(paper: LedgerPaper, terms: Terms, names: Names): object {
  const form = terms.record(paper.kind)?.form ?? '';
  return {
    ...byNamed(paper, names),
    name: terms.recordName(paper.kind),
    fields: Object.fromEntries(Object.keys(paper.values).map((key) => [key, terms.field(form, key)])),
    mentioned: mentioned(paper.values, form, terms, names),
  };
}

function mentioned(values: FormValues, form: string, terms: Terms, names: Names): Readonly<Record<string, string>> {
  const fields = terms.form(form)?.fields ?? [];
  return Object.fromEntries(
    fields.flatMap(({ key, type }) => {
      const value = values[key];
      if (typeof value !== 'string') return [];
      if (type === 'person') return [[key, names.person(value)]];
      return type === 'organisation' ? [[key, names.organisation(value)]] : [];
    }),
  );
}
