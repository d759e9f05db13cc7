import type { Core } from '@strapi/strapi';
import { documentInput } from '../../strapi/documentInput';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET_MIRROR } from '../../strapi/uids';
import { contentDigest } from '../../text/canonicalValue';
import { inputOf, type MirrorFields, type Written } from './fields';
import { compareMirror, type MirrorVersions } from './planSources';

/** What an editor may change of a mirror, beside the fields that sources tell. */
const contentOf = (row: Row) => {
  const { id: _id, publishedAt: _at, createdAt: _c, updatedAt: _u, locale: _l, ...content } = row;
  return contentDigest(content);
};

/** Whether the draft holds changes that nobody published yet. */
const isModified = ({ draft, published }: MirrorVersions) =>
  published !== null && contentOf(draft) !== contentOf(published);

/** What was done with a mirror. */
export interface RefreshedMirror {
  /** Fields that were changed, and those that an editor has otherwise. */
  changed: string[];
  editors: string[];
  /** What the source wrote by now. */
  written: Written;
  isUnpublished: boolean;
}

/** Reads and writes mirrors that come from a source: by the Document Service, so that all hooks run. */
export class SourceMirrors {
  constructor(private readonly strapi: Core.Strapi) {}

  /** Mirrors as they stand, by document identifier; deleted ones are not in it. */
  async read(documentIds: readonly string[]): Promise<Map<string, MirrorVersions>> {
    const rows: Row[] = await rowsOf(this.strapi, OUTLET_MIRROR).findMany({
      where: { documentId: { $in: documentIds } },
      populate: { languages: true, blockedIn: true, outlet: { select: ['documentId'] } },
    });
    const published = new Map(
      rows.filter(({ publishedAt }) => publishedAt !== null).map((row) => [row.documentId, row])
    );
    return new Map(
      rows
        .filter(({ publishedAt }) => publishedAt === null)
        .map((draft) => [
          draft.documentId,
          { draft, published: published.get(draft.documentId) ?? null },
        ])
    );
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
   * Writes what a source says into the fields that still say what it wrote last. What is public stays
   * so, unless the draft holds changes that an editor has not published: then the draft alone is
   * written, and a mirror that is retired leaves the public.
   *
   * @returns null where the mirror was deleted meanwhile
   */
  async refresh(
    documentId: string,
    written: Written,
    wanted: Partial<MirrorFields>
  ): Promise<RefreshedMirror | null> {
    const versions = (await this.read([documentId])).get(documentId);
    if (!versions) return null;
    const { changes, changed, editors } = compareMirror(versions, written, wanted);
    const done = {
      changed,
      editors,
      // A field that an editor set to what the source says as well stays the editor's.
      written: { ...written, fields: { ...written.fields, ...changes } },
    };
    if (changed.length === 0) return { ...done, isUnpublished: false };
    const isPublic = versions.published !== null;
    const mayPublish = isPublic && !isModified(versions);
    await this.strapi.documents(OUTLET_MIRROR).update({
      documentId,
      data: documentInput(OUTLET_MIRROR, inputOf(changes)),
      ...(mayPublish && { status: 'published' as const }),
    });
    const isUnpublished = isPublic && !mayPublish && changes.state === 'retired';
    if (isUnpublished) await this.strapi.documents(OUTLET_MIRROR).unpublish({ documentId });
    return { ...done, isUnpublished };
  }
}
