import type { Scenario } from '@xmh/testing';

/** One password for every account of the demo: its store is simulated and holds nothing real. */
export const demoPassword = 'xiangmuhua-demo';

/** Accounts to sign in with, and lines to paste into a shell. */
export function hints(url: string, made: Readonly<Record<string, string>>, { cast }: Scenario): string[] {
  const project = made['甲1'];
  const get = (path: string) => `curl -s -H "Authorization: Bearer $TOKEN" '${url}${path}'`;
  return [
    '',
    `账号（密码均为 ${demoPassword}）：admin ${cast.people.map(({ login }) => login).join(' ')}`,
    `接口说明：${url}/api/openapi.json`,
    '',
    `TOKEN=$(curl -s ${url}/api/directory/sessions -H 'content-type: application/json' -d '{"login":"office","password":"${demoPassword}"}' | sed 's/.*"token":"\\([^"]*\\)".*/\\1/')`,
    get(`/api/dashboard/cards/${project}`),
    get(`/api/dashboard/cards/${project}?asOf=2012-04-30`),
    get(`/api/dashboard/histories/${project}`),
    get(`/api/dashboard/rankings/${made['round']}`),
    get(`/api/supervision/expectations?callId=${made['call']}&state=overdue`),
    get(`/api/acceptance/projects/${project}/figures/year-end/total`),
    '',
  ];
}
