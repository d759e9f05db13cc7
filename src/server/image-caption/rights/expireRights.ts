import type { Core } from '@strapi/strapi';
import { rowsOf } from '../../strapi/rows';
import { CAPTION_VERDICT, IMAGE_CAPTION } from '../../strapi/uids';
import { captionsOptions } from '../options';
import {
  captionDraft,
  captionRows,
  checkCaptions,
  checkSetAround,
  decide,
  forgetVerdicts,
  keepDraftVerdicts,
  keepPublicVerdicts,
  withWriteReason,
  type CaptionRow,
} from '../review';

const DAY = 24 * 60 * 60 * 1000;

/** How many captions one round takes back; the next round takes the next ones. */
const BATCH = 500;
/** For how long the desk is still told of rights that ended while no newsroom ran. */
const TOLD_FOR = 31 * DAY;

/** The findings that the end of rights brings of itself, while nobody writes. */
const EXPIRED = 'rights-expired';
const EXPIRES_SOON = 'rights-expire-soon';

interface Kept {
  caption: string;
  locale: string | null;
  isPublic: boolean | number;
  findings: ReadonlyArray<{ rule: string }>;
}

const nameOf = (caption: string, locale: string | null) => `${caption} ${locale ?? ''}`;

/**
 * Takes back the published captions whose rights have ended, by the option `captions.onRightsExpire`,
 * and has every caption checked anew whose rights have ended, or are about to, since it was last
 * checked: the desk hears of it although nobody wrote. Every node may do this at any time; each caption
 * is taken back once.
 *
 * @param now the moment at which rights have ended or not
 */
export async function expireRights(strapi: Core.Strapi, now: Date): Promise<void> {
  const { onRightsExpire, thresholds, severities } = captionsOptions(strapi);
  if (onRightsExpire === 'unpublish') {
    for (const row of await captionRows(strapi, publicPast(now), { ...inOrder, limit: BATCH })) {
      await takeBack(strapi, row, now);
    }
  }
  const soon = new Date(now.getTime() + thresholds.rightsNoticeDays * DAY);
  if (severities[EXPIRED] !== 'off') {
    const lately = new Date(now.getTime() - TOLD_FOR);
    await tellOf(strapi, { rightsExpire: { $gt: lately, $lte: now } }, EXPIRED, now);
  }
  if (severities[EXPIRES_SOON] !== 'off') {
    const coming = { rightsExpire: { $gt: now, $lte: soon } };
    await tellOf(strapi, coming, EXPIRES_SOON, now);
  }
}

const inOrder = { orderBy: { documentId: 'asc' as const } };

/** What readers see although its rights have ended. */
const publicPast = (now: Date) => ({
  rightsExpire: { $lte: now },
  publishedAt: { $notNull: true },
});

/** Once, however many nodes find the caption: who comes second finds no published row any more. */
async function takeBack(
  strapi: Core.Strapi,
  { id, documentId, locale }: CaptionRow,
  now: Date
): Promise<void> {
  await strapi.db.transaction(async () => {
    const held = await strapi.db
      .queryBuilder(IMAGE_CAPTION)
      .select(['id'])
      .where({ id, ...publicPast(now) })
      .forUpdate()
      .execute<unknown[]>();
    if (held.length === 0) return;
    await withWriteReason('rights', () =>
      strapi.documents(IMAGE_CAPTION).unpublish({ documentId, locale: locale ?? undefined })
    );
    await forgetVerdicts(strapi, { documentId, locale }, { isPublic: true });
    // Its article can be published again, without it, until somebody has got new rights.
    await decide(strapi, { documentId, locale }, { kind: 'hold', by: null });
  });
  strapi.log.info(`The caption ${documentId} is a draft again: its rights have ended.`);
}

/** Checks the captions that match anew where their verdict does not say so yet. */
async function tellOf(
  strapi: Core.Strapi,
  where: Record<string, unknown>,
  rule: string,
  now: Date
): Promise<void> {
  const drafts = await captionRows(strapi, { ...where, publishedAt: null }, inOrder);
  if (drafts.length === 0) return;
  const kept: Kept[] = await rowsOf(strapi, CAPTION_VERDICT).findMany({
    where: { caption: { $in: drafts.map(({ documentId }) => documentId) } },
  });
  const told = new Set(
    kept
      .filter(({ findings }) => findings.some((finding) => finding.rule === rule))
      .map(({ caption, locale }) => nameOf(caption, locale))
  );
  for (const { documentId, locale } of drafts) {
    if (!told.has(nameOf(documentId, locale))) await checkAnew(strapi, documentId, locale, now);
  }
}

async function checkAnew(
  strapi: Core.Strapi,
  documentId: string,
  locale: string | null,
  now: Date
): Promise<void> {
  const draft = await captionDraft(strapi, documentId, locale);
  if (!draft) return;
  const checkSet = await checkSetAround(strapi, draft);
  const checked = await checkCaptions(strapi, { ...checkSet, now: now.toISOString() });
  const isPublic = checkSet.published.has(documentId);
  await (isPublic ? keepPublicVerdicts : keepDraftVerdicts)(strapi, checked);
}
