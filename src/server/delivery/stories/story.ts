import type { FormerAddress } from '../../outlet';
import type { Picture } from '../../picture';

/** A published story as sites and their readers get it, whatever the format. Times are instants, addresses absolute. */
export interface PublishedStory {
  documentId: string;
  /** What identifies this language of it for ever (RFC 4151). */
  uri: string;
  /** Language tag of this version. */
  locale: string;
  headline: string;
  /** The desk's short name of the story. */
  slugline: string | null;
  kicker: string | null;
  standfirst: string | null;
  slug: string;
  body: StoryPart[];
  /**
   * Pictures that an editor put into the text itself, without a caption, as the Media Library has them now;
   * by the hash that the text names them by.
   */
  textPictures: Readonly<Record<string, Picture>>;
  /** The byline as printed. */
  by: string | null;
  authors: Person[];
  dateline: string | null;
  located: string | null;
  infoSources: Concept[];
  subjects: Concept[];
  people: Concept[];
  places: Concept[];
  /** The newest first. */
  corrections: Correction[];
  /** 1 is the most urgent, 9 the least. */
  urgency: number | null;
  firstPublishedAt: Date;
  /** The day of the first publication in its address, `2026-10-14`. */
  publicationDay: string;
  contentModifiedAt: Date;
  /** The address on the outlet's site; null where the outlet has none. */
  canonicalUrl: string | null;
  wordCount: number | null;
  /** Null for a story that stands in no outlet. */
  outlet: StoryOutlet | null;
  /** From the outermost section to the story's own, named in the story's language. */
  sectionTrail: SectionStep[];
  /** Published captions only, in the order of their positions. */
  captions: Caption[];
  /** Published stories only. */
  related: StoryLink[];
  /** The story's published versions in other languages. */
  localizations: StoryLink[];
}

/** A part of a body; a figure whose caption is not public is left out. */
export type StoryPart =
  | { kind: 'text'; blocks: unknown[] }
  | { kind: 'quote'; text: string; attribution: string | null; source: string | null }
  | { kind: 'figure'; caption: Caption }
  | { kind: 'embed'; url: string; title: string | null }
  | { kind: 'own'; component: string; fields: Readonly<Record<string, unknown>> };

export interface Concept {
  name: string;
  /** As the editor wrote it: an address, or an identifier of a vocabulary. */
  uri: string | null;
}

export interface Person extends Concept {
  role: string | null;
}

export interface Correction {
  type: 'correction' | 'clarification' | 'update' | 'retraction';
  text: string;
  date: Date;
  target: 'headline' | 'standfirst' | 'body' | 'caption' | 'other' | null;
}

/** A picture's caption, in the terms of IPTC Photo Metadata. */
export interface Caption {
  documentId: string;
  key: string | null;
  role: 'lead' | 'inline' | 'gallery';
  caption: string;
  altText: string | null;
  extendedDescription: string | null;
  creator: string | null;
  creditLine: string | null;
  copyrightNotice: string | null;
  usageTerms: string | null;
  webStatementOfRights: string | null;
  licensorUrl: string | null;
  /** A day, `2026-10-14`. */
  dateCreated: string | null;
  city: string | null;
  country: string | null;
  countryCode: string | null;
  personsShown: Concept[];
  isFilePhoto: boolean;
  /** A term of the IPTC NewsCodes "Digital Source Type". */
  digitalSourceType: string | null;
  picture: Picture;
}

export interface StoryOutlet {
  documentId: string;
  /** In the story's language, if the outlet has a name in it. */
  name: string;
  slug: string | null;
  /** Main language of the outlet. */
  language: string | null;
  address: string | null;
  timeZone: string;
  /** Where its stories stood before, the oldest first. */
  formerAddresses: readonly FormerAddress[];
  logo: Picture | null;
  usageTerms: UsageTerms;
}

/** What an outlet says about the use of its stories; null for what it says nothing about. */
export interface UsageTerms {
  copyrightNotice: string | null;
  /** Lines of robots.txt (RFC 9309). */
  robotsRules: string | null;
  /** Whether text and data mining is reserved (TDM Reservation Protocol). */
  tdmReservation: 'reserved' | 'not-reserved' | null;
  tdmPolicy: string | null;
  /** Uses by the words of RSL 1.0. */
  rslPermits: string[];
  rslProhibits: string[];
  rslPayment: string | null;
  rslPaymentUrl: string | null;
  rslServer: string | null;
  rslTerms: string | null;
}

export interface SectionStep {
  documentId: string;
  name: string;
  slug: string | null;
}

export interface StoryLink {
  documentId: string;
  /** Null for a story that came past the newsroom’s hooks since it was started. */
  uri: string | null;
  locale: string;
  headline: string;
  slug: string;
  canonicalUrl: string | null;
  firstPublishedAt: Date | null;
}
