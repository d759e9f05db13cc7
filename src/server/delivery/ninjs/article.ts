import { joinNames } from '../../text/joinNames';
import { correctionsText, storyHtml } from '../html';
import { asUri } from '../../http';
import { storyUri } from '../../outlet';
import type { PublishedStory, StoryLink } from '../stories';
import { ninjsConcept, filled, partyOf, textsOf } from './fields';
import { STANDARD, type NinjsAssociation, type NinjsObject, type NinjsRendition } from './ninjs';
import { ninjsPicture } from './picture';
import { plainTextOfBody } from './plainText';

/** The story's page on the outlet's site. */
function pageOf(canonicalUrl: string | null): NinjsRendition[] {
  const href = asUri(canonicalUrl);
  return href === null ? [] : [{ name: 'web', href, contentType: 'text/html' }];
}

function bodiesOf(story: PublishedStory): NonNullable<NinjsObject['bodies']> {
  const html = storyHtml(story);
  const text = plainTextOfBody(story.body);
  return [
    ...(html === '' ? [] : [{ role: 'main', contentType: 'text/html', value: html }]),
    ...(text === ''
      ? []
      : [
          {
            role: 'plain',
            contentType: 'text/plain',
            // Letters as readers count them.
            charCount: [...text].length,
            ...filled({ wordCount: story.wordCount }),
            value: text,
          },
        ]),
  ];
}

/** Another story, or this one in another language: what it is and where, and not its text. */
function linkOf(link: StoryLink, story: PublishedStory, rel: string): NinjsAssociation[] {
  const { firstPublishedAt, canonicalUrl, documentId, locale, headline } = link;
  if (firstPublishedAt === null) return [];
  return [
    {
      name: headline,
      rel,
      uri: link.uri ?? storyUri({ outlet: story.outlet, firstPublishedAt, documentId, locale }),
      type: 'text',
      representationType: 'partial',
      language: locale,
      headlines: textsOf([['main', headline]]),
      renditions: pageOf(canonicalUrl),
    },
  ];
}

/** A published story as an IPTC ninjs 3.1 news object. docs/ninjs.md says where each field goes. */
export function ninjsArticle(story: PublishedStory): NinjsObject {
  const { uri } = story;
  const names = story.authors.map(({ name }) => name);
  const pictures = story.captions.map((caption) =>
    ninjsPicture(caption, story, `${uri}/image-caption/${caption.documentId}`)
  );
  return {
    standard: STANDARD,
    uri,
    type: 'text',
    representationType: 'full',
    profile: pictures.length > 0 ? 'text-photo' : 'text-only',
    firstCreated: story.firstPublishedAt.toISOString(),
    versionCreated: story.contentModifiedAt.toISOString(),
    pubStatus: 'usable',
    language: story.locale,
    slugline: story.slugline ?? story.slug,
    ...filled({
      urgency: story.urgency,
      by: story.by ?? (joinNames(names, story.locale) || null),
      located: story.located,
      copyrightNotice: story.outlet?.usageTerms.copyrightNotice ?? null,
      headlines: textsOf([
        ['main', story.headline],
        ['kicker', story.kicker],
      ]),
      descriptions: textsOf([
        ['summary', story.standfirst],
        ['dateline', story.dateline],
        ...story.corrections.map(
          (correction) =>
            [correction.type, correctionsText({ ...story, corrections: [correction] })] as const
        ),
      ]),
      bodies: bodiesOf(story),
      people: story.people.map((each) => ninjsConcept(each)),
      places: story.places.map((each) => ninjsConcept(each)),
      subjects: [
        ...story.sectionTrail.map(({ name, slug }) => ({
          name,
          rel: 'section',
          ...filled({ literal: slug }),
        })),
        ...story.subjects.map((each) => ninjsConcept(each)),
      ],
      infoSources: [
        ...story.authors.map(({ role, ...author }) => partyOf(role ?? 'author', author)),
        ...story.infoSources.map((source) => partyOf('source', source)),
        ...(story.outlet
          ? [partyOf('publisher', { name: story.outlet.name, uri: story.outlet.address })]
          : []),
      ],
      renditions: pageOf(story.canonicalUrl),
      associations: [
        ...pictures,
        ...story.related.flatMap((link) => linkOf(link, story, 'related')),
        ...story.localizations.flatMap((link) => linkOf(link, story, 'translation')),
      ],
      altIds: [{ role: 'documentId', value: story.documentId }],
    }),
  };
}
