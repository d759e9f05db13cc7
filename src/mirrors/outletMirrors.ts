import type { ListedMirror, MirrorList } from './mirrorList';
import { withoutEndSlashes } from './endSlashes';
import { storyAddress } from './storyAddress';
import { pageParts } from './tags';
import { fetchPage, type FetchOptions, type Page } from './fetchPage';
import { ListKeeper, type KeeperOptions, type KeptList } from './keeper';
import { MirrorRefusal, type Reason } from './refusal';

export interface MirrorsOptions extends KeeperOptions {
  /** Where the signed list is: `mirrors.jws` of the newsroom, and copies of it elsewhere. */
  sources: readonly string[];
  /** Instead of the global one. */
  fetch?: typeof fetch;
  /** For each address, in milliseconds; 8,000 if not given. */
  timeout?: number;
  /** The longest answer that is read, in bytes; 5,000,000 if not given. */
  maxBytes?: number;
}

/** An address that did not help, and why. */
export interface Refused {
  url: string;
  reason: Reason | 'not-ours';
  message: string;
}

export type Refreshed =
  | { taken: true; list: MirrorList; source: string; refused: Refused[] }
  | { taken: false; refused: Refused[] };

export interface FoundStory extends Page {
  /** The mirror it came from; null for the outlet's own address. */
  mirror: ListedMirror | null;
  /** The addresses that were tried before. */
  refused: Refused[];
}

export interface StoryOptions {
  /**
   * Whether a page is the story: a page that says the story is blocked answers 200 as well. If not
   * given, the page must name the story's own address as canonical, as the outlet's pages do, or the one
   * that it had on a former address of the outlet.
   */
  isOurs?: (page: Page, canonicalUrl: string | null) => boolean | Promise<boolean>;
  signal?: AbortSignal;
}

const refused = (url: string, error: unknown): Refused => ({
  url,
  reason: error instanceof MirrorRefusal ? error.reason : 'unreachable',
  message: error instanceof Error ? error.message : String(error),
});

/** Characters of a page: its head, where it says whose it is, is long over by then. */
const READ_CHARACTERS = 1_000_000;

/** Whether a page says of itself that it is the one at this address. */
export function namesCanonical({ text, status }: Page, canonicalUrl: string | null): boolean {
  if (status !== 200 || canonicalUrl === null) return false;
  for (const part of pageParts(text.slice(0, READ_CHARACTERS))) {
    if (!('tag' in part) || part.tag.name !== 'link') continue;
    const { attributes } = part.tag;
    const isCanonical = attributes.get('rel')?.toLowerCase() === 'canonical';
    if (isCanonical && attributes.get('href')?.replace(/&amp;/g, '&') === canonicalUrl) return true;
  }
  return false;
}

/** An outlet's mirrors, for a site, an app or a service worker. */
export class OutletMirrors {
  private readonly keeper: ListKeeper;
  private readonly limits: FetchOptions;

  constructor(private readonly options: MirrorsOptions) {
    this.keeper = new ListKeeper(options);
    this.limits = {
      fetch: options.fetch ?? ((...request) => globalThis.fetch(...request)),
      timeout: options.timeout ?? 8000,
      maxBytes: options.maxBytes ?? 5_000_000,
    };
  }

  /** The last good list, also one that is past its end; null before there was one. */
  current(): Promise<KeptList | null> {
    return this.keeper.current();
  }

  /** Takes the list from the first source that has one to be believed. Never throws for a bad one. */
  async refresh(): Promise<Refreshed> {
    const failures: Refused[] = [];
    for (const source of this.options.sources) {
      try {
        const { status, text } = await fetchPage(source, {
          ...this.limits,
          fresh: true,
        });
        if (status !== 200) throw new MirrorRefusal('unreachable', `It answers ${status}.`);
        return { taken: true, list: await this.keeper.take(text), source, refused: failures };
      } catch (error) {
        failures.push(refused(source, error));
      }
    }
    return { taken: false, refused: failures };
  }

  /**
   * Fetches a story from the outlet's own address or the first mirror that answers with it.
   *
   * @param path of the story on the outlet's site, with its slash
   * @throws MirrorRefusal `unreachable` where no address has it; its `refused` says why each has not
   */
  async story(path: string, { isOurs, signal }: StoryOptions = {}): Promise<FoundStory> {
    const kept = await this.keeper.current();
    if (!kept)
      throw new NoMirrorAnswers([], 'No list of mirrors is known yet. Call refresh() first.');
    const own =
      kept.list.outlet.address === null ? null : withoutEndSlashes(kept.list.outlet.address);
    const canonicalUrl = own === null ? null : `${own}${path}`;
    // A copy of before the outlet moved names the address of then.
    const names = [
      canonicalUrl,
      ...(kept.list.outlet.formerAddresses ?? []).map(
        (former) => `${withoutEndSlashes(former)}${path}`
      ),
    ];
    const isStory = isOurs ?? ((page: Page) => names.some((name) => namesCanonical(page, name)));
    const failures: Refused[] = [];
    const places = [
      ...(canonicalUrl ? [{ url: canonicalUrl, mirror: null }] : []),
      ...kept.list.mirrors.flatMap((mirror) => {
        const url = storyAddress(mirror, path);
        return url && /^https?:/.test(url) ? [{ url, mirror }] : [];
      }),
    ];
    for (const { url, mirror } of places) {
      try {
        const page = await fetchPage(url, { ...this.limits, signal });
        if (await isStory(page, canonicalUrl)) return { ...page, mirror, refused: failures };
        failures.push({ url, reason: 'not-ours', message: 'The page there is not the story.' });
      } catch (error) {
        signal?.throwIfAborted();
        failures.push(refused(url, error));
      }
    }
    throw new NoMirrorAnswers(failures, 'No address answers with the story.');
  }
}

/** Every address was tried. */
export class NoMirrorAnswers extends MirrorRefusal {
  constructor(
    readonly refused: readonly Refused[],
    message: string
  ) {
    super('unreachable', message);
  }
}
