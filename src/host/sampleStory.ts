/** The files of examples/sample-newsroom, in the content model's own field names. */
export interface SampleNewsroom {
  outlet: { name: string; logo?: string } & Record<string, unknown>;
  sections: Array<{ name: string; slug: string; parent: string | null; names?: unknown[] }>;
  mirrors: Array<
    { label: string; languages: string[]; publish: boolean } & Record<string, unknown>
  >;
  /** Paths of the story files. */
  stories: string[];
}

export interface SampleCaption extends Record<string, unknown> {
  key: string;
  /** Path of the picture. */
  picture: string;
  altText?: string;
  personsShown?: string[];
  publish: boolean;
}

export interface SampleVersion extends Record<string, unknown> {
  headline: string;
  /** Slug of the section. */
  section: string;
  /** Sources of other sample stories. */
  related?: string[];
  captions: SampleCaption[];
  publish: boolean;
}

export interface SampleStory {
  sourceId: string;
  /** By language. */
  versions: Record<string, SampleVersion>;
}
