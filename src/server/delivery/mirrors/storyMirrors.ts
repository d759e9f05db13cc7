import type { ListedMirror, StoredMirror } from '../../outlet-mirror';
import { storyAddress, storyPath, usableMirrors } from '../../outlet-mirror';
import type { PublishedStory } from '../stories';

/** A mirror as a story names it. */
export type MirrorOfStory = Pick<
  ListedMirror,
  | 'label'
  | 'kind'
  | 'platform'
  | 'address'
  | 'state'
  | 'priority'
  | 'languages'
  | 'blockedIn'
  | 'expires'
> & {
  /** Where this story stands there; null where only the mirror itself can be linked. */
  url: string | null;
};

type StoryPlace = Pick<PublishedStory, 'outlet' | 'canonicalUrl'>;

/** The mirrors that readers can use of some outlets, the best first. Nothing else is known here. */
export class StoryMirrors {
  private readonly byOutlet: ReadonlyMap<string, ListedMirror[]>;

  /** @param rows what is published, by document identifier of the outlet */
  constructor(rows: ReadonlyMap<string, readonly StoredMirror[]>, now: Date) {
    this.byOutlet = new Map(
      [...rows].map(([outlet, all]) => [outlet, usableMirrors(all, {}, now)] as const)
    );
  }

  /** When the first of them ends; null where none does. */
  get until(): Date | null {
    const ends = [...this.byOutlet.values()]
      .flat()
      .flatMap(({ expires }) => (expires === null ? [] : [new Date(expires).getTime()]));
    return ends.length === 0 ? null : new Date(Math.min(...ends));
  }

  /** The mirrors of an outlet itself. */
  ofOutlet(outlet: string): readonly ListedMirror[] {
    return this.byOutlet.get(outlet) ?? [];
  }

  /** The mirrors of a story's outlet, each with the story's address there. */
  of({ outlet, canonicalUrl }: StoryPlace): MirrorOfStory[] {
    if (!outlet) return [];
    const path =
      outlet.address !== null && canonicalUrl !== null
        ? storyPath(outlet.address, canonicalUrl)
        : null;
    return this.ofOutlet(outlet.documentId).map((mirror) => ({
      label: mirror.label,
      kind: mirror.kind,
      platform: mirror.platform,
      url: path === null ? null : storyAddress(mirror, path),
      address: mirror.address,
      state: mirror.state,
      priority: mirror.priority,
      languages: mirror.languages,
      blockedIn: mirror.blockedIn,
      expires: mirror.expires,
    }));
  }

  /**
   * What the story's page says in the header `Onion-Location`: its address on the best onion mirror
   * that works. Tor Browser may take readers there by itself, so that a degraded one is not named.
   */
  onionLocation(story: StoryPlace): string | null {
    const onion = this.of(story).find(
      ({ kind, url, state }) => kind === 'onion' && url !== null && state === 'active'
    );
    return onion?.url ?? null;
  }
}

/** For what tells of no mirrors: they change, and what is written down would not. */
export const noMirrors = (): StoryMirrors => new StoryMirrors(new Map(), new Date());
