import { SchemePublished, SchemeSectionEntered } from '@xmh/contracts';
import { accept, type AccessTable, type Decider, digestOf, type JsonValue, refuse } from '@xmh/eventing';
import { readScheme } from '@xmh/scheme';
import type { SchemeCommand } from './scheme.commands';
import { partsOf } from './scheme.sections';
import { evolve, type PublishedVersion, type SchemeEvent } from './scheme.state';

/** A document is an office's own rules: published by the organisation office of the organisation that issues it. */
export const schemeAccess: AccessTable<SchemeCommand, PublishedVersion, null> = {
  PublishScheme: [{ posts: ['organisation-office'], relation: 'own' }],
};

export const invalidScheme = { code: 'scheme-invalid', message: '方案文件有误，未发布', status: 422 } as const;

type JsonContent = ReturnType<typeof SchemeSectionEntered>['data']['content'];

export const schemeDecider: Decider<SchemeCommand, SchemeEvent, PublishedVersion, null> = {
  initial: { status: 'absent' },
  evolve,
  decide: {
    PublishScheme: ({ data: { issuer, document } }, version) => {
      const { id, version: number } = document;
      const digest = digestOf(document);
      if (version.status === 'published') {
        const same = version.digest === digest;
        return refuse('scheme-published-already', same ? '此版本已经发布' : '此版本已以另一内容发布，不能更改');
      }
      const read = readScheme(document);
      if (!read.ok) return refuse(invalidScheme.code, invalidScheme.message, invalidScheme.status);
      const { title, effectiveFrom } = read.scheme;
      const published = SchemePublished({ scheme: { id, version: number, digest }, issuer, title, effectiveFrom });
      const sections = Object.entries(document).flatMap(([section, content]) =>
        partsOf(content as JsonValue).map((part, index) => ({ section, part: index, content: part as JsonContent })),
      );
      const entered = sections.map((section) => SchemeSectionEntered({ scheme: { id, version: number }, ...section }));
      const [first = published, ...rest]: readonly SchemeEvent[] = [...entered, published];
      return accept([first, ...rest]);
    },
  },
};
