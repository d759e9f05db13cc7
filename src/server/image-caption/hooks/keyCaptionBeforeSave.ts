import { randomInt } from 'node:crypto';
import type { Save } from '../../moments';
import { refuse } from '../../input/problems';
import { documentNamed, pointingTo, relationTarget, rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE, IMAGE_CAPTION } from '../../strapi/uids';

/** Without letters and digits that are mistaken for each other when typed. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const KEY = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,59}$/u;

const randomKey = () =>
  Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** The article a caption belongs to after this save; null for none yet. */
async function articleOf({ strapi, data, existing }: Save): Promise<string | null> {
  const target = relationTarget(data.article);
  if (target !== undefined) return documentNamed(strapi, ARTICLE, target);
  const before = await existing();
  if (!before) return null;
  const row: Row | null = await rowsOf(strapi, IMAGE_CAPTION).findOne({
    where: { id: before.id },
    populate: { article: { select: ['documentId'] } },
  });
  return (row?.article as Row | null)?.documentId ?? null;
}

/** Gives a caption the key by which a figure in its article's body names it, unique in the article. */
export async function keyCaptionBeforeSave(save: Save): Promise<void> {
  const { strapi, action, data, documentId, locale, existing } = save;
  // A copy stands beside its original in the same article until somebody moves it.
  if (action === 'clone') {
    data.key = randomKey();
    return;
  }
  const before = await existing();
  const wanted = data.key === undefined ? before?.key : data.key;
  if (wanted === undefined || wanted === null || wanted === '') {
    data.key = randomKey();
    return;
  }
  if (typeof wanted !== 'string' || !KEY.test(wanted)) {
    refuse([
      {
        path: ['key'],
        message: `The key "${String(wanted)}" may hold letters, digits, - and _ only, up to 60. Leave it empty to have one made.`,
      },
    ]);
    return;
  }
  if (wanted === before?.key && data.article === undefined) return;
  const article = await articleOf(save);
  if (!article) return;
  const twin = await rowsOf(strapi, IMAGE_CAPTION).findOne({
    where: {
      key: wanted,
      locale,
      publishedAt: null,
      documentId: { $ne: documentId },
      ...(await pointingTo(strapi, IMAGE_CAPTION, 'article', { documentId: article })),
    },
  });
  if (twin) {
    refuse([
      {
        path: ['key'],
        message: `Another caption of this article has the key "${wanted}". Choose another, or leave it empty to have one made.`,
      },
    ]);
  }
}
