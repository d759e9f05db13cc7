import type { KnownSlug } from '../../article';

/** What a receiver is sent, as JSON: what readers see otherwise since the last message. */
export interface ChangeMessage {
  type: 'newsroom.changed';
  /** When it was put together, in ISO 8601. */
  timestamp: string;
  data: Changes;
}

export interface Changes {
  /** `start`: the newsroom has started, and may have changed anything while it was not heard of. */
  reason: 'write' | 'start';
  /** Whether anything may have changed; what else is named is then not all of it. */
  everything: boolean;
  /** The surrogate keys of what was touched, as answers name them in `Surrogate-Key` and `Cache-Tag`. */
  tags: string[];
  /** Every slug, present and old, by which readers know a story that was touched. */
  stories: Array<Omit<KnownSlug, 'standing'>>;
  /** The sections that list these stories, from the outermost in, or that were changed themselves. */
  sections: Array<{ documentId: string; slug: string | null }>;
  /** The stories on their sites, and the feeds that list them. */
  addresses: string[];
}

/** That anything may have changed. */
export const anything = (reason: Changes['reason'], tags: string[]): Changes => ({
  reason,
  everything: true,
  tags,
  stories: [],
  sections: [],
  addresses: [],
});
