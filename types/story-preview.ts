/** What the admin panel asks and gets about a story as readers see it (`POST /newsroom/articles/preview`). */

export interface StoryPreviewRequest {
  /** The language; null for the default one. */
  locale: string | null;
  /** Null for a story that is not saved yet. */
  documentId: string | null;
  status: 'draft' | 'published';
  /** For a draft: fields as the form has them, laid over what is saved. */
  values?: Record<string, unknown>;
}

/** A story as it comes out, made by what makes pages, search results, link previews and feeds. */
export interface StoryPreview {
  /** A whole HTML document without scripts. */
  page: string;
  direction: 'ltr' | 'rtl';
  search: { title: string; url: string | null; description: string | null };
  card: {
    title: string;
    description: string | null;
    image: { url: string; alt: string | null } | null;
    /** The outlet's name, or the host of its site. */
    site: string | null;
  };
  feed: {
    title: string;
    summary: string | null;
    /** A whole HTML document around what the entry holds. */
    page: string;
  };
}

export interface StoryPreviewAnswer {
  /** Null for a story that is not published, where that was asked for. */
  story: StoryPreview | null;
}
