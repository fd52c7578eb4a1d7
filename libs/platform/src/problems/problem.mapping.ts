import { HttpException } from '@nestjs/common';
import { Contended, StoreUnavailable, TooLarge, UnknownEvent } from '@xmh/eventing';
import { DigestMismatch, FileErased, FileTooLarge, MalformedAddress, TypeNotAllowed } from '@xmh/registers';
import { NotReadyToSwitch, UnknownView, UnsoundQuery } from '@xmh/read-models';
import { DirectoryBehind } from '../directory-facts/directory';
import { ProblemException } from './problem';

const byStatus: Readonly<Record<number, readonly [code: string, title: string]>> = {
  400: ['malformed', '请求内容有误'],
  401: ['not-signed-in', '请先登录'],
  403: ['not-allowed', '无权访问'],
  404: ['not-found', '没有这个地址'],
  405: ['method-not-allowed', '不支持这种请求方法'],
  408: ['too-slow', '请求超时'],
  413: ['too-large', '请求内容过大'],
  414: ['address-too-long', '请求地址过长'],
  415: ['media-type', '不支持这种内容类型'],
  431: ['headers-too-large', '请求头过大'],
  503: ['unavailable', '服务暂不可用，请稍后再试'],
};

export const faulty = (): ProblemException => new ProblemException(500, 'fault', '系统内部错误，已记录');

/** Any throw as a problem; what nobody expected is a fault (500) and says nothing of itself. */
export function problemOf(thrown: unknown): ProblemException {
  if (thrown instanceof ProblemException) return thrown;
  if (thrown instanceof Contended) {
    return new ProblemException(409, 'contended', '同一事项正在被多人办理，请重试');
  }
  if (thrown instanceof TooLarge) {
    return new ProblemException(413, 'too-large', `内容过大：${thrown.bytes} 字节，最多 ${thrown.limit} 字节`);
  }
  if (thrown instanceof DirectoryBehind) {
    return new ProblemException(503, 'directory-behind', '组织和岗位信息尚未更新，暂不能办理，请稍后再试');
  }
  if (thrown instanceof StoreUnavailable) {
    const detail = thrown.outcome === 'unknown' ? '是否已办理尚不清楚，请用同一请求编号重试' : '本次没有办理';
    return new ProblemException(503, 'store-unavailable', '事件库暂不可用', { detail });
  }
  if (thrown instanceof UnknownEvent) {
    return new ProblemException(503, 'newer-event', '数据由更新的版本写入，本版本不能处理');
  }
  const known = adapterStatus(thrown);
  if (known !== undefined) return new ProblemException(known.status, known.code, known.title);
  return thrown instanceof HttpException ? plain(thrown.getStatus()) : byOwnStatus(thrown);
}

/** Errors of the adapters carry a code, and a sentence for the user. */
function adapterStatus(thrown: unknown): { status: number; code: string; title: string } | undefined {
  const as = (status: number, { code, message: title }: { code: string; message: string }) => ({ status, code, title });
  if (thrown instanceof DigestMismatch) return as(422, thrown);
  if (thrown instanceof FileErased) return as(410, thrown);
  if (thrown instanceof FileTooLarge) return as(413, thrown);
  if (thrown instanceof TypeNotAllowed) return as(415, thrown);
  if (thrown instanceof MalformedAddress) return as(400, thrown);
  if (thrown instanceof UnknownView) return as(404, thrown);
  if (thrown instanceof NotReadyToSwitch) return as(409, thrown);
  if (thrown instanceof UnsoundQuery) return { status: 400, code: thrown.code, title: '查询条件有误' };
  return undefined;
}

/** Fastify's own errors carry the status they ask for. */
function byOwnStatus(thrown: unknown): ProblemException {
  const status = thrown instanceof Error && 'statusCode' in thrown ? thrown.statusCode : undefined;
  return typeof status === 'number' && status < 500 ? plain(status) : faulty();
}

function plain(status: number): ProblemException {
  const known = byStatus[status];
  if (known) return new ProblemException(status, ...known);
  return status < 500 ? new ProblemException(status, 'refused', '请求不能办理') : faulty();
}
