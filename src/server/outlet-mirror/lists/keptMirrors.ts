import type { Core } from '@strapi/strapi';
import { contentDigest } from '../../text/canonicalValue';
import { isLockConflict, pauseBeforeRetry } from '../../strapi/database';
import { documentInput } from '../../strapi/documentInput';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET_MIRROR } from '../../strapi/uids';
import { fieldsOfRow, inputOf, mergeFields, type MirrorFields, type Written } from './fields';

const RETRIES = 5;

/** A mirror as it stands: what editors see, and what readers do. */
export interface Standing {
  draft: Row;
  published: Row | null;
}

/** What an editor may change of a mirror, beside the fields that lists tell. */
const contentOf = (row: Row) => {
  const { id: _id, publishedAt: _at, createdAt: _c, updatedAt: _u, locale: _l, ...content } = row;
  return contentDigest(content);
};

/** Whether the draft holds changes that nobody published yet. */
const isModified = ({ draft, published }: Standing) =>
  published !== null && contentOf(draft) !== contentOf(published);

/** What was done with a mirror, and what the list wrote by now. */
export interface Kept {
  outcome: 'changed' | 'unchanged';
  written: Written;
  /** Fields that were changed, and those that an editor has otherwise. */
  changed: string[];
  editors: string[];
  isWithdrawn: boolean;
}

/** Reads and writes mirrors that are kept by a list: by the Document Service, so that all hooks run. */
export class KeptMirrors {
  constructor(private readonly strapi: Core.Strapi) {}

  /** Mirrors as they stand, by document identifier; deleted ones are not in it. */
  async read(documentIds: readonly string[]): Promise<Map<string, Standing>> {
    const rows: Row[] = await rowsOf(this.strapi, OUTLET_MIRROR).findMany({
      where: { documentId: { $in: documentIds } },
      populate: { languages: true, blockedIn: true, outlet: { select: ['documentId'] } },
    });
    const standing = new Map<string, Standing>();
    for (const draft of rows.filter(({ publishedAt }) => publishedAt === null)) {
      const published = rows.find(
        ({ documentId, publishedAt }) => documentId === draft.documentId && publishedAt !== null
      );
      standing.set(draft.documentId, { draft, published: published ?? null });
    }
    return standing;
  }

  /** Does work for one mirror in a transaction: nothing of it is left where it fails. */
  async atomically<Result>(work: () => Promise<Result>): Promise<Result> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await this.strapi.db.transaction(work);
      } catch (error) {
        if (attempt >= RETRIES || !isLockConflict(error)) throw error;
        await pauseBeforeRetry(attempt);
      }
    }
  }

  async make(
    outlet: string,
    fields: Partial<MirrorFields>,
    publish: boolean
  ): Promise<{ documentId: string; written: Written }> {
    const { documentId } = await this.strapi.documents(OUTLET_MIRROR).create({
      data: documentInput(OUTLET_MIRROR, { ...inputOf(fields), outlet }),
      ...(publish && { status: 'published' as const }),
    });
    return { documentId, written: { fields, published: publish } };
  }

  /**
   * What a list would change of a mirror, without writing it.
   *
   * @param wanted what the list says
   */
  compare(standing: Standing, written: Written, wanted: Partial<MirrorFields>): Kept {
    const { changes, kept } = mergeFields(fieldsOfRow(standing.draft), written.fields, wanted);
    const changed = Object.keys(changes);
    return {
      outcome: changed.length > 0 ? 'changed' : 'unchanged',
      // A field that an editor set to what the list says as well stays the editor's.
      written: { ...written, fields: { ...written.fields, ...changes } },
      changed,
      editors: kept,
      isWithdrawn: false,
    };
  }

  /**
   * Writes what a list says into the fields that still say what it wrote last. What is public stays
   * so, unless the draft holds changes that an editor has not published: then the draft alone is
   * written, and a mirror that is retired leaves the public.
   */
  async refresh(
    documentId: string,
    written: Written,
    wanted: Partial<MirrorFields>
  ): Promise<Kept | null> {
    const standing = (await this.read([documentId])).get(documentId);
    if (!standing) return null;
    const kept = this.compare(standing, written, wanted);
    if (kept.outcome === 'unchanged') return kept;
    const { changes } = mergeFields(fieldsOfRow(standing.draft), written.fields, wanted);
    const isPublic = standing.published !== null;
    const mayPublish = isPublic && !isModified(standing);
    await this.strapi.documents(OUTLET_MIRROR).update({
      documentId,
      data: documentInput(OUTLET_MIRROR, inputOf(changes)),
      ...(mayPublish && { status: 'published' as const }),
    });
    const isWithdrawn = isPublic && !mayPublish && changes.state === 'retired';
    if (isWithdrawn) await this.strapi.documents(OUTLET_MIRROR).unpublish({ documentId });
    return { ...kept, isWithdrawn };
  }
}
