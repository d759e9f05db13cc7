import type { Core } from '@strapi/strapi';
import { isUrl } from '../../input/isUrl';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { storyPictureOf } from '../../picture';
import type { SitemapEntry } from './partBudget';
import { datesOf, type ListedStory } from '../../listing';
import { publicAddress } from '../../http';

const PUBLISHED = { publishedAt: { $notNull: true } };

/** As many as the protocol allows for one address. */
const MAX_IMAGES = 1000;

/** Longer addresses are cut or refused by search engines. */
const MAX_ADDRESS = 2047;

/**
 * What a sitemap says of stories: their addresses, their pictures, and their other languages. A story
 * that has no address, because its outlet's path wants something it has not, is left out.
 */
export async function readEntries(
  strapi: Core.Strapi,
  listed: readonly ListedStory[]
): Promise<SitemapEntry[]> {
  const rows: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: [
      'id',
      'documentId',
      'locale',
      'canonicalUrl',
      'publishedAt',
      'firstPublishedAt',
      'contentModifiedAt',
    ],
    where: {
      documentId: { $in: [...new Set(listed.map(({ article }) => article))] },
      ...PUBLISHED,
    },
    orderBy: { locale: 'asc' },
    populate: {
      captions: {
        select: ['id'],
        where: PUBLISHED,
        orderBy: [{ position: 'asc' }, { createdAt: 'asc' }],
        populate: { image: { select: ['id', 'url', 'mime', 'size', 'updatedAt'] } },
      },
    },
  });
  const versions = new Map<string, Row[]>();
  for (const row of rows) {
    versions.set(row.documentId, [...(versions.get(row.documentId) ?? []), row]);
  }
  const base = publicAddress(strapi);
  return listed.flatMap(({ article, language }) => {
    const all = versions.get(article) ?? [];
    const row = all.find(({ locale }) => locale === language);
    const url = row && addressOf(row);
    if (!row || !url) return [];
    const languages = all.flatMap((each) => {
      const other = addressOf(each);
      return other ? [{ locale: String(each.locale), url: other }] : [];
    });
    return [
      {
        url,
        lastmod: datesOf(row).contentModifiedAt,
        images: picturesOf(row, base),
        languages: languages.length > 1 ? languages : [],
      },
    ];
  });
}

function addressOf({ canonicalUrl }: Row): string | null {
  if (typeof canonicalUrl !== 'string' || !isUrl(canonicalUrl)) return null;
  return canonicalUrl.length <= MAX_ADDRESS ? canonicalUrl : null;
}

function picturesOf({ captions }: Row, base: string): string[] {
  const pictures = (captions as Row[]).flatMap(({ image }) => storyPictureOf(image, base) ?? []);
  return [...new Set(pictures.map(({ url }) => url))].slice(0, MAX_IMAGES);
}
