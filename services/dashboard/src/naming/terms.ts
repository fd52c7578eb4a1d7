import {
  type Article,
  type Assessment,
  assessmentOf,
  type Award,
  awardOf,
  type Form,
  formOf,
  listOf,
  postWords,
  recordKinds,
  type RecordKind,
  recordOf,
  roleOf,
  type Scheme,
  type Sheet,
  type Step,
  type Survey,
  trackOf,
} from '@xmh/scheme';

interface Part {
  readonly key: string;
  readonly name: string;
}
const named = <T extends Part>(parts: readonly T[] | undefined, key: string): T | undefined =>
  parts?.find((part) => part.key === key);

/** Chinese names of what a scheme's document declares; a key it does not declare stands for itself. */
export class Terms {
  constructor(readonly scheme: Scheme) {}

  track = (key: string): string => trackOf(this.scheme, key)?.name ?? key;
  kind = (key: string): string => named(this.scheme.kinds, key)?.name ?? key;
  role = (key: string): string => roleOf(this.scheme, key)?.name ?? key;
  form = (key: string): Form | undefined => formOf(this.scheme, key);
  formName = (key: string): string => this.form(key)?.name ?? key;
  listName = (key: string): string => listOf(this.scheme, key)?.name ?? key;
  field = (form: string, key: string): string => named(this.form(form)?.fields, key)?.name ?? key;
  record = (key: string): RecordKind | undefined => recordOf(this.scheme, key);
  recordName = (key: string): string => this.record(key)?.name ?? key;
  article = (key: string): Article | undefined => this.scheme.articles[key];
  assessment = (key: string): Assessment | undefined => assessmentOf(this.scheme, key);
  assessmentName = (key: string): string => this.assessment(key)?.name ?? key;
  survey = (assessment: string, key: string): Survey | undefined => named(this.assessment(assessment)?.surveys, key);
  sheet = (assessment: string, key: string): Sheet | undefined => named(this.assessment(assessment)?.sheets, key);
  method = (assessment: string, key: string): string => named(this.assessment(assessment)?.methods, key)?.name ?? key;
  award = (key: string): Award | undefined => awardOf(this.scheme, key);
  awardName = (key: string): string => this.award(key)?.name ?? key;
  place = (award: string, key: string): string => named(this.award(award)?.places, key)?.name ?? key;

  /** A step of a route, or of any when the route is not known. */
  step(key: string, route?: string): Step | undefined {
    const routes = this.scheme.routes.filter((one) => route === undefined || one.key === route);
    return named(
      routes.flatMap(({ steps }) => steps),
      key,
    );
  }

  stepName = (key: string, route?: string): string => this.step(key, route)?.name ?? key;

  decision = (step: Step | undefined, key: string): string => named(step?.decisions, key)?.name ?? key;

  outcome(key: string, assessment?: string): string {
    const places = assessment === undefined ? (this.scheme.acceptance ?? []) : [this.assessment(assessment)];
    return (
      named(
        places.flatMap((place) => place?.outcomes ?? []),
        key,
      )?.name ?? key
    );
  }

  /** A figure by `assessment/figure`, or by its key alone. */
  figure(reference: string): string {
    const [key = reference, place] = reference.split('/').reverse();
    const places = (this.scheme.acceptance ?? []).filter((one) => place === undefined || one.key === place);
    return (
      named(
        places.flatMap(({ figures }) => figures ?? []),
        key,
      )?.name ?? key
    );
  }

  /** The criteria that a check or record is marked by. */
  marksOf = (record: string): readonly Part[] =>
    recordKinds(this.scheme).find(({ key }) => key === record)?.marks ?? [];
}

const otherPosts: Readonly<Record<string, string>> = {
  auditor: '审计员',
  analyst: '分析员',
  administrator: '管理员',
};

export const postName = (post: string): string => otherPosts[post] ?? postWords(post);
