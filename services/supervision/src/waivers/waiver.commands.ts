import type { Command } from '@xmh/eventing';
import type { WaiverBody } from '@xmh/contracts';

export type WaiverCommand = Command<'WaiveArticle', WaiverBody & { readonly projectId: string }>;
