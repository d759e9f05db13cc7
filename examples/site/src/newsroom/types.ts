/** What the newsroom answers, as far as this site reads it. */
export interface LocalName {
  language: string;
  name: string;
}

export interface Rendition {
  url: string;
  width: number;
  height: number;
}

export interface Picture extends Rendition {
  formats: Record<string, Rendition> | null;
  mime: string;
  updatedAt: string;
}

export interface Outlet {
  documentId: string;
  name: string;
  names: LocalName[];
  slug: string;
  language: string | null;
  address: string | null;
  articlePath: string;
  timeZone: string | null;
  logo: Picture | null;
}

export interface Section {
  documentId: string;
  name: string;
  names: LocalName[];
  slug: string;
  parent: { documentId: string } | null;
}

export type CaptionRole = 'lead' | 'inline' | 'gallery';

export interface Caption {
  key: string;
  caption: string;
  altText: string | null;
  extendedDescription: string | null;
  creator: string | null;
  creditLine: string | null;
  isFilePhoto: boolean;
  role: CaptionRole;
  image: Picture | null;
}

export interface Author {
  name: string;
  role: string | null;
  uri: string | null;
}

export interface Concept {
  name: string;
  uri: string | null;
}

export interface Correction {
  type: 'correction' | 'clarification' | 'update' | 'retraction';
  text: string;
  date: string | null;
}

/** A picture as an `<img>` wants it. */
export interface ReadyPicture {
  src: string;
  srcset: string;
  /** Of the file; null where the newsroom does not know. */
  width: number | null;
  height: number | null;
}

/** A story in a list. */
export interface Teaser {
  documentId: string;
  headline: string;
  kicker: string | null;
  standfirst: string | null;
  by: string | null;
  locale: string;
  slug: string;
  canonicalUrl: string | null;
  firstPublishedAt: string | null;
  urgency?: number | null;
  section?: { slug: string } | null;
  captions?: Caption[];
  /** In place of `captions`, where the newsroom has chosen the one that stands for the story. */
  leadCaption?: { altText: string | null; picture: ReadyPicture } | null;
}

/** A section on the way to another, or below it, with its name in the language that was asked for. */
export interface SectionStep {
  name: string;
  slug: string;
}

/** A section with its stories and those of all sections below it. */
export interface SectionPage {
  data: SectionStep & {
    /** From the outermost section to this one. */
    sectionTrail: SectionStep[];
    subsections: SectionStep[];
    stories: Teaser[];
  };
  meta: { pagination: Pagination };
}

/** Text of Strapi's editor of blocks. */
export interface TextNode {
  type: 'text';
  text: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  code?: boolean;
}
export interface LinkNode {
  type: 'link';
  url: string;
  children: TextNode[];
}
export type InlineNode = TextNode | LinkNode;
export interface ListItemNode {
  type: 'list-item';
  children: InlineNode[];
}
export interface ListNode {
  type: 'list';
  format: 'ordered' | 'unordered';
  children: Array<ListItemNode | ListNode>;
}
export type BlockNode =
  | { type: 'paragraph'; children: InlineNode[] }
  | { type: 'heading'; level: number; children: InlineNode[] }
  | { type: 'quote'; children: InlineNode[] }
  | { type: 'code'; children: InlineNode[] }
  | ListNode;

export interface EmbedPart {
  __component: 'newsroom.embed';
  url: string;
  title: string | null;
  /** Null for what is no address of the web. */
  shown: { url: string; player: string | null; ratio: number | null } | null;
}

export type BodyPart =
  | { __component: 'newsroom.text'; text: BlockNode[] }
  | {
      __component: 'newsroom.quote';
      text: string;
      attribution: string | null;
      source: string | null;
    }
  | { __component: 'newsroom.figure'; captionKey: string; caption: Caption | null }
  | EmbedPart;

export interface StoryMirror {
  label: string;
  kind: string;
  /** The story there; null where only the mirror's front page can be linked. */
  url: string | null;
  address: string;
  state: 'active' | 'degraded';
}

/** A story with all that stands on its page. */
export interface Story extends Teaser {
  contentModifiedAt: string | null;
  dateline: string | null;
  body: BodyPart[];
  captions: Caption[];
  authors: Author[];
  infoSources: Concept[];
  subjects: Concept[];
  corrections: Correction[];
  related: Teaser[];
  localizations: Array<{ locale: string; slug: string; canonicalUrl: string | null }>;
  sectionTrail: SectionStep[];
  jsonLd?: object | null;
  openGraph?: Array<{ attribute: string; key: string; content: string }> | null;
  mirrors?: StoryMirror[] | null;
  onionLocation?: string | null;
}

export interface Pagination {
  page: number;
  pageSize: number;
  pageCount: number;
  total: number;
}

export interface FoundStory extends Teaser {
  sectionTrail: SectionStep[];
  passages: { headline: string | null; body: string | null; caption: string | null };
}

export interface SearchAnswer {
  data: FoundStory[];
  meta: {
    pagination: Pagination;
    isComplete: boolean;
    facets: {
      section: Array<{ name: string; slug: string; count: number }>;
      author: Array<{ name: string; slug: string; count: number }>;
    };
  };
}

export interface CorrectionEntry extends Correction {
  article: Pick<Teaser, 'headline' | 'canonicalUrl' | 'slug'>;
}
