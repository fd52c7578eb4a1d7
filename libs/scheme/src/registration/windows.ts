import { dateWords } from '../days/dates';
import { dayIn } from '../days/days';
import type { Scheme } from '../document/scheme';
import type { Verdict } from '../verdicts/verdict';

/** What a call says of its own dates: its year, and the sides the paper leaves out. */
export interface CallDates {
  readonly year: number;
  readonly opens?: string;
  readonly closes?: string;
  readonly anchors?: Readonly<Record<string, string>>;
}

export interface Window {
  readonly article: string;
  readonly opens?: string;
  readonly closes?: string;
}

/** First and last day of a track's window, both inclusive: the paper's where it names one, else the call's. */
export function windowOf(scheme: Scheme, track: string, call: CallDates): Window {
  const { article, windows = [] } = scheme.calls;
  const window = windows.find(({ tracks }) => tracks === undefined || tracks.includes(track));
  const opens = window?.opens ? dayIn(window.opens, call.year, call.anchors) : call.opens;
  const closes = window?.closes ? dayIn(window.closes, call.year, call.anchors) : call.closes;
  return {
    article: window?.article ?? article,
    ...(opens === undefined ? {} : { opens }),
    ...(closes === undefined ? {} : { closes }),
  };
}

/** Whether the day `on` lies in the track's window, under the window's article. */
export function windowVerdict(scheme: Scheme, track: string, call: CallDates, on: string, subject = ''): Verdict {
  const { article, opens, closes } = windowOf(scheme, track, call);
  const tried = dateWords(on);
  if (opens !== undefined && on < opens) {
    return { article, holds: false, subject, tried, limit: `${dateWords(opens)}起` };
  }
  const limit = closes === undefined ? '未定截止日' : `${dateWords(closes)}（含当日）前`;
  return { article, holds: closes === undefined || on <= closes, subject, tried, limit };
}

/** Whether a paper returned for rework came back by the date in the return, under the article the decision names. */
export function reworkVerdict(article: string, by: string, on: string, subject = ''): Verdict {
  return { article, holds: on <= by, subject, tried: dateWords(on), limit: `${dateWords(by)}（含当日）前` };
}
