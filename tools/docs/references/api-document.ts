import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boot, configuration } from '@xmh/platform';
import { services } from '@xmh/standalone';
import type { Schema } from './type-words';

interface Content {
  readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
}
export interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}
export interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Partial<Content>>>;
}
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** The API's document as the whole product answers it; on a simulated store, so that no route is missing. */
export async function apiDocument(): Promise<ApiDocument> {
  const directory = mkdtempSync(join(tmpdir(), 'xmh-docs-'));
  const settings = {
    DATA_DIR: directory,
    PORT: '0',
    LOG_LEVEL: 'silent',
    ADMIN_PASSWORD: 'nobody-signs-in',
    CLOCK: 'simulated',
    SIMULATED_START: '2012-01-01',
  };
  try {
    const running = await boot(services, configuration(settings));
    try {
      return (await (await fetch(`${running.url}/api/openapi.json`)).json()) as ApiDocument;
    } finally {
      await running.close();
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
