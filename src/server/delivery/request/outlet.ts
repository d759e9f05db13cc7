import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { OutletRow, Outlets } from '../stories';

/** An outlet that has an address, as everything that names its pages needs one. */
export interface ReadOutlet {
  row: OutletRow;
  slug: string;
  /** Its front page. */
  address: string;
}

/**
 * The outlet that an address of ours names.
 *
 * @throws NotFoundError where there is none, or where it has no address on the web
 */
export function readOutlet(outlets: Outlets, slug: string): ReadOutlet {
  const row = outlets.bySlug(slug);
  if (!row) throw new errors.NotFoundError('There is no outlet of this name.');
  if (typeof row.address !== 'string' || row.address === '') {
    throw new errors.NotFoundError(
      'This outlet has no web address yet. Write it into the outlet, under "Web address".'
    );
  }
  return { row, slug, address: row.address };
}

/** The languages of the newsroom, and the one it writes in when nothing is said. */
export async function newsroomLocales(
  strapi: Core.Strapi
): Promise<{ known: string[]; fallback: string }> {
  const service = strapi.plugin('i18n').service('locales');
  const locales: Array<{ code: string }> = await service.find();
  return { known: locales.map(({ code }) => code), fallback: await service.getDefaultLocale() };
}

/** The language of the newsroom that an outlet's main language is, or comes closest to. */
export function localeOfOutlet(
  { language }: OutletRow,
  { known, fallback }: { known: readonly string[]; fallback: string }
): string {
  if (typeof language !== 'string') return fallback;
  const tag = language.toLowerCase();
  return (
    known.find((each) => each.toLowerCase() === tag) ??
    known.find((each) => each.toLowerCase() === tag.split('-')[0]) ??
    known.find((each) => each.toLowerCase().split('-')[0] === tag.split('-')[0]) ??
    fallback
  );
}
