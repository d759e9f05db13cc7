import { slugOf } from '../../../../text/slug';
import type { PublishedStory } from '../../../../delivery';
import type { Story } from '../../../story';
import { cdata, textElement, xmlElement } from '../../xmlText';

/** A category, tag or author as a post names it, and what is to be written before the first post that does. */
export interface NamedTerms {
  /** Elements of the channel. */
  declared: string[];
  /** Elements of the post. */
  named: string[];
  /** The login of who wrote the post; null where nobody signed it. */
  creator: string | null;
  /** The number of the category that is the section; null for none. */
  section: number | null;
}

/** The terms of an export: each is declared once, before the first post that names it. */
export class Terms {
  private readonly nicenames = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly ids = new Map<string, number>();

  constructor(private readonly locale: string) {}

  /** @param authors the names of those who signed it */
  of(
    story: Pick<Story, 'subjects' | 'people' | 'places'>,
    trail: PublishedStory['sectionTrail'],
    authors: readonly string[]
  ): NamedTerms {
    const terms: NamedTerms = { declared: [], named: [], creator: null, section: null };
    this.addSections(trail, terms);
    this.addTags([...story.subjects, ...story.people, ...story.places], terms);
    this.addAuthors(authors, terms);
    return terms;
  }

  private addSections(trail: PublishedStory['sectionTrail'], terms: NamedTerms): void {
    let parent = '';
    for (const { documentId, name, slug } of trail) {
      const { nicename, isNew } = this.term('category', documentId, slug ?? name);
      const id = this.ids.get(nicename) ?? this.ids.size + 1;
      this.ids.set(nicename, id);
      if (isNew) {
        terms.declared.push(
          xmlElement(
            'wp:category',
            {},
            textElement('wp:term_id', String(id)) +
              xmlElement('wp:category_nicename', {}, cdata(nicename)) +
              xmlElement('wp:category_parent', {}, cdata(parent)) +
              xmlElement('wp:cat_name', {}, cdata(name))
          )
        );
      }
      terms.named.push(xmlElement('category', { domain: 'category', nicename }, cdata(name)));
      terms.section = id;
      parent = nicename;
    }
  }

  private addTags(concepts: ReadonlyArray<{ name: string }>, terms: NamedTerms): void {
    for (const name of new Set(concepts.map((each) => each.name).filter((each) => each !== ''))) {
      const { nicename, isNew } = this.term('post_tag', name, name);
      if (isNew) {
        terms.declared.push(
          xmlElement(
            'wp:tag',
            {},
            xmlElement('wp:tag_slug', {}, cdata(nicename)) +
              xmlElement('wp:tag_name', {}, cdata(name))
          )
        );
      }
      terms.named.push(xmlElement('category', { domain: 'post_tag', nicename }, cdata(name)));
    }
  }

  private addAuthors(names: readonly string[], terms: NamedTerms): void {
    for (const [index, name] of names.entries()) {
      const { nicename, isNew } = this.term('author', name, name);
      if (isNew) terms.declared.push(author(nicename, name));
      // Several authors of a post are a taxonomy of the plugin Co-Authors Plus.
      const attributes = { domain: 'author', nicename: `cap-${nicename}` };
      terms.named.push(xmlElement('category', attributes, cdata(name)));
      if (index === 0) terms.creator = nicename;
    }
  }

  private term(
    taxonomy: string,
    identity: string,
    written: string
  ): { nicename: string; isNew: boolean } {
    const key = `${taxonomy} ${identity}`;
    const known = this.nicenames.get(key);
    if (known !== undefined) return { nicename: known, isNew: false };
    const slug = slugOf(written, this.locale);
    let nicename = slug;
    for (let number = 2; this.taken.has(`${taxonomy} ${nicename}`); number += 1) {
      nicename = `${slug}-${number}`;
    }
    this.taken.add(`${taxonomy} ${nicename}`);
    this.nicenames.set(key, nicename);
    return { nicename, isNew: true };
  }
}

const author = (login: string, name: string) =>
  xmlElement(
    'wp:author',
    {},
    xmlElement('wp:author_login', {}, cdata(login)) +
      // WordPress wants an address for each; under `.invalid` nobody has one (RFC 2606).
      xmlElement('wp:author_email', {}, cdata(`${login}@export.invalid`)) +
      xmlElement('wp:author_display_name', {}, cdata(name))
  );
