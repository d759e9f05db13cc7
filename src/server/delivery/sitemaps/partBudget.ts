/** What the protocol allows in one file, uncompressed, with room for the frame around it. */
const MAX_BYTES = 50 * 1024 * 1024 - 64 * 1024;
export const MAX_URLS = 50_000;

/** What is kept free for each address that is still to come: a long one, and its date. */
const RESERVE = 700;

/** Bytes of the markup around one address, image or language. */
const MARKUP = 120;

/** One address of a sitemap with what search engines may learn beside it. */
export interface SitemapEntry {
  url: string;
  lastmod: Date;
  images: string[];
  languages: Array<{ locale: string; url: string }>;
}

const sizeOf = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text) + MARKUP, 0);

/**
 * Keeps a part within the size that the protocol allows: where its pictures would take the room of
 * the addresses behind them, they are left out, then the other languages. Addresses never are.
 */
export class PartBudget {
  private used = 0;
  private left: number;

  /** @param urls how many addresses the part has */
  constructor(
    urls: number,
    private readonly limit = MAX_BYTES
  ) {
    this.left = urls;
  }

  /** The entry as it has room. */
  fit(entry: SitemapEntry): SitemapEntry {
    this.left -= 1;
    const own = sizeOf([entry.url, entry.lastmod.toISOString()]);
    const languages = sizeOf(entry.languages.flatMap(({ locale, url }) => locale + url));
    const images = sizeOf(entry.images);
    const free = this.limit - this.used - this.left * RESERVE;
    const keepsLanguages = own + languages <= free;
    const keepsImages = keepsLanguages && own + languages + images <= free;
    this.used += own + (keepsLanguages ? languages : 0) + (keepsImages ? images : 0);
    return {
      ...entry,
      images: keepsImages ? entry.images : [],
      languages: keepsLanguages ? entry.languages : [],
    };
  }
}
