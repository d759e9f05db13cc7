import { ask } from './ask';
import type { StoryMirror } from './types';

/** Where else readers find an outlet, and whose list of it they believe. */
export interface KnownMirrors {
  mirrors: StoryMirror[];
  /** Thumbprints of the keys that sign the list. */
  keys: string[];
}

interface MirrorList {
  mirrors: Array<Omit<StoryMirror, 'url'>>;
  keys: Array<{ kid: string }>;
}

/** The outlet's mirrors; none where the newsroom gives no list out. */
export async function mirrorsOf(outlet: string): Promise<KnownMirrors> {
  const { status, body } = await ask(`/outlets/${encodeURIComponent(outlet)}/mirrors.json`);
  if (status !== 200) return { mirrors: [], keys: [] };
  const { mirrors, keys } = body as MirrorList;
  return {
    mirrors: mirrors.map((mirror) => ({ ...mirror, url: null })),
    keys: keys.map(({ kid }) => kid),
  };
}
