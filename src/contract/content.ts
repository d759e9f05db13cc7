/**
 * What sites read of the content types. A relation, component or picture is there when it was asked for with
 * `populate`. Times are ISO 8601 in UTC, days `YYYY-MM-DD`, languages tags of BCP 47, countries two capital
 * letters of ISO 3166-1.
 */
import type { Block } from '../../types/blocks';
import type { MirrorKind } from '../mirrors/kinds';

/** What every entry of Strapi 5 carries. */
interface EntryFields {
  id: number;
  documentId: string;
  createdAt: string;
  updatedAt: string;
  publishedAt: string | null;
}

/** A name with the URI that identifies it: a subject, a place, a source. */
export interface NamedConcept {
  id: number;
  name: string;
  uri: string | null;
}

export interface AuthorOfArticle extends NamedConcept {
  role: string | null;
}

/** A name in one language. */
export interface NameInLanguage {
  id: number;
  language: string;
  name: string;
}

export interface CorrectionOfArticle {
  id: number;
  type: 'correction' | 'clarification' | 'update' | 'retraction';
  text: string;
  date: string | null;
  target: 'headline' | 'standfirst' | 'body' | 'caption' | 'other' | null;
}

export interface TextInBody {
  __component: 'newsroom.text';
  id: number;
  /** Blocks of Strapi's editor. */
  text: Block[];
}

export interface QuoteInBody {
  __component: 'newsroom.quote';
  id: number;
  text: string;
  attribution: string | null;
  source: string | null;
}

export interface FigureInBody {
  __component: 'newsroom.figure';
  id: number;
  captionKey: string;
  /** By slug only: the caption of that key; null while it is not public. */
  caption?: CaptionEntry | null;
}

/** What an embed shows, as its address tells. */
export interface ShownEmbed {
  /** The site, such as `youtube`; `link` for any page of another one. */
  provider: string;
  /** The page that anybody may open, in one spelling, without trackers. */
  url: string;
  /** What the site calls it by, where the address tells. */
  id: string | null;
  /** Address of a frame that shows it, in the way in which the site learns least about readers. */
  player: string | null;
  /** Width by height of the frame; null where it is as high as what it shows. */
  ratio: number | null;
}

export interface EmbedInBody {
  __component: 'newsroom.embed';
  id: number;
  url: string;
  title: string | null;
  /** By slug only: what the address shows; null for what is no address of the web. */
  shown?: ShownEmbed | null;
}

export type BodyPart = TextInBody | QuoteInBody | FigureInBody | EmbedInBody;

/** A file of the Media Library, or one of its formats. */
export interface MediaPictureFormat {
  url: string;
  mime: string;
  /** Pixels. */
  width: number | null;
  height: number | null;
  /** Kilobytes. */
  size: number;
}

export interface MediaPicture extends MediaPictureFormat {
  id: number;
  documentId: string;
  name: string;
  alternativeText: string | null;
  caption: string | null;
  formats: Record<string, MediaPictureFormat> | null;
}

/** `/articles` */
export interface ArticleEntry extends EntryFields {
  locale: string;
  headline: string;
  kicker: string | null;
  standfirst: string | null;
  slug: string | null;
  slugline: string | null;
  by: string | null;
  dateline: string | null;
  located: string | null;
  /** 1 to 9, 1 the most urgent. */
  urgency: number | null;
  wordCount: number | null;
  canonicalUrl: string | null;
  firstPublishedAt: string | null;
  contentModifiedAt: string | null;
  publishAt: string | null;
  embargoedUntil: string | null;
  expires: string | null;
  body?: BodyPart[];
  section?: SectionEntry | null;
  outlet?: OutletEntry | null;
  authors?: AuthorOfArticle[];
  infoSources?: NamedConcept[];
  subjects?: NamedConcept[];
  people?: NamedConcept[];
  places?: NamedConcept[];
  corrections?: CorrectionOfArticle[];
  captions?: CaptionEntry[];
  related?: Array<Partial<ArticleEntry>>;
  localizations?: Array<Partial<ArticleEntry>>;
}

/** `/image-captions`: one use of a picture in one article. Names follow IPTC Photo Metadata. */
export interface CaptionEntry extends EntryFields {
  locale: string;
  /** What figures name it by; unique in its article. */
  key: string | null;
  caption: string;
  originalCaption: string | null;
  altText: string | null;
  extendedDescription: string | null;
  creator: string | null;
  creditLine: string | null;
  copyrightNotice: string | null;
  digitalSourceType: string | null;
  usageTerms: string | null;
  webStatementOfRights: string | null;
  licensorUrl: string | null;
  dateCreated: string | null;
  city: string | null;
  country: string | null;
  countryCode: string | null;
  isFilePhoto: boolean | null;
  rightsExpire: string | null;
  /** SHA-256, hexadecimal, of the picture that it was approved for. */
  approvedSha256: string | null;
  position: number | null;
  role: 'lead' | 'inline' | 'gallery' | null;
  image?: MediaPicture | null;
  personsShown?: NamedConcept[];
  article?: ArticleEntry | null;
  localizations?: Array<Partial<CaptionEntry>>;
}

/** `/outlets` */
export interface OutletEntry extends EntryFields {
  name: string;
  slug: string | null;
  language: string | null;
  address: string | null;
  articlePath: string | null;
  /** A name of the IANA time zone database. */
  timeZone: string | null;
  names?: NameInLanguage[];
  logo?: MediaPicture | null;
  mirrors?: MirrorEntry[];
  sections?: SectionEntry[];
  usageTerms?: Record<string, unknown> | null;
}

/** `/sections` */
export interface SectionEntry extends EntryFields {
  name: string;
  slug: string | null;
  names?: NameInLanguage[];
  outlet?: OutletEntry | null;
  parent?: SectionEntry | null;
  children?: SectionEntry[];
  articles?: ArticleEntry[];
}

export interface BlockedCountry {
  id: number;
  country: string;
  since: string | null;
  evidence: string | null;
  url: string | null;
}

/** `/outlet-mirrors` */
export interface MirrorEntry extends EntryFields {
  label: string;
  kind: MirrorKind;
  platform: string | null;
  address: string | null;
  pathMapping: 'same-path' | 'root-only' | null;
  /** The lowest number is offered first. */
  priority: number | null;
  state: 'planned' | 'active' | 'degraded' | 'seized' | 'retired';
  visibility: 'public' | 'restricted' | 'internal';
  proofUrl: string | null;
  source: string | null;
  expires: string | null;
  languages?: Array<{ id: number; language: string }>;
  blockedIn?: BlockedCountry[];
  outlet?: OutletEntry | null;
}
