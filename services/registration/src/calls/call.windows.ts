import { type CallDates, dayIn, type Scheme, type Verdict } from '@xmh/scheme';
import type { KnownCall } from './call.state';

type Windows = KnownCall['windows'];

/** The windows the paper names, as days of the call's year. */
export function windowsOfPaper(scheme: Scheme, year: number): Windows {
  return (scheme.calls.windows ?? []).map(({ tracks, opens, closes }) => ({
    ...(tracks && { tracks }),
    ...(opens && { opens: dayIn(opens, year) }),
    ...(closes && { closes: dayIn(closes, year) }),
  }));
}

/** A call may fill in a side that the paper leaves open, never move one that it names. */
export function windowVerdicts(scheme: Scheme, year: number, given: Windows, subject: string): Verdict[] {
  const paper = windowsOfPaper(scheme, year);
  return (scheme.calls.windows ?? []).flatMap(({ article }, index) =>
    given
      .filter(({ tracks }) => overlap(tracks, paper[index]?.tracks))
      .flatMap((window) =>
        (['opens', 'closes'] as const).flatMap((side): Verdict[] => {
          const [named, wanted] = [paper[index]?.[side], window[side]];
          if (named === undefined || wanted === undefined) return [];
          return [{ article, holds: named === wanted, subject, tried: wanted, limit: named }];
        }),
      ),
  );
}

const overlap = (some: readonly string[] | undefined, others: readonly string[] | undefined): boolean =>
  some === undefined || others === undefined || some.some((track) => others.includes(track));

/** What the call says of a track's dates. */
export function datesOf({ year, windows }: Pick<KnownCall, 'year' | 'windows'>, track: string): CallDates {
  const window = windows.find(({ tracks }) => tracks === undefined || tracks.includes(track));
  return {
    year,
    ...(window?.opens !== undefined && { opens: window.opens }),
    ...(window?.closes !== undefined && { closes: window.closes }),
  };
}
