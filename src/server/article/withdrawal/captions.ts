import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { readableCaptions, shownCaptions } from '../../image-caption';
import { pictureFacts } from '../../picture';
import { presentReader } from '../../strapi/reader';
import { rowsOf, version, type Row, type Version } from '../../strapi/rows';
import { FILE, IMAGE_CAPTION } from '../../strapi/uids';
import { keptRowsOf, type Fields } from '../../strapi/keptVersion';
import { publishKept, putDraftBack } from './putBack';

/** A caption that was public with its story. */
export interface KeptCaption {
  documentId: string;
  fields: Fields;
}

/** One that stays a draft when its story comes back. */
export interface WaitingCaption {
  documentId: string;
  caption: string;
}

/** The published captions of a story that is about to leave, as they are. */
export async function keepCaptions(
  strapi: Core.Strapi,
  { documentId, locale }: Version
): Promise<KeptCaption[]> {
  const shown = await shownCaptions(strapi, documentId, locale);
  return keptRowsOf(
    strapi,
    IMAGE_CAPTION,
    shown.sort((one, other) => one.id - other.id)
  );
}

/**
 * Publishes the captions of a story that is public again, as they were. One stays a draft whose
 * picture has other bytes now than those it was approved for, that was given to another story
 * meanwhile, or that may not be published any more.
 *
 * @returns those that stay, as far as whoever asks may read them
 */
export async function bringCaptionsBack(
  strapi: Core.Strapi,
  locale: string | null,
  captions: readonly KeptCaption[]
): Promise<WaitingCaption[]> {
  const waiting: Array<WaitingCaption & Version> = [];
  for (const { documentId, fields } of captions) {
    const own = { documentId, locale };
    const draft = await version(strapi, IMAGE_CAPTION, own, 'draft', {
      article: { select: ['documentId'] },
    });
    if (!draft || (await version(strapi, IMAGE_CAPTION, own, 'published'))) continue;
    const story = (draft.article as Row | null)?.documentId ?? fields.article;
    if (story !== fields.article || !(await isBackAsApproved(strapi, own, fields))) {
      waiting.push({ documentId, locale, caption: String(draft.caption) });
    }
  }
  const readable = await readableCaptions(presentReader(strapi), waiting);
  return readable.map(({ documentId, caption }) => ({ documentId, caption }));
}

async function isBackAsApproved(
  strapi: Core.Strapi,
  own: Version,
  fields: Fields
): Promise<boolean> {
  const { image, approvedSha256 } = fields;
  // Versions of before have a number, which may be that of another file by now.
  if (typeof image !== 'string') return false;
  const file: Row | null = await rowsOf(strapi, FILE).findOne({ where: { documentId: image } });
  if (!file) return false;
  const picture = await pictureFacts(strapi).of(file.id);
  if ((picture.known ? picture.sha256 : null) !== approvedSha256) return false;
  const draft = await publishUnlessRefused(strapi, own, fields);
  if (draft === 'refused') return false;
  if (draft) await putDraftBack(strapi, IMAGE_CAPTION, own, draft);
  return true;
}

/** A hook that refuses does so before anything is written: the caption waits for its editor. */
async function publishUnlessRefused(
  strapi: Core.Strapi,
  own: Version,
  fields: Fields
): Promise<Fields | null | 'refused'> {
  try {
    return await publishKept(strapi, IMAGE_CAPTION, own, fields);
  } catch (error) {
    if (error instanceof errors.ApplicationError) return 'refused';
    throw error;
  }
}
