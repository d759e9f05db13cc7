import { correctionsText, escapeHtml, printableThroughout } from '../../../../delivery';
import type { ExportedStory } from '../../exportFormat';
import { captionsBesideText, printedLine } from '../../printedWords';
import { lexicalDocument } from './lexical';

/** What Ghost's fields hold, in characters. */
const LONGEST = { title: 255, slug: 191, excerpt: 300, locale: 6, alt: 191 };

/** A text as long as a field takes it, in characters. */
export function cutToFit(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest ? text : `${characters.slice(0, longest - 1).join('')}…`;
}

/** The rows of a post and of what Ghost keeps beside it. */
export interface GhostPost {
  post: Readonly<Record<string, unknown>>;
  meta: Readonly<Record<string, unknown>> | null;
}

/** A story as a post of Ghost. @param id as its other rows name it */
export function ghostPost(
  { story, published, pictures }: Pick<ExportedStory, 'story' | 'published' | 'pictures'>,
  id: string
): GhostPost {
  const { before, behind } = captionsBesideText(story.captions, story.parts);
  const [leadIndex, ...others] = before;
  const lead = leadIndex === undefined ? undefined : story.captions[leadIndex];
  const isFit = [...(story.standfirst ?? '')].length <= LONGEST.excerpt;
  const long = isFit || story.standfirst === null ? [] : [story.standfirst];
  const opening = long.map((text) => ({
    type: 'text' as const,
    blocks: [{ type: 'paragraph' as const, children: [{ type: 'text' as const, text }] }],
  }));
  const lexical = lexicalDocument(
    printableThroughout({ parts: [...opening, ...story.parts], locale: story.locale }),
    story.captions.map((caption, index) => ({ caption, file: pictures[index] ?? null })),
    {
      before: others,
      behind,
      notes: published.corrections.map((correction) =>
        correctionsText({ ...published, corrections: [correction] })
      ),
    }
  );
  const { locale } = story;
  const post = {
    id,
    title: cutToFit(story.headline, LONGEST.title),
    slug: published.slug.slice(0, LONGEST.slug),
    lexical,
    feature_image: lead?.picture?.url ?? null,
    featured: 0,
    type: 'post',
    status: story.state === 'published' ? 'published' : 'draft',
    visibility: 'public',
    locale: locale !== null && locale.length <= LONGEST.locale ? locale : null,
    custom_excerpt: isFit ? story.standfirst : null,
    canonical_url: story.url,
    ...(story.publishedAt !== null && {
      created_at: story.publishedAt,
      updated_at: story.modifiedAt ?? story.publishedAt,
      published_at: story.publishedAt,
    }),
  };
  const meta = lead && {
    post_id: id,
    feature_image_alt: lead.altText === null ? null : cutToFit(lead.altText, LONGEST.alt),
    feature_image_caption: escapeHtml(printedLine(lead)) || null,
  };
  return printableThroughout({ post, meta: meta ?? null });
}
