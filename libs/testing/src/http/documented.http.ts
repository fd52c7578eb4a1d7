import { DocumentedAnswers } from './documented.answers';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** What the text says if it is JSON, else the text; null without any. */
  readonly body: unknown;
}

/** Where the document is, which does not speak of itself. */
const place = '/api/openapi.json';

/** The last document read: a process booted again has the same. */
let last: { readonly text: string; readonly answers: DocumentedAnswers } | undefined;

function answersIn(text: string): DocumentedAnswers {
  if (last?.text !== text) last = { text, answers: new DocumentedAnswers(text) };
  return last.answers;
}

/** HTTP for tests: every answer must be one that the API's own document says its route gives; throws otherwise. */
export class DocumentedHttp {
  private answers: Promise<DocumentedAnswers> | undefined;

  constructor(private readonly url: string) {}

  async fetch(path: string, init: RequestInit = {}): Promise<Answered> {
    const response = await fetch(`${this.url}${path}`, init);
    const { status, headers } = response;
    const text = await response.text();
    const [type = ''] = (headers.get('content-type') ?? '').split(';');
    const body: unknown = text === '' ? null : type.endsWith('json') ? JSON.parse(text) : text;
    const { pathname } = new URL(path, this.url);
    const seen = { method: init.method ?? 'GET', path: pathname, status, type, body };
    if (pathname !== place) (await this.documented()).check(seen);
    return { status, headers, text, body };
  }

  private documented(): Promise<DocumentedAnswers> {
    this.answers ??= fetch(`${this.url}${place}`)
      .then((response) => response.text())
      .then(answersIn);
    return this.answers;
  }
}
