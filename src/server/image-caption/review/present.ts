import type { Core } from '@strapi/strapi';
import { NO_METADATA, versionedUrl, type PictureKnowledge } from '../../picture';
import type { Reader } from '../../strapi/reader';
import { momentOf } from '../../strapi/rows';
import { withEndOfRights } from '../endOfRights';
import { readableArticles } from './asSeen';
import { isTyped, saysSomethingElse, type CaptionFile } from './captionRow';
import { checkOptions } from './checkOptions';
import { decisionsOf, isHeld, overrideFor, type CaptionDecision } from './decisionStore';
import { endingBetween, fingerprintOf, type CaptionFingerprint } from './fingerprint';
import { gateResultOf } from './gate';
import { marksOf } from './marks';
import { picturesOf, type Pictures } from './pictures';
import type {
  CaptionReview,
  CaptionOverride,
  CaptionReviewPicture,
  PictureSays,
} from '../../../../types/caption-review';
import { willBePublished } from './willBePublished';
import type { CheckedRow } from './checkSet';

/**
 * Captions as the panel shows them.
 *
 * @param reader the editor
 * @param saved whether each is in the database; one that is only typed has no identifier yet
 */
export async function present(
  strapi: Core.Strapi,
  checked: readonly CheckedRow[],
  { saved = true, reader }: { saved?: boolean; reader: Reader }
): Promise<CaptionReview[]> {
  const rows = checked.map(({ row }) => row);
  const articles = await readableArticles(reader, rows);
  const pictures = await picturesOf(strapi, rows);
  const decisions = await decisionsOf(
    strapi,
    rows.map(({ documentId }) => documentId),
    rows[0]?.locale ?? null
  );
  return Promise.all(
    checked.map(async (each) => {
      const { row, published, under, verdict, score, findings } = each;
      const fingerprint = fingerprintOf(each);
      const overridden = overrideFor(decisions, row.documentId, fingerprint) !== null;
      return {
        documentId: saved && !isTyped(row) ? row.documentId : null,
        locale: row.locale,
        key: row.key ?? '',
        updatedAt: momentOf(row.updatedAt)?.toISOString() ?? null,
        role: typeof row.role === 'string' ? row.role : 'inline',
        position: row.position === null || row.position === undefined ? null : Number(row.position),
        text: row.caption ?? '',
        isFilePhoto: row.isFilePhoto === true,
        awaitsTranslation: row.awaitsTranslation === true,
        status: !published ? 'draft' : saysSomethingElse(row, published) ? 'modified' : 'published',
        heldBack: isHeld(decisions, row.documentId),
        article: shownArticle(row, articles),
        picture: row.image && (await pictureFor(strapi, row, row.image, pictures)),
        verdict,
        score,
        findings,
        marks: marksOf(under, findings),
        gateResult: gateResultOf(findings, checkOptions(strapi).gate, overridden),
        willBePublished: willBePublished(row, published, pictures, decisions),
        overrides: decisions
          .filter(({ kind, caption }) => kind === 'override' && caption === row.documentId)
          .map((decision) => asOverride(decision, fingerprint)),
      };
    })
  );
}

/** What an editor is told of a caption's article; null where they may not read it. */
export const shownArticle = (
  { article }: { article: { documentId: string; headline: string } | null },
  readable: ReadonlySet<string>
) =>
  article && readable.has(article.documentId)
    ? { documentId: article.documentId, headline: article.headline }
    : null;

const iso = (at: string | Date) => new Date(at).toISOString();

function asOverride(decision: CaptionDecision, fingerprint: CaptionFingerprint): CaptionOverride {
  const ending = decision.endedBecause ?? endingBetween(decision, fingerprint);
  const endedAt = decision.endedAt ?? (ending === null ? null : new Date());
  return {
    by: decision.by ?? '',
    at: iso(decision.at),
    reason: decision.reason ?? '',
    endedAt: endedAt && iso(endedAt),
    endedBecause: ending,
  };
}

/**
 * Signed where the storage wants its addresses signed, which are others each time; elsewhere with a
 * version, so that no editor is shown the picture before the one that a caption stands under.
 */
export async function signed(strapi: Core.Strapi, file: CaptionFile): Promise<CaptionFile> {
  const kept: CaptionFile = await strapi.plugin('upload').service('file').signFileUrls(file);
  if (kept.url !== file.url) return kept;
  const versioned = <T extends { url: string }>(each: T): T => ({
    ...each,
    url: versionedUrl(each.url, file.updatedAt),
  });
  const formats = Object.entries(kept.formats ?? {}).map(
    ([name, format]) => [name, format && versioned(format)] as const
  );
  return { ...versioned(kept), formats: kept.formats && Object.fromEntries(formats) };
}

export const previewOf = ({ formats, url }: CaptionFile): string =>
  formats?.small?.url ?? formats?.thumbnail?.url ?? url;

async function pictureFor(
  strapi: Core.Strapi,
  { article, locale }: Pick<CheckedRow['row'], 'article' | 'locale'>,
  image: CaptionFile,
  pictures: Pictures
): Promise<CaptionReviewPicture> {
  const file = await signed(strapi, image);
  const facts = pictures.get(image.id);
  const story = article && { documentId: article.documentId, locale };
  return {
    id: file.id,
    name: file.name,
    url: file.url,
    previewUrl: previewOf(file),
    alternativeText: file.alternativeText,
    width: file.width,
    height: file.height,
    says: facts?.known ? await withEndOfRights(strapi, saysOf(facts), story) : null,
    unread: facts && !facts.known ? facts.reason : null,
  };
}

function saysOf({ embedded }: Extract<PictureKnowledge, { known: true }>): PictureSays {
  return { ...NO_METADATA, ...embedded };
}
