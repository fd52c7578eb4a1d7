import { z } from 'zod';

/** UUID of an organisation, person, project, call … */
export const Id = z.uuid();
/** Calendar date in Asia/Shanghai, ISO 8601. */
export const Day = z.iso.date();
/** UTC instant with milliseconds. */
export const Instant = z.iso.datetime();
/** A name declared in the scheme document. */
export const Key = z.string().regex(/^[a-z][a-z0-9-]*$/);
export const Article = z.string().regex(/^[A-Z]\d+(\.[a-z-]+)?$/);
export const Text = z.string().min(1).max(20_000);
/** Integer in hundredths: 60.00 % = 6000. */
export const Hundredths = z.int();
export const Reason = z.string().min(1).max(2_000);

/** An organisation with its path ('/…/parent/id/') as declared on the day. */
export const OrganisationRef = z.strictObject({ id: Id, path: z.string().regex(/^\/([^/]+\/)+$/) });
export type OrganisationRef = z.infer<typeof OrganisationRef>;

export const SchemeRef = z.strictObject({
  id: Key,
  version: z.int().min(1),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});

/** Words kept in the erasable register; the event holds their salted digest. */
export const WordsRef = z.strictObject({ ref: Id, digest: z.string().regex(/^[0-9a-f]{64}$/) });
export const FileRef = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  size: z.int().min(0),
  type: z.string(),
  name: z.string(),
});
export const Signature = z.strictObject({ person: Id, post: z.string(), on: Day });
const Cell = z.union([z.string(), z.int()]);

/** Values of a form's fields, by key: text, dates, choices and ids as strings; counts, hundredths and money as integers. */
export const FormValues = z.record(
  Key,
  z.union([
    z.string().max(20_000),
    z.int(),
    WordsRef,
    FileRef,
    Signature,
    z.array(z.record(z.string(), Cell)).max(500),
  ]),
);
export type FormValues = z.infer<typeof FormValues>;

/** A quantified task of the plan, or a criterion of a checklist. */
export const PlanItem = z.strictObject({ key: Key, name: Text, list: Key.optional(), due: Day.optional() });
export type PlanItem = z.infer<typeof PlanItem>;

/** Who fills a role: ids of persons or organisations by role key. */
export const Roles = z.record(Key, z.array(Id));
/** Marks by criterion, in hundredths. */
export const Marks = z.record(Key, Hundredths);

/** What a corrected fact names: the revision that was wrong, and why. */
export const correction = { corrects: z.int().min(0), reason: Reason };

/** What every service learns of an established project. */
export const projectFacts = {
  projectId: Id,
  callId: Id,
  scheme: SchemeRef,
  issuer: Id,
  organisation: OrganisationRef,
  track: Key,
  title: Text,
};
