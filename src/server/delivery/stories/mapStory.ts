import { storyPictureOf } from '../../picture';
import type {
  StoryPart,
  Caption,
  Concept,
  Correction,
  Person,
  StoryLink,
  UsageTerms,
} from './story';
import { momentOf } from '../../strapi/rows';
import { ownBodyPart } from '../../text/ownBodyParts';
import { textOrNull } from '../../text/textOrNull';

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;

/** The entries of a populated relation or repeatable component. */
export const listOf = (value: unknown): Values[] =>
  Array.isArray(value) ? value.filter(isValues) : [];

const oneOf = <T extends string>(value: unknown, known: readonly T[]): T | null =>
  known.find((each) => each === value) ?? null;

export const conceptOf = (row: Values): Concept => ({
  name: textOrNull(row.name) ?? '',
  uri: textOrNull(row.uri),
});

export const personOf = (row: Values): Person => ({
  ...conceptOf(row),
  role: textOrNull(row.role),
});

/** The newest first: what readers have to know first. */
export const correctionsOf = (rows: unknown): Correction[] =>
  listOf(rows)
    .map((row) => ({
      type:
        oneOf(row.type, ['correction', 'clarification', 'update', 'retraction'] as const) ??
        ('correction' as const),
      text: textOrNull(row.text) ?? '',
      date: momentOf(row.date) ?? new Date(0),
      target: oneOf(row.target, ['headline', 'standfirst', 'body', 'caption', 'other'] as const),
    }))
    .sort((a, b) => b.date.getTime() - a.date.getTime());

/** A published caption with its picture; null without one. */
export function captionOf(row: Values, base: string): Caption | null {
  const picture = storyPictureOf(row.image, base);
  if (!picture) return null;
  return {
    documentId: String(row.documentId),
    key: textOrNull(row.key),
    role: oneOf(row.role, ['lead', 'inline', 'gallery'] as const) ?? 'inline',
    caption: textOrNull(row.caption) ?? '',
    altText: textOrNull(row.altText),
    extendedDescription: textOrNull(row.extendedDescription),
    creator: textOrNull(row.creator),
    creditLine: textOrNull(row.creditLine),
    copyrightNotice: textOrNull(row.copyrightNotice),
    usageTerms: textOrNull(row.usageTerms),
    webStatementOfRights: textOrNull(row.webStatementOfRights),
    licensorUrl: textOrNull(row.licensorUrl),
    dateCreated: textOrNull(row.dateCreated),
    city: textOrNull(row.city),
    country: textOrNull(row.country),
    countryCode: textOrNull(row.countryCode),
    personsShown: listOf(row.personsShown).map(conceptOf),
    isFilePhoto: row.isFilePhoto === true,
    digitalSourceType: textOrNull(row.digitalSourceType),
    picture,
  };
}

/** The parts of a body; figures carry the caption that they name by its key. */
export function bodyOf(parts: unknown, captions: readonly Caption[]): StoryPart[] {
  return listOf(parts).flatMap((part): StoryPart[] => {
    switch (part.__component) {
      case 'newsroom.text':
        return [{ kind: 'text', blocks: Array.isArray(part.text) ? part.text : [] }];
      case 'newsroom.quote':
        return [
          {
            kind: 'quote',
            text: textOrNull(part.text) ?? '',
            attribution: textOrNull(part.attribution),
            source: textOrNull(part.source),
          },
        ];
      case 'newsroom.figure': {
        const caption = captions.find(({ key }) => key !== null && key === part.captionKey);
        return caption ? [{ kind: 'figure', caption }] : [];
      }
      case 'newsroom.embed':
        return [{ kind: 'embed', url: String(part.url), title: textOrNull(part.title) }];
      default:
        return ownBodyPart(part.__component)
          ? [{ kind: 'own', component: String(part.__component), fields: part }]
          : [];
    }
  });
}

const wordsOf = (value: unknown): string[] =>
  (textOrNull(value) ?? '').split(/[\s,]+/).filter(Boolean);

/** The component of an outlet; one that it does not have says nothing. */
export function usageTermsOf(component: unknown): UsageTerms {
  const terms = isValues(component) ? component : {};
  return {
    copyrightNotice: textOrNull(terms.copyrightNotice),
    robotsRules: textOrNull(terms.robotsRules),
    tdmReservation: oneOf(terms.tdmReservation, ['reserved', 'not-reserved'] as const),
    tdmPolicy: textOrNull(terms.tdmPolicy),
    rslPermits: wordsOf(terms.rslPermits),
    rslProhibits: wordsOf(terms.rslProhibits),
    rslPayment: textOrNull(terms.rslPayment),
    rslPaymentUrl: textOrNull(terms.rslPaymentUrl),
    rslServer: textOrNull(terms.rslServer),
    rslTerms: textOrNull(terms.rslTerms),
  };
}

export const storyLinkOf = (row: Values): StoryLink => ({
  documentId: String(row.documentId),
  uri: textOrNull(row.uri),
  locale: String(row.locale),
  headline: textOrNull(row.headline) ?? '',
  slug: String(row.slug),
  canonicalUrl: textOrNull(row.canonicalUrl),
  firstPublishedAt: momentOf(row.firstPublishedAt),
});
