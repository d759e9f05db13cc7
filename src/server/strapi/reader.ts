import type { Core } from '@strapi/strapi';
import { rowNumbersOf, rowsOf, type Row, type Version } from './rows';

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

/** What an editor does with entries, by the content manager's permissions. */
type EditorAction = 'read' | 'create' | 'update' | 'publish';
const WRITES = ['create', 'update'] as const;

interface Checker {
  cannot: Record<EditorAction, (entity?: unknown, field?: string) => boolean>;
  requiresEntity: Record<EditorAction, () => boolean>;
  sanitizedQuery: Record<EditorAction, (query: object) => Promise<{ filters?: object }>>;
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
    const isRefused = fields.some((field) => !this.mayRead(uid, field));
    return isRefused ? [] : this.allowed('read', uid, entries);
  }

  /** Those of some entries with which the editor may do something. */
  async allowed<Entry extends Version>(
    action: EditorAction,
    uid: string,
    entries: readonly Entry[]
  ): Promise<Entry[]> {
    if (entries.length === 0) return [];
    const filters = await this.filters(action, uid);
    if (filters === null) return [];
    if (filters.length === 0) return [...entries];
    const ids = await rowNumbersOf(
      this.strapi,
      uid,
      entries.map(({ documentId }) => documentId)
    );
    const rows: Row[] = await rowsOf(this.strapi, uid).findMany({
      select: ['documentId', 'locale'],
      where: { $and: [...filters, { id: { $in: ids } }] },
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

  /**
   * What entries must be like for the editor to do something with them, as conditions of the database; null
   * where there are none.
   */
  async filters(action: EditorAction, uid: string): Promise<object[] | null> {
    const checker = this.checkerOf(uid);
    if (checker.cannot[action]()) return null;
    if (!checker.requiresEntity[action]()) return [];
    const { filters } = await checker.sanitizedQuery[action]({});
    return filters ? [filters] : [];
  }

  /** Whether any entry of a type may be read; with a field, whether that may be of any. */
  mayRead(uid: string, field?: string): boolean {
    return !this.checkerOf(uid).cannot.read(undefined, field);
  }

  /** Whether a field of any entry may be changed. */
  mayUpdate(uid: string, field: string): boolean {
    return !this.checkerOf(uid).cannot.update(undefined, field);
  }

  /** Whether entries of a type may be made; with a language, in that; with a field, with that. */
  mayCreate(uid: string, locale?: string, field?: string): boolean {
    const entry = locale === undefined ? undefined : { locale };
    return !this.checkerOf(uid).cannot.create(entry, field);
  }

  /** Whether fields of all entries in a language may be read, whoever made them and whatever they say. */
  mayReadEvery(uid: string, fields: readonly string[], locale: string): boolean {
    const { cannot } = this.checkerOf(uid);
    return fields.every((field) => !cannot.read({ locale }, field));
  }

  /** Whether fields of all entries in a language may be changed, and entries made in it. */
  mayWriteEvery(uid: string, fields: readonly string[], locale: string): boolean {
    const { cannot } = this.checkerOf(uid);
    return fields.every((field) => WRITES.every((action) => !cannot[action]({ locale }, field)));
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
