import type { Core } from '@strapi/strapi';
import {
  loadFormerUrls,
  loadOutletMap,
  nameIn,
  withPresentUrls,
  type FormerAddress,
  type FormerUrls,
  type LocalName,
  type OutletMap,
  type Standing,
} from '../../outlet';
import { rowsOf, type Row } from '../../strapi/rows';
import { OUTLET } from '../../strapi/uids';
import { textOrNull } from '../../text/textOrNull';
import { storyPictureOf } from '../../picture';
import { usageTermsOf } from './mapStory';
import type { SectionStep, StoryOutlet } from './story';
import { UTC } from '../../text/zonedDay';
import { publicAddress } from '../../http';

export interface OutletRow extends Row {
  name: string;
  names?: LocalName[];
  address?: string | null;
  articlePath?: string | null;
}

/** The outlets and sections of a newsroom, as stories name them: few rows, read once for a page. */
export class Outlets {
  constructor(
    readonly rows: readonly OutletRow[],
    readonly map: OutletMap,
    private readonly former: FormerUrls,
    private readonly base: string
  ) {}

  /** An outlet by its slug; null where there is none. */
  bySlug(slug: string): OutletRow | null {
    return this.rows.find((row) => row.slug === slug) ?? null;
  }

  /** An outlet as its readers know it, named in their language. */
  describe(row: OutletRow, locale: string): StoryOutlet {
    const address = textOrNull(row.address);
    return {
      documentId: row.documentId,
      name: nameIn(locale, row),
      slug: textOrNull(row.slug),
      language: textOrNull(row.language),
      address,
      timeZone: textOrNull(row.timeZone) ?? UTC,
      formerAddresses: this.formerAddressesOf(row.documentId),
      logo: storyPictureOf(row.logo, this.base),
      usageTerms: this.present(row.documentId, address, usageTermsOf(row.usageTerms)),
    };
  }

  /** Where the stories of an outlet stood before, the oldest first. */
  formerAddressesOf(outlet: string): readonly FormerAddress[] {
    return this.former.addresses.get(outlet) ?? [];
  }

  /** Addresses that an outlet has left, and nothing is to lead to. */
  leftBy(outlet: string): readonly string[] {
    return this.former.left.get(outlet) ?? [];
  }

  /** What is said of an outlet or its stories, with each address on a former host made the present one. */
  present<T>(outlet: string, address: string | null, said: T): T {
    const left = this.leftBy(outlet);
    return left.length === 0 || address === null ? said : withPresentUrls(said, left, address);
  }

  /** Where a story stands, named in its language. */
  placeOf(
    standing: Standing,
    locale: string
  ): { outlet: StoryOutlet | null; trail: SectionStep[] } {
    const { outlet, trail } = this.map.placeOf(standing, locale);
    const row = this.rows.find(({ documentId }) => documentId === outlet?.documentId);
    return { outlet: row ? this.describe(row, locale) : null, trail };
  }
}

export async function loadOutlets(strapi: Core.Strapi): Promise<Outlets> {
  const rows: OutletRow[] = await rowsOf(strapi, OUTLET).findMany({
    populate: { names: true, logo: true, usageTerms: true },
  });
  return new Outlets(
    rows,
    await loadOutletMap(strapi),
    await loadFormerUrls(strapi),
    publicAddress(strapi)
  );
}
