/** Something an editor should know about what was read; it never stops the import. */
export interface StoryProblem {
  rule: string;
  message: string;
  /** Where in what was read, e.g. "line 5", "captions[0]", "footer". */
  place: string;
}

export interface StoryCaption {
  /** What the picture shows; empty where the page printed only a credit. */
  caption: string;
  creditLine: string | null;
  creator: string | null;
  /** ISO date. */
  dateCreated: string | null;
  city: string | null;
  country: string | null;
  countryCode: string | null;
  personsShown: string[];
  isFilePhoto: boolean;
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

/** One news story in plain values: what every reader makes and the writer stores. All text is plain text. */
export interface Story {
  locale: string | null;
  /** From the widest section to the narrowest. */
  sectionTrail: string[];
  headline: string;
  kicker: string | null;
  standfirst: string | null;
  /** The byline's names, without "By". */
  by: string | null;
  /** The dateline as printed, e.g. "CAIRO (Reuters)"; it is not repeated in the first paragraph. */
  dateline: string | null;
  /** The place of the dateline or byline, e.g. "Cairo". */
  located: string | null;
  infoSources: string[];
  /** ISO date, or ISO date-time with its offset where the page names the time zone. */
  publishedAt: string | null;
  paragraphs: string[];
  captions: StoryCaption[];
  outlet: { name: string } | null;
  mirrors: StoryMirror[];
  corrections: StoryCorrection[];
  problems: StoryProblem[];
}
