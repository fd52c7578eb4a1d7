import type { SchemeError } from '../scheme-error';
import { isJson, listed, shown, textOf, type Json } from '../walk';

interface Leading {
  readonly path: string;
  readonly track: Json;
  readonly start: Json;
}

/** Routes on which a project comes to a stand: nothing leads on, nothing establishes, a role that nobody can be named for. */
export function stuckRoutes(document: Json): SchemeError[] {
  const leading = startsOf(document);
  return listed(document.routes).flatMap((route, at) => {
    if (!isJson(route)) return [];
    const here = leading.filter(({ start }) => start.route === route.key);
    const steps = listed(route.steps).filter(isJson);
    const path = `/routes/${at}/steps`;
    return [
      ...(steps.some((step) => step.establishes === true) ? [] : here.map(neverEstablished)),
      ...steps.flatMap((step, index) => [
        ...nothingLeadsOn(step, `${path}/${index}`),
        ...unknownRoles(step, `${path}/${index}`, here),
      ]),
    ];
  });
}

/** A ledger that waits for a role which projects of some track do not have. */
export function stuckLedgers(document: Json): SchemeError[] {
  const ledger = isJson(document.ledger) ? document.ledger : {};
  return listed(ledger.require).flatMap((rule, at) => {
    if (!isJson(rule) || rule.when !== undefined || !isJson(rule.that)) return [];
    return listed(rule.that.filled).flatMap((role, index) =>
      listed(document.tracks)
        .filter(isJson)
        .filter((track) => !listed(track.roles).includes(role))
        .slice(0, 1)
        .map((track) => lacking(`/ledger/require/${at}/that/filled/${index}`, role, track, '台账就不能建立')),
    );
  });
}

const startsOf = (document: Json): Leading[] =>
  listed(document.tracks).flatMap((track, at) =>
    isJson(track)
      ? listed(track.starts).flatMap((start, index) =>
          isJson(start) ? [{ path: `/tracks/${at}/starts/${index}/route`, track, start }] : [],
        )
      : [],
  );

const neverEstablished = ({ path, start }: Leading): SchemeError => ({
  path,
  code: 'dead-end',
  message: `路线“${textOf(start.route) ?? ''}”没有立项的环节，请在立项的那一步写上 "establishes": true`,
});

function nothingLeadsOn({ decisions }: Json, path: string): SchemeError[] {
  const leads = listed(decisions).flatMap((decision) => (isJson(decision) ? [decision.leads] : []));
  if (leads.length === 0 || leads.includes('on')) return [];
  const message = '没有一种决定通向下一步，请写上一种 "leads": "on"';
  return [{ path: `${path}/decisions`, code: 'dead-end', message }];
}

const unknownRoles = ({ fills }: Json, path: string, here: readonly Leading[]): SchemeError[] =>
  listed(fills).flatMap((role, index) =>
    here
      .filter(({ track }) => !listed(track.roles).includes(role))
      .slice(0, 1)
      .map(({ track }) => lacking(`${path}/fills/${index}`, role, track, '这一步就不能确定')),
  );

const lacking = (path: string, role: unknown, track: Json, then: string): SchemeError => ({
  path,
  code: 'dead-end',
  message: `项目类型“${textOf(track.name) ?? ''}”的 roles 中没有“${shown(role)}”，${then}，请补上`,
});
