import type { XmlElement } from '../../xml/xmlElement';
import { childrenOf, textAt, textInside } from '../../xml/xmlElement';
import type { StoryCorrection } from '../../story';
import { readSourceDate } from '../../sourceDate';
import { plainText } from '../../html';

/** A file of the media library. */
export interface Attachment {
  url: string;
  caption: string;
  alt: string;
  credit: string;
}

interface Category {
  name: string;
  parent: string;
}

/** Between the fields of an attachment that is kept as one text: a million of them take little room so. */
const SEPARATOR = '\u0001';

/** The meta fields of a post by their names; of several of one name the last. */
export function metaOf(item: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(item, 'wp:postmeta').map((meta) => [
      textAt(meta, 'wp:meta_key') ?? '',
      textInside(childrenOf(meta, 'wp:meta_value')[0] ?? null),
    ])
  );
}

/** When a post was made or changed: in UTC where the export says so, else a day. */
export const dateOf = (item: XmlElement, name: 'wp:post_date' | 'wp:post_modified') => {
  const inUtc = textAt(item, `${name}_gmt`);
  return (
    readSourceDate(inUtc ? `${inUtc}Z` : null) ??
    readSourceDate(name === 'wp:post_date' ? textAt(item, 'pubDate') : null) ??
    readSourceDate(textAt(item, name))
  );
};

/**
 * What the stories of an export refer to and what may stand behind them: files, authors, categories, blocks and
 * corrections. Filled by a first pass over the export, since WordPress sorts by time.
 */
export class SiteLibrary {
  private readonly attachments = new Map<string, string>();
  private readonly filesOf = new Map<string, string[]>();
  private readonly authors = new Map<string, string>();
  private readonly categories = new Map<string, Category>();
  private readonly categoryIds = new Map<string, string>();
  private readonly corrections = new Map<string, StoryCorrection[]>();
  private readonly blocks = new Map<string, string>();

  /** Takes an element of the channel: a post of whatever type, an author, a category or a term. */
  add(element: XmlElement): void {
    if (element.name === 'wp:author') this.addAuthor(element);
    else if (element.name === 'wp:category') this.addCategory(element, 'cat', 'category_nicename');
    else if (element.name === 'wp:term') {
      if (textAt(element, 'wp:term_taxonomy') === 'category') {
        this.addCategory(element, 'term', 'term_slug');
      }
    } else if (element.name === 'item') this.addItem(element);
  }

  attachment(id: string): Attachment | null {
    const [url, caption = '', alt = '', credit = ''] =
      this.attachments.get(id)?.split(SEPARATOR) ?? [];
    return url ? { url, caption, alt, credit } : null;
  }

  /** The ids of the files that were uploaded to a post. */
  attachedTo(postId: string): readonly string[] {
    return this.filesOf.get(postId) ?? [];
  }

  /** The name that readers see for a login or a nicename; null for one that the export does not list. */
  authorName(login: string): string | null {
    return this.authors.get(login.toLowerCase()) ?? null;
  }

  correctionsOf(postId: string): readonly StoryCorrection[] {
    return this.corrections.get(postId) ?? [];
  }

  /** The text of a block that several posts share. */
  sharedBlock(id: string): string | null {
    return this.blocks.get(id) ?? null;
  }

  categoryOfId(id: string): string | null {
    return this.categoryIds.get(id) ?? null;
  }

  /** The names from the widest category to this one; a circle ends where it closes. */
  trailOf(nicename: string, name: string): string[] {
    const seen = new Set<string>();
    const trail: string[] = [];
    let at = nicename;
    while (at && !seen.has(at)) {
      seen.add(at);
      const category = this.categories.get(at);
      trail.unshift(category?.name ?? (at === nicename ? name : at));
      at = category?.parent ?? '';
    }
    return trail;
  }

  private addAuthor(author: XmlElement): void {
    const login = textAt(author, 'wp:author_login');
    const whole = ['wp:author_first_name', 'wp:author_last_name'].map((name) =>
      textAt(author, name)
    );
    const name =
      textAt(author, 'wp:author_display_name') ?? whole.filter((part) => part !== null).join(' ');
    if (login && name) this.authors.set(login.toLowerCase(), plainText(name));
  }

  private addCategory(element: XmlElement, kind: 'cat' | 'term', slug: string): void {
    const nicename = textAt(element, `wp:${slug}`);
    if (!nicename) return;
    const name = textAt(element, kind === 'cat' ? 'wp:cat_name' : 'wp:term_name') ?? nicename;
    const parent = textAt(element, kind === 'cat' ? 'wp:category_parent' : 'wp:term_parent') ?? '';
    this.categories.set(nicename, { name: plainText(name), parent });
    const id = textAt(element, 'wp:term_id');
    if (id) this.categoryIds.set(id, nicename);
  }

  private addItem(item: XmlElement): void {
    const id = textAt(item, 'wp:post_id') ?? '';
    const type = textAt(item, 'wp:post_type');
    if (type === 'attachment') this.addAttachment(item, id);
    else if (type === 'guest-author') this.addGuest(item);
    else if (type === 'newspack_correction') this.addCorrection(item);
    else if (type === 'wp_block') {
      this.blocks.set(id, textInside(childrenOf(item, 'content:encoded')[0] ?? null));
    }
  }

  private addAttachment(item: XmlElement, id: string): void {
    const meta = metaOf(item);
    const url = textAt(item, 'wp:attachment_url') ?? textAt(item, 'guid');
    if (!url) return;
    const caption = textInside(childrenOf(item, 'excerpt:encoded')[0] ?? null);
    const credits = [meta.get('_media_credit'), meta.get('_navis_media_credit_org')];
    const fields = [
      url,
      caption,
      meta.get('_wp_attachment_image_alt') ?? '',
      [...new Set(credits.filter((part) => part?.trim()))].join(' / '),
    ];
    this.attachments.set(
      id,
      fields.map((field) => field.replaceAll(SEPARATOR, '').trim()).join(SEPARATOR)
    );
    const post = textAt(item, 'wp:post_parent');
    if (post && post !== '0') this.filesOf.set(post, [...this.attachedTo(post), id]);
  }

  /** Co-Authors Plus keeps those who have no account as posts. */
  private addGuest(item: XmlElement): void {
    const meta = metaOf(item);
    const login = meta.get('cap-user_login') ?? textAt(item, 'wp:post_name') ?? '';
    const name = meta.get('cap-display_name') ?? textAt(item, 'title') ?? '';
    if (login && name) this.authors.set(login.replace(/^cap-/, '').toLowerCase(), plainText(name));
  }

  private addCorrection(item: XmlElement): void {
    const meta = metaOf(item);
    const post = meta.get('newspack_correction-post-id')?.trim();
    const text = plainText(textInside(childrenOf(item, 'content:encoded')[0] ?? null)).trim();
    if (!post || !text || textAt(item, 'wp:status') !== 'publish') return;
    const type =
      meta.get('newspack_corrections_type') === 'clarification' ? 'clarification' : 'correction';
    const date = dateOf(item, 'wp:post_date')?.at.slice(0, 10) ?? null;
    this.corrections.set(post, [...this.correctionsOf(post), { type, text, date }]);
  }
}
