import { stringify } from 'yaml';
import { printableThroughout } from '../../../../delivery';
import type { Story, StoryCaption, StoryConcept } from '../../../story';

/** Only what is known: an empty field is none. */
const known = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== '' &&
        value !== false &&
        !(Array.isArray(value) && value.length === 0)
    )
  );

/** A name alone, or with what identifies it. */
const concept = ({ name, ...more }: StoryConcept & { role?: string | null }) => {
  const fields = known(more);
  return Object.keys(fields).length === 0 ? name : { name, ...fields };
};

const pictureOf = (caption: StoryCaption, toRoot: string) =>
  known({
    file: caption.picture?.file ? `${toRoot}${caption.picture.file}` : null,
    src: caption.picture?.url,
    role: caption.role,
    caption: caption.caption,
    alt: caption.altText,
    credit: caption.creditLine,
    creator: caption.creator,
    copyright: caption.copyrightNotice,
    terms: caption.usageTerms,
    date: caption.dateCreated,
    city: caption.city,
    country: caption.country,
    countryCode: caption.countryCode,
    people: caption.personsShown,
    filePhoto: caption.isFilePhoto,
  });

/**
 * What is known of a story beside its text, as YAML. Names are those that static site generators know (title, date,
 * lastmod, slug, description, categories, tags), and for the rest the archive's own.
 *
 * @param toRoot how the folder of the export is reached from the file
 */
export function frontMatter(story: Story, toRoot: string): string {
  const fields = known({
    title: story.headline,
    kicker: story.kicker,
    description: story.standfirst,
    slugline: story.slugline,
    id: story.id,
    canonical_url: story.url,
    slug: story.slug,
    lang: story.locale,
    date: story.publishedAt,
    lastmod: story.modifiedAt,
    draft: story.state === 'draft',
    outlet: story.outlet?.name,
    categories: story.sectionTrail.slice(-1),
    sections: story.sectionTrail,
    author: story.by,
    authors: story.authors.map(concept),
    dateline: story.dateline,
    located: story.located,
    sources: story.infoSources,
    tags: story.subjects.map(concept),
    people: story.people.map(concept),
    places: story.places.map(concept),
    urgency: story.urgency,
    corrections: story.corrections.map(({ type, text, date }) => known({ type, date, text })),
    related: story.related,
    pictures: story.captions.map((caption) => pictureOf(caption, toRoot)),
  });
  // Most who read it still go by YAML 1.1, to which `yes` is no text.
  return stringify(printableThroughout(fields), { lineWidth: 0, version: '1.1' });
}
