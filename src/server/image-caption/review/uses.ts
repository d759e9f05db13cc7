import type { Core } from '@strapi/strapi';
import { pictureFacts, type KnownPicture } from '../../picture';
import type { Reader } from '../../strapi/reader';
import { rowsOf } from '../../strapi/rows';
import { CAPTION_VERDICT } from '../../strapi/uids';
import type { OtherCaption } from '../checks';
import { readableArticles, readableCaptions } from './asSeen';
import { captionRows, type CaptionRow } from './captionRow';
import { picturesOf, checkedPictureOf, type Pictures } from './pictures';
import { wordsDigest } from './fingerprint';

/** More uses of one picture or one text than these tell an editor nothing new. */
const MOST = 50;

interface Use {
  caption: string;
  wordsDigest: string;
  file: string | null;
}

/** Where else, in the same language, a picture or the same words stand. */
export type UsesOf = (caption: CaptionRow) => OtherCaption[];

const NOWHERE: UsesOf = () => [];

/**
 * Looks up where else the pictures and words of some captions of one story stand, by the indexes of
 * the verdicts and of the pictures' facts, however large the archive is. Found are the same file,
 * other files with the same bytes or exactly the same looks, and the same words.
 *
 * @param reader whom it is told to, where that is somebody who may not read all
 */
export async function usesOf(
  strapi: Core.Strapi,
  captions: readonly CaptionRow[],
  pictures: Pictures,
  reader?: Reader
): Promise<UsesOf> {
  const [first] = captions;
  if (!first) return NOWHERE;
  const alike = await filesAlike(strapi, captions, pictures);
  const uses: Use[] = await rowsOf(strapi, CAPTION_VERDICT).findMany({
    select: ['caption', 'wordsDigest', 'file'],
    where: {
      $or: [
        { wordsDigest: { $in: captions.map(({ caption }) => wordsDigest(caption)) } },
        { file: { $in: [...alike.keys()] } },
      ],
      ...(first.locale !== null && { locale: first.locale }),
      caption: { $notIn: captions.map(({ documentId }) => documentId) },
    },
    limit: MOST,
  });
  if (uses.length === 0) return NOWHERE;
  const found = await captionRows(strapi, {
    documentId: { $in: uses.map(({ caption }) => caption) },
    publishedAt: null,
    ...(first.locale !== null && { locale: first.locale }),
  });
  const others = reader ? await readableCaptions(reader, found) : found;
  const articles = reader && (await readableArticles(reader, others));
  const theirs = await picturesOf(strapi, others);
  return (caption) => {
    const words = wordsDigest(caption.caption);
    const picture = caption.image && alike.get(caption.image.documentId);
    return others
      .filter((other) => other.documentId !== caption.documentId)
      .filter((other) => !sameStory(caption, other))
      .filter(
        (other) =>
          wordsDigest(other.caption) === words ||
          (other.image && picture && alike.get(other.image.documentId) === picture)
      )
      .map((other) => ({
        documentId: other.documentId,
        name: headlineOf(other, articles) ?? other.key ?? '',
        text: other.caption ?? '',
        picture: checkedPictureOf(other, theirs),
      }));
  };
}

/** @param readable articles; all where it is left out */
const headlineOf = ({ article }: CaptionRow, readable?: ReadonlySet<string>) =>
  article && (readable?.has(article.documentId) ?? true) ? article.headline : null;

const sameStory = (one: CaptionRow, other: CaptionRow) =>
  one.article !== null && one.article.documentId === other.article?.documentId;

/** The files that show one of these pictures, each with the name of the picture it shows. */
async function filesAlike(
  strapi: Core.Strapi,
  captions: readonly CaptionRow[],
  pictures: Pictures
): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const known: KnownPicture[] = [];
  for (const { image } of captions) {
    if (!image) continue;
    const facts = pictures.get(image.id);
    if (facts?.known) known.push(facts);
    files.set(image.documentId, facts?.known ? nameOf(facts) : `file ${image.documentId}`);
  }
  if (known.length === 0) return files;
  const found = await pictureFacts(strapi).filesLike(
    {
      sha256: known.map(({ sha256 }) => sha256),
      perceptualHash: known.flatMap(({ perceptualHash }) => perceptualHash ?? []),
    },
    new Set(files.keys())
  );
  for (const [file, facts] of found) files.set(file, nameOf(facts));
  return files;
}

/** Two files with this name show the same picture. */
const nameOf = ({ perceptualHash, sha256 }: KnownPicture): string => perceptualHash ?? sha256;
