import type { Core } from '@strapi/strapi';
import { version } from '../strapi/rows';
import { ARTICLE } from '../strapi/uids';
import { AddressBook } from './addressBook';
import { readerAnswer, WithdrawalBook, type ReaderAnswer } from './withdrawal';

/** What stands at an address. */
export type AtAddress =
  /** Nothing that readers ever saw. */
  | { found: 'nothing' }
  /** A story that was public and is no more. */
  | { found: 'withdrawn'; article: string; answer: ReaderAnswer }
  /** A public story; `slug` is its present one, which may be another than was asked for. */
  | { found: 'article'; article: string; locale: string; slug: string };

/**
 * What readers find at an address, present or old: every route that serves one story by its slug
 * asks this, so that all of them say the same.
 *
 * @param slug as it stands in the URL, decoded
 */
export async function articleAt(
  strapi: Core.Strapi,
  locale: string,
  slug: string
): Promise<AtAddress> {
  const address = await new AddressBook(strapi).find(locale, slug.normalize('NFC'));
  if (!address) return { found: 'nothing' };
  // A draft has taken the address of a deleted story, which readers still know here.
  if (address.formerArticle) return withdrawn(strapi, address.formerArticle, locale);
  if (!address.publicSince) return { found: 'nothing' };
  const { article } = address;
  const published = await version(strapi, ARTICLE, { documentId: article, locale }, 'published');
  if (!published) return withdrawn(strapi, article, locale);
  return { found: 'article', article, locale, slug: String(published.slug) };
}

async function withdrawn(strapi: Core.Strapi, article: string, locale: string): Promise<AtAddress> {
  const row = await new WithdrawalBook(strapi).current({ article, locale });
  return { found: 'withdrawn', article, answer: readerAnswer(row) };
}
