import type {
  CorrectionComment,
  CreativeWork,
  NewsArticle,
  NewsMediaOrganization,
  Place,
  Thing,
  WebPage,
  WithContext,
} from 'schema-dts';
import type { StoryMirrors } from '../mirrors';
import type { Concept, Correction, PublishedStory } from '../stories';
import { imageObject, schemaPerson, schemaPicture } from './imageObject';
import { partiesOf } from './parties';

/** A list that is not there where there is nothing in it. */
const someOf = <T>(list: readonly T[]): T[] | undefined =>
  list.length === 0 ? undefined : [...list];

/** What a browser opens by itself. */
const isOnWeb = (address: string) => /^https?:/.test(address);

function publisherOf(
  { outlet }: PublishedStory,
  mirrors: StoryMirrors
): NewsMediaOrganization | undefined {
  if (!outlet) return undefined;
  return {
    '@type': 'NewsMediaOrganization',
    name: outlet.name,
    url: outlet.address ?? undefined,
    logo: outlet.logo ? schemaPicture(outlet.logo) : undefined,
    sameAs: someOf(
      mirrors
        .ofOutlet(outlet.documentId)
        .map(({ address }) => address)
        .filter(isOnWeb)
    ),
  };
}

/**
 * The page on the outlet's site, with the way to it. The newsroom knows no addresses of sections, and a
 * step without one makes search engines refuse the whole way: those stand in `articleSection` only.
 */
function pageOf(story: PublishedStory): WebPage | undefined {
  const { canonicalUrl, outlet, headline } = story;
  if (canonicalUrl === null) return undefined;
  const steps = [
    ...(outlet?.address ? [{ name: outlet.name, item: outlet.address }] : []),
    { name: headline, item: canonicalUrl },
  ];
  return {
    '@type': 'WebPage',
    '@id': canonicalUrl,
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: steps.map((step, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        ...step,
      })),
    },
  };
}

const correctionOf = ({ type, text, date }: Correction): CorrectionComment => ({
  '@type': 'CorrectionComment',
  name: type,
  text,
  datePublished: date.toISOString(),
});

const sourceOf = ({ name, uri }: Concept): CreativeWork => ({
  '@type': 'CreativeWork',
  name,
  url: uri ?? undefined,
});

const subjectOf = ({ name, uri }: Concept): Thing => ({
  '@type': 'Thing',
  name,
  sameAs: uri ?? undefined,
});

const placeOf = ({ name, uri }: Concept): Place => ({
  '@type': 'Place',
  name,
  sameAs: uri ?? undefined,
});

/**
 * A published story as schema.org's NewsArticle, with its copies on the outlet's mirrors as `sameAs`. What the newsroom does not know is left out; whether
 * a story is free to read is one of these things.
 */
export function newsArticle(
  story: PublishedStory,
  mirrors: StoryMirrors
): WithContext<NewsArticle> {
  const publisher = publisherOf(story, mirrors);
  const copies = mirrors
    .of(story)
    .flatMap(({ url }) => (url !== null && isOnWeb(url) ? [url] : []));
  const images = [...story.captions].sort(
    (a, b) => Number(b.role === 'lead') - Number(a.role === 'lead')
  );
  const isRetracted = story.corrections.some(({ type }) => type === 'retraction');
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': story.uri,
    identifier: story.documentId,
    headline: story.headline,
    alternativeHeadline: story.kicker ?? undefined,
    description: story.standfirst ?? undefined,
    url: story.canonicalUrl ?? undefined,
    sameAs: someOf(copies),
    mainEntityOfPage: pageOf(story),
    image: someOf(images.map((caption) => imageObject(caption, story))),
    thumbnailUrl: images[0]?.picture.renditions.thumbnail?.url,
    datePublished: story.firstPublishedAt.toISOString(),
    dateModified: story.contentModifiedAt.toISOString(),
    // A story always has somebody who answers for it.
    author: someOf(story.authors.flatMap((author) => authorsOf(author, story.outlet))) ?? publisher,
    creditText: story.by ?? undefined,
    publisher,
    articleSection: someOf(story.sectionTrail.map(({ name }) => name)),
    dateline: story.dateline ?? undefined,
    locationCreated: story.located === null ? undefined : { '@type': 'Place', name: story.located },
    about: someOf(story.subjects.map(subjectOf)),
    mentions: someOf(story.people.map(schemaPerson)),
    contentLocation: someOf(story.places.map(placeOf)),
    correction: someOf(story.corrections.map(correctionOf)),
    creativeWorkStatus: isRetracted ? 'Retracted' : undefined,
    isBasedOn: someOf(story.infoSources.map(sourceOf)),
    inLanguage: story.locale,
    wordCount: story.wordCount ?? undefined,
    workTranslation: someOf(
      story.localizations.map((each) => ({
        '@type': 'NewsArticle' as const,
        inLanguage: each.locale,
        headline: each.headline,
        url: each.canonicalUrl ?? undefined,
      }))
    ),
  };
}

function authorsOf(
  { name, uri, role }: PublishedStory['authors'][number],
  outlet: PublishedStory['outlet']
) {
  const parties = partiesOf(name, outlet);
  const isAlone = parties.length === 1;
  return parties.map((party) => ({
    ...party,
    ...(isAlone && { url: uri ?? undefined }),
    ...(isAlone && party['@type'] === 'Person' && { jobTitle: role ?? undefined }),
  }));
}
