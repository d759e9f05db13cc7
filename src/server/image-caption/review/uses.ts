import type { Core } from '@strapi/strapi';
import { pictureFacts, type KnownPicture } from '../../picture';
import type { Reader } from '../../strapi/reader';
import { rowsOf } from '../../strapi/rows';
import { sentTogether } from '../../strapi/together';
import { CAPTION_VERDICT } from '../../strapi/uids';
import type { OtherCaption } from '../checks';
import { readableArticles, readableCaptions } from './asSeen';
import { captionsInBrief, type CaptionRow } from './captionRow';
import { knownAs } from './knownAs';
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

/** Captions of one story with their pictures. */
interface Asked {
  captions: readonly CaptionRow[];
  pictures: Pictures;
}

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
  const asked = { captions, pictures };
  if (!reader)
    return sentTogether(`uses ${first.locale}`, asked, (all) => usesOfStories(strapi, all));
  const [uses = NOWHERE] = (await foundUses(strapi, [asked], reader)).uses;
  return uses;
}

/** Of several stories by as many statements as of one, unless there is more than is looked at of one. */
async function usesOfStories(strapi: Core.Strapi, all: readonly Asked[]): Promise<UsesOf[]> {
  const { uses, areAll } = await foundUses(strapi, all);
  if (all.length === 1 || areAll) return uses;
  const each: UsesOf[] = [];
  for (const asked of all) each.push(...(await foundUses(strapi, [asked])).uses);
  return each;
}

/** @returns the uses of each, and whether there are no more of them */
async function foundUses(
  strapi: Core.Strapi,
  all: readonly Asked[],
  reader?: Reader
): Promise<{ uses: UsesOf[]; areAll: boolean }> {
  const captions = all.flatMap((asked) => asked.captions);
  const { alike, areAll } = await filesAlike(strapi, all);
  const locale = captions[0]?.locale ?? null;
  const own = captions.map(({ documentId }) => documentId);
  // Of several stories, each other's captions are among them: of each a row of its draft and one of readers.
  const limit = all.length === 1 ? MOST : MOST + 2 * own.length;
  const uses: Use[] = await rowsOf(strapi, CAPTION_VERDICT).findMany({
    select: ['caption', 'wordsDigest', 'file'],
    where: {
      $or: [
        { wordsDigest: { $in: captions.map(({ caption }) => wordsDigest(caption)) } },
        { file: { $in: [...alike.keys()] } },
      ],
      ...(locale !== null && { locale }),
      ...(all.length === 1 && { caption: { $notIn: own } }),
    },
    limit,
  });
  if (uses.length === 0) return { uses: all.map(() => NOWHERE), areAll };
  const found = await captionsInBrief(strapi, {
    documentId: { $in: [...new Set(uses.map(({ caption }) => caption))] },
    ...(locale !== null && { locale }),
  });
  const others = reader ? await readableCaptions(reader, found) : found;
  const articles = reader && (await readableArticles(reader, others));
  const theirs = await picturesOf(strapi, others);
  return {
    uses: all.map((asked) => usesAmong(asked, { uses, others, alike, theirs, articles })),
    areAll: areAll && uses.length < limit,
  };
}

interface Found {
  uses: readonly Use[];
  others: readonly CaptionRow[];
  alike: ReadonlyMap<string, string>;
  theirs: Pictures;
  articles: ReadonlySet<string> | undefined;
}

/** Those that are uses of the pictures and words of one story. */
function usesAmong({ captions }: Asked, { uses, others, alike, theirs, articles }: Found): UsesOf {
  const own = new Set(captions.map(({ documentId }) => documentId));
  const ownWords = new Set(captions.map(({ caption }) => wordsDigest(caption)));
  const pictureOf = ({ image }: CaptionRow) => image && alike.get(image.documentId);
  const ownPictures = new Set<string | undefined>(
    captions.flatMap((caption) => pictureOf(caption) ?? [])
  );
  const meant = new Set(
    uses
      .filter(({ caption }) => !own.has(caption))
      .filter(
        ({ wordsDigest: words, file }) =>
          ownWords.has(words) || (file !== null && ownPictures.has(alike.get(file)))
      )
      .slice(0, MOST)
      .map(({ caption }) => caption)
  );
  // Each is held against every caption of the story: what it is known by is made once.
  const theirOwn = others
    .filter(({ documentId }) => meant.has(documentId))
    .map((other) => ({
      other,
      words: wordsDigest(other.caption),
      picture: pictureOf(other),
    }));
  return (caption) => {
    const words = wordsDigest(caption.caption);
    const picture = pictureOf(caption);
    return theirOwn
      .filter(({ other }) => other.documentId !== caption.documentId)
      .filter(({ other }) => !sameStory(caption, other))
      .filter(
        (their) =>
          their.words === words ||
          (picture !== null && picture !== undefined && their.picture === picture)
      )
      .map(({ other }) => ({
        documentId: other.documentId,
        name: headlineOf(other, articles) ?? knownAs(other),
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
  all: readonly Asked[]
): Promise<{ alike: Map<string, string>; areAll: boolean }> {
  const alike = new Map<string, string>();
  const known: KnownPicture[] = [];
  for (const { captions, pictures } of all) {
    for (const { image } of captions) {
      if (!image) continue;
      const facts = pictures.get(image.id);
      if (facts?.known) known.push(facts);
      alike.set(image.documentId, facts?.known ? nameOf(facts) : `file ${image.documentId}`);
    }
  }
  if (known.length === 0) return { alike, areAll: true };
  const { files, areAll } = await pictureFacts(strapi).filesLike(
    {
      sha256: known.map(({ sha256 }) => sha256),
      perceptualHash: known.flatMap(({ perceptualHash }) => perceptualHash ?? []),
    },
    new Set(alike.keys())
  );
  for (const [file, facts] of files) alike.set(file, nameOf(facts));
  return { alike, areAll };
}

/** Two files with this name show the same picture. */
const nameOf = ({ perceptualHash, sha256 }: KnownPicture): string => perceptualHash ?? sha256;
