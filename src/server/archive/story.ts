import type { Block } from '../../../types/blocks';

/** Something an editor should know about what was read; it never stops the import. */
export interface StoryProblem {
  rule: string;
  message: string;
  /** Where in what was read, e.g. "line 5", "captions[0]", "footer". */
  place: string;
}

/** Where the bytes of a picture are. */
export interface StoryPicture {
  /** http or https, as the source names it; null where it names only a file. */
  url: string | null;
  /** The path of a file beside the source, in its folder or archive; null where there is only an address. */
  file: string | null;
}

export interface StoryCaption {
  /** What the picture shows; empty where the page printed only a credit. Plain text. */
  caption: string;
  altText: string | null;
  creditLine: string | null;
  creator: string | null;
  copyrightNotice: string | null;
  usageTerms: string | null;
  /** ISO date. */
  dateCreated: string | null;
  city: string | null;
  country: string | null;
  /** ISO 3166-1 alpha-2. */
  countryCode: string | null;
  personsShown: string[];
  isFilePhoto: boolean;
  /** Null for a caption whose picture the source does not name, as on a page saved as text. */
  picture: StoryPicture | null;
  /** Null where the place in the text decides: the first is the lead picture. */
  role: 'lead' | 'inline' | 'gallery' | null;
}

export interface StoryMirror {
  kind: 'web' | 'onion' | 'ipfs' | 'app' | 'tv-channel' | 'social' | 'newsletter';
  /** E.g. "roku", "telegram"; null for an ordinary address. */
  platform: string | null;
  label: string;
  /** Always http or https; null where the page names the mirror but not where it is. */
  address: string | null;
  state: 'planned' | 'active';
}

export interface StoryCorrection {
  type: 'correction' | 'clarification' | 'update' | 'retraction';
  text: string;
  /** ISO date. */
  date: string | null;
}

/** A part of the text, in its place. A figure names its caption by its index in `captions`. */
export type ReadPart =
  | { type: 'text'; blocks: Block[] }
  | { type: 'quote'; text: string; attribution: string | null; source: string | null }
  | { type: 'figure'; caption: number }
  | { type: 'embed'; url: string; title: string | null };

/** What a story is about, with the identifier that its source gives it, e.g. an IPTC Media Topic. */
export interface StoryConcept {
  name: string;
  uri: string | null;
}

export interface StoryAuthor extends StoryConcept {
  role: string | null;
}

/** One news story in plain values: what every reader makes and every writer takes. Text is plain but in `parts`. */
export interface Story {
  /** What names the story at its source for good, e.g. a guid; null where only its words do. */
  id: string | null;
  /** Where its readers found it, http or https. */
  url: string | null;
  /** The last piece of its address, where the source names that alone. */
  slug: string | null;
  /** BCP 47. */
  locale: string | null;
  /** From the widest section to the narrowest. */
  sectionTrail: string[];
  headline: string;
  /** The desk's short name of the story; no headline. */
  slugline: string | null;
  kicker: string | null;
  standfirst: string | null;
  /** The byline's names, without "By". */
  by: string | null;
  authors: StoryAuthor[];
  /** The dateline as printed, e.g. "CAIRO (Reuters)"; it is not repeated in the first paragraph. */
  dateline: string | null;
  /** The place of the dateline or byline, e.g. "Cairo". */
  located: string | null;
  infoSources: string[];
  subjects: StoryConcept[];
  people: StoryConcept[];
  places: StoryConcept[];
  /** IPTC: from 1, the most urgent, to 9. */
  urgency: number | null;
  /** For the desk, never for readers. */
  edNote: string | null;
  /** ISO date, or ISO date-time with its offset where the source names the time zone. */
  publishedAt: string | null;
  /** When readers saw the text change; as `publishedAt`. */
  modifiedAt: string | null;
  /** Until when no reader may see it; ISO date-time. */
  embargoedUntil: string | null;
  /** When readers are to see it no more; ISO date-time. */
  expires: string | null;
  /** `draft` where the source had not published it, `withdrawn` where it took it away (ninjs `canceled`); a page is public. */
  state: 'published' | 'draft' | 'withdrawn';
  parts: ReadPart[];
  captions: StoryCaption[];
  outlet: { name: string } | null;
  mirrors: StoryMirror[];
  corrections: StoryCorrection[];
  /** The addresses or ids of the stories that the source names beside it. */
  related: string[];
  problems: StoryProblem[];
}

/** A story of which nothing is known but what is given. */
export const newStory = (known: Partial<Story> & Pick<Story, 'headline'>): Story => ({
  id: null,
  url: null,
  slug: null,
  locale: null,
  sectionTrail: [],
  slugline: null,
  kicker: null,
  standfirst: null,
  by: null,
  authors: [],
  dateline: null,
  located: null,
  infoSources: [],
  subjects: [],
  people: [],
  places: [],
  urgency: null,
  edNote: null,
  publishedAt: null,
  modifiedAt: null,
  embargoedUntil: null,
  expires: null,
  state: 'published',
  parts: [],
  captions: [],
  outlet: null,
  mirrors: [],
  corrections: [],
  related: [],
  problems: [],
  ...known,
});

/** A caption of which nothing is known but what is given. */
export const newReadCaption = (known: Partial<StoryCaption>): StoryCaption => ({
  caption: '',
  altText: null,
  creditLine: null,
  creator: null,
  copyrightNotice: null,
  usageTerms: null,
  dateCreated: null,
  city: null,
  country: null,
  countryCode: null,
  personsShown: [],
  isFilePhoto: false,
  picture: null,
  role: null,
  ...known,
});

/** Paragraphs of plain text as a part of a story. */
export const textPart = (paragraphs: readonly string[]): ReadPart => ({
  type: 'text',
  blocks: paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] })),
});
