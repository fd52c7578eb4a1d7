import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation } from '@nestjs/swagger';
import { Id, streams } from '@xmh/contracts';
import {
  Answers,
  CORE,
  inScope,
  mayRead,
  ProblemException,
  Reader,
  type ServiceCore,
  ZodParam,
  ZodQuery,
} from '@xmh/platform';
import { participants } from '@xmh/scheme';
import { z } from 'zod';
import { CALLS, type Calls } from '../calls/call.handler';
import { linesOf } from '../days/lines-as-of';
import { Page, paged } from '../days/page';
import { projectsOfCall, type ProjectInCall } from '../projects/project.view';
import { slatesOfCall, type SlateInCall } from '../slates/slate.view';
import { BoardRow, boardRows } from './call-board';

/** `organisations`: how many there are in all. */
const Board = z.strictObject({ items: z.array(BoardRow), organisations: z.int() });

@Controller('calls/:callId/board')
export class CallBoardController {
  constructor(
    @Inject(CALLS) private readonly calls: Calls,
    @Inject(CORE) private readonly core: ServiceCore,
  ) {}

  /** Everybody who takes part, a page of organisations at a time. */
  @Get()
  @Answers(Board)
  @ApiOperation({ summary: '申报情况一览：各单位、各类型的项目数、名额及规定的范围', description: mayRead.scope })
  async board(@ZodParam('callId', Id) callId: string, @ZodQuery(Page) page: Page, @Reader() reader: Reader) {
    const call = await this.calls.state(streams.call(callId));
    if (call.status === 'absent') throw new ProblemException(404, 'call-unknown', '没有这个批次');
    const { directory, schemes } = this.core;
    const { scheme } = await schemes.get(call.scheme);
    const seen = participants(scheme, call.issuer.id, directory).filter(({ id }) =>
      inScope(reader.scope, directory.path(id) ?? '/'),
    );
    seen.sort((one, other) => (one.id < other.id ? -1 : 1));
    const { items: organisations, total } = paged(seen, page);
    const where = { callId, organisation: { in: organisations.map(({ id }) => id) } };
    const [projects, slates] = organisations.length === 0 ? [[], []] : await this.lines(where, reader);
    return { items: boardRows(scheme, { organisations, projects, slates }), organisations: total };
  }

  private lines(
    where: Parameters<typeof linesOf>[1],
    reader: Reader,
  ): Promise<[readonly ProjectInCall[], readonly SlateInCall[]]> {
    const { core } = this;
    const streamsOf = ({ projectId }: ProjectInCall): string[] => [streams.registration(projectId)];
    return Promise.all([
      linesOf({ core, view: projectsOfCall, streamsOf }, where, reader),
      linesOf({ core, view: slatesOfCall, streamsOf: ({ slateId }) => [streams.slate(slateId)] }, where, reader),
    ]);
  }
}
