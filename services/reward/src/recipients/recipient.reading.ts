import type { OrganisationRef } from '@xmh/contracts';
import { type DirectoryFacts, refuse, type Refusal } from '@xmh/eventing';
import { openedCall, type ServiceCore } from '@xmh/platform';
import { type Award, awardOf, kindOf } from '@xmh/scheme';
import { populationFor } from '../commendations/population.reading';
import type { CommendationCommand } from '../commendations/commendation.commands';
import { notEntered } from '../entries/entry.decider';
import type { PinnedScheme } from '@xmh/contracts';
import type { PromotionCommand } from '../promotions/promotion.commands';
import { promotionKind } from '../promotions/promotion.decider';
import { projectsAtHead } from '../projects/projects';
import type { RecipientContext } from './recipient.context';
import type { Recipient, RecipientCommand } from './recipient.state';

type Read = Promise<RecipientContext | { readonly refused: Refusal }>;

/** What a command is decided on, read from this service's own copies. */
export function contextOf(core: ServiceCore, command: RecipientCommand, recipient: Recipient): Read {
  switch (command.type) {
    case 'AdmitEntry':
      return ofProject(core, command.data.scheme, command.data.organisation.id);
    case 'WithdrawEntry':
    case 'GrantPrize':
    case 'RevokePrize':
    case 'CorrectPrize':
    case 'WithdrawPrize': {
      if (recipient.entry.status === 'absent') return Promise.resolve(notEntered());
      const { scheme, organisation } = recipient.entry.project;
      return ofProject(core, scheme, organisation.id);
    }
    case 'FilePromotion':
    case 'CorrectPromotion':
    case 'WithdrawPromotion':
    case 'WaivePromotionArticle':
      return ofPromotion(core, command, recipient);
    case 'Commend':
    case 'CorrectCommendation':
    case 'WithdrawCommendation':
    case 'WaiveAwardArticle':
      return ofCommendation(core, command, recipient);
  }
}

async function ofProject(
  core: ServiceCore,
  scheme: PinnedScheme['ref'],
  organisation: string,
): Promise<RecipientContext> {
  const pinned = await core.schemes.get(scheme);
  return { pinned, directory: core.directory, who: { organisation, issuer: pinned.issuer } };
}

async function ofPromotion(core: ServiceCore, command: PromotionCommand, recipient: Recipient): Read {
  const { projectId } = command.data;
  const projects = await projectsAtHead(core);
  const project = await projects.one(projectId);
  if (!project) return refuse('project-unknown', '没有这个项目', 404);
  const context = await ofProject(core, project.scheme, project.organisation);
  if (command.type !== 'WaivePromotionArticle') {
    const kind = promotionKind(command, recipient, context.pinned.scheme);
    if ('refused' in kind) return kind;
  }
  const organisation = { id: project.organisation, path: project.path };
  const [records, about] = [await projects.recordsOf(projectId), { name: project.title, organisation, project }];
  return { ...context, known: { ...about, seen: projects.seen, population: [], records } };
}

async function ofCommendation(core: ServiceCore, command: CommendationCommand, recipient: Recipient): Read {
  const { data } = command;
  const told = 'callId' in data ? data : recipient.commendations[data.commendationId];
  if (!told) return refuse('commendation-unknown', '没有这项表彰，或已撤销', 404);
  const call = await openedCall(core, told.callId);
  if (!call) return refuse('call-unknown', '没有这一批次', 404);
  const pinned = await core.schemes.get(call.scheme);
  const award = awardOf(pinned.scheme, told.award);
  if (!award) return refuse('award-unknown', '方案没有这一奖项', 404);
  const projects = await projectsAtHead(core);
  const project = data.object === 'project' ? await projects.one(data.subject) : undefined;
  const home = homeOf(data, project, { pinned, award, directory: core.directory });
  if (!home) return refuse('recipient-unknown', '没有这个项目、单位或人员', 404);
  const who = { organisation: home.id, issuer: pinned.issuer };
  const context = { pinned, directory: core.directory, award, who };
  if (command.type !== 'Commend') return context;
  const population = await populationFor(projects, award, {
    home,
    callId: told.callId,
    pinned,
    directory: core.directory,
  });
  const named = core.directory.organisation(data.subject)?.name ?? award.name;
  const about = { name: project?.title ?? named, organisation: home, seen: projects.seen, ...(project && { project }) };
  return { ...context, known: { ...about, population, records: await projects.recordsOf(data.subject) } };
}

/** The recipient's own organisation: a person's is the first in which he is one of those the award is for. */
function homeOf(
  { object, subject }: Pick<CommendationCommand['data'], 'object' | 'subject'>,
  project: { readonly organisation: string; readonly path: string } | undefined,
  { pinned, award, directory }: { pinned: PinnedScheme; award: Award; directory: DirectoryFacts },
): OrganisationRef | undefined {
  if (object === 'project') return project && { id: project.organisation, path: project.path };
  if (object === 'organisation') return placed(subject, directory);
  const { posts, kinds } = award.among;
  const standings = directory.standings(subject);
  const fitting = standings.find(({ post, organisation }) => {
    const node = directory.organisation(organisation);
    const kind = node && kindOf(pinned.scheme, node);
    return (
      directory.path(organisation)?.includes(`/${pinned.issuer}/`) &&
      (posts === undefined || posts.includes('any') || posts.includes(post as never)) &&
      (kinds === undefined || (kind !== undefined && kinds.includes(kind)))
    );
  });
  const home = fitting ?? standings[0];
  return home && placed(home.organisation, directory);
}

function placed(id: string, directory: DirectoryFacts): OrganisationRef | undefined {
  const path = directory.path(id);
  return path === undefined ? undefined : { id, path };
}
