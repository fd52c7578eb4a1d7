import { type ServiceCore } from '@xmh/platform';
import { z } from 'zod';
import { Named, namesIn, organisationNamed } from '../naming/names';
import { Terms } from '../naming/terms';
import type { CallDocument } from './call.document';

const Window = z.strictObject({
  tracks: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  opens: z.string().optional(),
  closes: z.string().optional(),
});

export const Call = z.strictObject({
  callId: z.string(),
  scheme: z.strictObject({ id: z.string(), version: z.int(), title: z.string() }),
  issuer: Named,
  name: z.string(),
  year: z.int(),
  status: z.enum(['open', 'closed']),
  windows: z.array(Window),
  extensions: z.array(
    z.strictObject({ track: z.string().optional(), trackName: z.string(), closes: z.string(), reason: z.string() }),
  ),
  openedOn: z.string(),
  closedOn: z.string().optional(),
  /** Boards of the scheme that the call has. */
  boards: z.array(z.strictObject({ board: z.string(), name: z.string() })),
});
export type Call = z.infer<typeof Call>;

export async function callsAnswered(core: ServiceCore, calls: readonly CallDocument[]): Promise<Call[]> {
  const names = await namesIn(core, []);
  return Promise.all(
    calls.map(async (call) => {
      const { scheme } = await core.schemes.get(call.scheme);
      const terms = new Terms(scheme);
      const { callId, name, year, status, openedOn, closedOn } = call;
      return {
        callId,
        name,
        year,
        status,
        openedOn,
        scheme: { id: call.scheme.id, version: call.scheme.version, title: scheme.title },
        issuer: organisationNamed(names, call.issuer),
        windows: call.windows.map((window) => windowNamed(window, terms)),
        extensions: call.extensions.map(({ track, ...one }) => ({
          ...(track !== undefined && { track }),
          trackName: track === undefined ? '各类项目' : terms.track(track),
          ...one,
        })),
        ...(closedOn !== undefined && { closedOn }),
        boards: (scheme.boards ?? []).map((board) => ({ board: board.key, name: board.name })),
      };
    }),
  );
}

function windowNamed({ tracks, opens, closes }: CallDocument['windows'][number], terms: Terms): z.infer<typeof Window> {
  const all = terms.scheme.tracks.map(({ key }) => key);
  return {
    tracks: (tracks ?? all).map((key) => ({ key, name: terms.track(key) })),
    ...(opens !== undefined && { opens }),
    ...(closes !== undefined && { closes }),
  };
}
