import type { Core } from '@strapi/strapi';
import type { Save } from '../../moments';
import { refuse } from '../../input/problems';
import { rowsOf, type Row } from '../../strapi/rows';
import { ARTICLE } from '../../strapi/uids';
import { slugFault, slugOf, writtenSlug } from '../../text/slug';
import { ArticleSlugStore, type Holder } from '../articleSlugStore';
import { refuseTakenSlug } from '../refuseTakenSlug';
import { composed } from '../../text/composed';

const text = (value: unknown): string => (typeof value === 'string' ? composed(value).trim() : '');
const slugIn = (value: unknown): string => (typeof value === 'string' ? writtenSlug(value) : '');

/**
 * Gives the draft its slug: the one that was chosen for it, the one it has, or one made from the
 * headline. A made one follows the headline until readers have seen it; a chosen one stays.
 */
export async function slugArticleBeforeSave(save: Save): Promise<void> {
  const { strapi, action, documentId, locale, data, existing } = save;
  if (data.slug !== undefined && data.slug !== null && typeof data.slug !== 'string') {
    refuse([{ path: ['slug'], message: 'The slug must be text, e.g. "storm-over-the-harbour".' }]);
  }
  if (action === 'clone') {
    data.slug = await slugOfCopy(save);
    return;
  }
  if (locale === null) return;

  const before = await existing();
  const holder = { article: documentId, locale };
  const slugs = new ArticleSlugStore(strapi);
  const slugBefore = text(before?.slug);
  const sent = data.slug === undefined ? slugBefore : slugIn(data.slug);
  const isNewLanguage = action === 'update' && before === null;
  const cameAlong = isNewLanguage && (await cameFromOtherLanguage(strapi, sent, data, holder));
  const wanted = cameAlong ? '' : sent;

  if (wanted && wanted !== slugBefore) {
    refuseFaulty(wanted);
    if (!(await slugs.claimByName(wanted, holder))) refuseTakenSlug(wanted);
    data.slug = wanted;
    return;
  }

  const headlineBefore = text(before?.headline);
  const headline = data.headline === undefined ? headlineBefore : text(data.headline);
  const stays = () => {
    if (data.slug !== undefined) data.slug = wanted;
  };
  if (wanted && headline === headlineBefore) return stays();
  const madeFrom = await slugs.madeFrom(slugBefore, holder);
  const followsHeadline =
    headline !== headlineBefore && madeFrom !== null && !(await slugs.wasPublic(holder));
  if (wanted && !followsHeadline) return stays();
  const base = slugOf(headline, locale);
  // Emptying the field of "ferry-2" gives "ferry-2" again, and no "ferry-3" with a redirect.
  data.slug = madeFrom === base ? slugBefore : await slugs.claimLike(base, holder);
}

function refuseFaulty(slug: string): void {
  const fault = slugFault(slug);
  if (fault) refuse([{ path: ['slug'], message: fault }]);
}

/**
 * The slug that was chosen for a copy, to be claimed once the languages of the copy are known; null
 * where the original's own came along, as the panel sends it.
 */
async function slugOfCopy({ strapi, documentId, data }: Save): Promise<string | null> {
  const wanted = slugIn(data.slug);
  if (!wanted) return null;
  const originals: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: ['slug'],
    where: { documentId },
  });
  if (originals.some(({ slug }) => slug === wanted)) return null;
  refuseFaulty(wanted);
  return wanted;
}

/**
 * Whether the slug of a new language came along with the headline of another one, where it was made
 * from that headline: "Fill in from another language" in the panel. Nobody chose it.
 */
async function cameFromOtherLanguage(
  strapi: Core.Strapi,
  slug: string,
  data: Save['data'],
  { article, locale }: Holder
): Promise<boolean> {
  if (!slug) return false;
  const others: Row[] = await rowsOf(strapi, ARTICLE).findMany({
    select: ['locale', 'headline', 'slug'],
    where: { documentId: article, locale: { $ne: locale } },
  });
  const slugs = new ArticleSlugStore(strapi);
  for (const other of others) {
    if (other.slug !== slug || text(other.headline) !== text(data.headline)) continue;
    if ((await slugs.madeFrom(slug, { article, locale: String(other.locale) })) !== null)
      return true;
  }
  return false;
}
