import type { Core } from '@strapi/strapi';
import { rowsOf, type Row, type Version } from './rows';

/** What somebody may read, drafts included. */
export interface Reader {
  /**
   * Those of some entries that may be read.
   *
   * @param fields all of which must be readable; none where it is left out
   */
  readable<Entry extends Version>(
    uid: string,
    entries: readonly Entry[],
    fields?: readonly string[]
  ): Promise<Entry[]>;
}

interface Checker {
  cannot: { read(entity?: unknown, field?: string): boolean };
  requiresEntity: { read(): boolean };
  sanitizedQuery: { read(query: object): Promise<{ filters?: object }> };
}

const nameOf = ({ documentId, locale }: Version) => `${documentId} ${locale ?? ''}`;

/** An editor of the admin panel: by the content manager's permissions, languages and conditions. */
export class EditorReader implements Reader {
  constructor(
    private readonly strapi: Core.Strapi,
    private readonly userAbility: unknown
  ) {}

  async readable<Entry extends Version>(
    uid: string,
    entries: readonly Entry[],
    fields: readonly string[] = []
  ): Promise<Entry[]> {
    const checker = this.checkerOf(uid);
    const isRefused = [undefined, ...fields].some((field) => checker.cannot.read(undefined, field));
    if (isRefused || entries.length === 0) return [];
    if (!checker.requiresEntity.read()) return [...entries];
    const { filters } = await checker.sanitizedQuery.read({});
    const rows: Row[] = await rowsOf(this.strapi, uid).findMany({
      select: ['documentId', 'locale'],
      where: {
        $and: [
          ...(filters ? [filters] : []),
          { documentId: { $in: entries.map(({ documentId }) => documentId) } },
        ],
      },
    });
    const known = new Set(rows.map(nameOf));
    return entries.filter((entry) => known.has(nameOf(entry)));
  }

  /**
   * Whether an entry that is deleted might have been read: by those whose permission knows no conditions but
   * languages, since nothing else can be asked about it any more.
   */
  mightHaveRead(uid: string, { documentId, locale }: Version): boolean {
    return !this.checkerOf(uid).cannot.read({ documentId, locale });
  }

  /** Whether any entry of a type may be read; with a field, whether that may be of any. */
  mayRead(uid: string, field?: string): boolean {
    return !this.checkerOf(uid).cannot.read(undefined, field);
  }

  /** Whether fields of all entries in a language may be read, whoever made them and whatever they say. */
  mayReadEvery(uid: string, fields: readonly string[], locale: string): boolean {
    const { cannot } = this.checkerOf(uid);
    return fields.every((field) => !cannot.read({ locale }, field));
  }

  /** Whether what may be read of a type hangs on conditions, such as being the author. */
  isConditional(uid: string): boolean {
    return this.checkerOf(uid).requiresEntity.read();
  }

  private checkerOf(uid: string): Checker {
    return this.strapi
      .plugin('content-manager')
      .service('permission-checker')
      .create({ userAbility: this.userAbility, model: uid });
  }
}

/** A program of the host's, and a token with full access. */
const READS_ALL: Reader = { readable: async (_uid, entries) => [...entries] };
/** Anybody else: what they may read is public, and no secret to be kept here. */
const READS_NO_DRAFTS: Reader = { readable: async () => [] };

/** Whoever the present request is of, for what an answer of ours says beside what Strapi answers. */
export function presentReader(strapi: Core.Strapi): Reader {
  const state = strapi.requestContext.get()?.state;
  if (!state) return READS_ALL;
  if (state.userAbility) return new EditorReader(strapi, state.userAbility);
  return state.auth?.credentials?.type === 'full-access' ? READS_ALL : READS_NO_DRAFTS;
}
