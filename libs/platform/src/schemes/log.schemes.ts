import { type Catalogue, digestOf, type EventOf, type EventStore, type JsonValue, start } from '@xmh/eventing';
import { type PinnedScheme, SchemePublished, SchemeSectionEntered, streams } from '@xmh/contracts';
import { Scheme } from '@xmh/scheme';
import { type PublishedScheme, SchemeMissing, type Schemes, SchemeSpoilt } from './schemes';

type Published = EventOf<typeof SchemePublished>['data'];

/** Scheme documents read from the streams in which they were published. */
export class LogSchemes implements Schemes {
  private readonly pinned = new Map<string, PinnedScheme>();
  private readonly listed: PublishedScheme[] = [];
  private through = start;
  private listing: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: EventStore,
    private readonly catalogue: Catalogue,
  ) {}

  async get(ref: { readonly id: string; readonly version: number; readonly digest?: string }): Promise<PinnedScheme> {
    const found = await this.find(ref);
    if (!found) throw new SchemeMissing(ref.id, ref.version);
    if (ref.digest !== undefined && ref.digest !== found.ref.digest) throw new SchemeSpoilt(ref.id, ref.version);
    return found;
  }

  async find({ id, version }: { readonly id: string; readonly version: number }): Promise<PinnedScheme | undefined> {
    const stream = streams.scheme(id, version);
    const known = this.pinned.get(stream);
    if (known) return known;
    const read = await this.read(stream);
    if (read) this.pinned.set(stream, read);
    return read;
  }

  async published(): Promise<readonly PublishedScheme[]> {
    this.listing = this.listing.then(
      () => this.readOn(),
      () => this.readOn(),
    );
    await this.listing;
    return [...this.listed];
  }

  private async read(stream: string): Promise<PinnedScheme | undefined> {
    const sections = new Map<string, JsonValue>();
    for (const event of await this.store.read(stream)) {
      const { type, data } = this.catalogue.lifted(event);
      if (type === SchemeSectionEntered.type) enter(sections, data as never);
      if (type === SchemePublished.type) return pinnedOf(sections, data as unknown as Published);
    }
    return undefined;
  }

  private async readOn(): Promise<void> {
    const head = await this.store.head();
    while (this.through < head) {
      const selection = { prefixes: ['registration.scheme-'], types: [SchemePublished.type] };
      const page = await this.store.page({ ...selection, after: this.through, limit: 1000 });
      for (const event of page.events) {
        const { scheme, ...facts } = this.catalogue.lifted(event).data as unknown as Published;
        this.listed.push({ ...scheme, ...facts });
      }
      if (page.through <= this.through) return;
      this.through = page.through;
    }
  }
}

/** A section too long for one event goes on in parts: a list where the part before ended. */
function enter(
  sections: Map<string, JsonValue>,
  { section, part, content }: { section: string; part: number; content: JsonValue },
): void {
  const before = part > 0 ? sections.get(section) : undefined;
  const joined = isList(before) && isList(content) ? [...before, ...content] : content;
  sections.set(section, joined);
}

function pinnedOf(sections: ReadonlyMap<string, JsonValue>, { scheme: ref, issuer }: Published): PinnedScheme {
  const document: unknown = Object.fromEntries(sections);
  if (digestOf(document) !== ref.digest) throw new SchemeSpoilt(ref.id, ref.version);
  return { ref, scheme: Scheme.parse(document), issuer };
}

const isList = (value: JsonValue | undefined): value is readonly JsonValue[] => Array.isArray(value);
