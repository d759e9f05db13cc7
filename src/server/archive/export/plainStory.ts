import type { Block } from '../../../../types/blocks';
import { safeLink, type Caption, type Picture, type PublishedStory } from '../../delivery';
import { ownBodyPart } from '../../text/ownBodyParts';
import { newReadCaption, newStory, type Story, type StoryCaption, type ReadPart } from '../story';
import { plainBlocks, type TextPicture } from './plainBlocks';

/** A story to be exported, in the plain values of the archive. */
export interface PlainStory {
  story: Story;
  /** The files of its captions, by their places among them; null for a picture that is elsewhere. */
  pictures: Array<Picture | null>;
}

const paragraphOf = (text: string): Block => ({
  type: 'paragraph',
  children: [{ type: 'text', text }],
});

const captionOf = (caption: Caption): StoryCaption =>
  newReadCaption({
    caption: caption.caption,
    altText: caption.altText,
    creditLine: caption.creditLine,
    creator: caption.creator,
    copyrightNotice: caption.copyrightNotice,
    usageTerms: caption.usageTerms,
    dateCreated: caption.dateCreated,
    city: caption.city,
    country: caption.country,
    countryCode: caption.countryCode,
    personsShown: caption.personsShown.map(({ name }) => name),
    isFilePhoto: caption.isFilePhoto,
    picture: { url: caption.picture.url, file: null },
    role: caption.role,
  });

/** Puts the parts of a body together, and with them the pictures that stand in its texts without a caption. */
class Parts {
  readonly parts: ReadPart[] = [];
  readonly captions: StoryCaption[];
  readonly pictures: Array<Picture | null>;
  private readonly base: string | null;

  constructor(private readonly published: PublishedStory) {
    this.captions = published.captions.map(captionOf);
    this.pictures = published.captions.map(({ picture }) => picture);
    this.base = published.canonicalUrl ?? published.outlet?.address ?? null;
    for (const part of published.body) this.add(part);
  }

  private add(part: PublishedStory['body'][number]): void {
    if (part.kind === 'text') this.addText(plainBlocks(part.blocks, this.base));
    else if (part.kind === 'quote') {
      const { text, attribution, source } = part;
      this.parts.push({ type: 'quote', text, attribution, source });
    } else if (part.kind === 'embed') {
      const url = safeLink(part.url, this.base);
      if (url !== null) this.parts.push({ type: 'embed', url, title: part.title });
    } else if (part.kind === 'own') {
      // No other system has this component: its words go along.
      const text = ownBodyPart(part.component)?.text(part.fields) ?? '';
      this.addText(text.split('\n').filter(Boolean).map(paragraphOf));
    } else {
      const caption = this.published.captions.findIndex(
        ({ documentId }) => documentId === part.caption.documentId
      );
      if (caption !== -1) this.parts.push({ type: 'figure', caption });
    }
  }

  private addText(nodes: ReadonlyArray<Block | TextPicture>): void {
    let blocks: Block[] = [];
    const end = () => {
      if (blocks.length > 0) this.parts.push({ type: 'text', blocks });
      blocks = [];
    };
    for (const node of nodes) {
      if (!('image' in node)) {
        blocks.push(node);
        continue;
      }
      end();
      this.addPicture(node);
    }
    end();
  }

  private addPicture({ image }: TextPicture): void {
    const picture = this.published.textPictures[String(image.hash)] ?? null;
    const url = picture?.url ?? safeLink(image.url, this.base);
    if (url === null || url.startsWith('mailto:')) return;
    const { alternativeText } = image;
    this.parts.push({ type: 'figure', caption: this.captions.length });
    this.captions.push(
      newReadCaption({
        altText: typeof alternativeText === 'string' ? alternativeText || null : null,
        picture: { url, file: null },
        role: 'inline',
      })
    );
    this.pictures.push(picture);
  }
}

/**
 * A story as any format of the archive takes it. What readers never see is not in it: what is published holds
 * none of it.
 *
 * @param state what it is here
 * @param isDated false for a draft that was never published, whose dates are only of now
 */
export function plainStory(
  published: PublishedStory,
  state: 'published' | 'draft',
  isDated = true
): PlainStory {
  const { parts, captions, pictures } = new Parts(published);
  const first = published.firstPublishedAt;
  const modified = published.contentModifiedAt;
  const story = newStory({
    id: published.uri,
    url: published.canonicalUrl,
    slug: published.slug,
    locale: published.locale,
    sectionTrail: published.sectionTrail.map(({ name }) => name),
    headline: published.headline,
    slugline: published.slugline,
    kicker: published.kicker,
    standfirst: published.standfirst,
    by: published.by,
    authors: published.authors.map(({ name, uri, role }) => ({ name, uri, role })),
    dateline: published.dateline,
    located: published.located,
    infoSources: published.infoSources.map(({ name }) => name),
    subjects: published.subjects,
    people: published.people,
    places: published.places,
    urgency: published.urgency,
    publishedAt: isDated ? first.toISOString() : null,
    modifiedAt: isDated && modified > first ? modified.toISOString() : null,
    state,
    parts,
    captions,
    outlet: published.outlet && { name: published.outlet.name },
    corrections: published.corrections.map(({ type, text, date }) => ({
      type,
      text,
      date: date.toISOString(),
    })),
    related: published.related.flatMap(({ canonicalUrl, uri }) => uri ?? canonicalUrl ?? []),
  });
  return { story, pictures };
}
