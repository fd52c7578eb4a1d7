import type { EventOf, Recorded } from '@xmh/eventing';
import { DossierRecordCorrected, DossierRecordFiled } from '@xmh/contracts';
import { evolveOwing, type ExpectationEvent, type Owing } from '../expectations/expectation.state';
import type { FiledRecord, Records } from '../records/record.state';

export type DossierRecordEvent = EventOf<typeof DossierRecordFiled | typeof DossierRecordCorrected>;
/** Everything the stream of a dossier may hold. */
export type DossierEvent = DossierRecordEvent | ExpectationEvent;

/** What is on file about an organisation in a call, or about a call, and what is owed. */
export interface Dossier {
  readonly records: Records;
  readonly owing: Owing;
}

export const emptyDossier: Dossier = { records: {}, owing: undefined };

export function evolve(dossier: Dossier, event: Recorded<DossierEvent>): Dossier {
  switch (event.type) {
    case DossierRecordFiled.type:
    case DossierRecordCorrected.type: {
      const { record, recordId, values, marks, on } = event.data;
      const filed: FiledRecord = { record, values, marks, on, revision: event.revision };
      return { ...dossier, records: { ...dossier.records, [recordId]: filed } };
    }
    default:
      return { ...dossier, owing: evolveOwing(dossier.owing, event) };
  }
}
