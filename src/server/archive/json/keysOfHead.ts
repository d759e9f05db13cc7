import { JsonScanner } from './jsonScanner';

/** The keys of the objects of a JSON text, by their paths, in the order in which the objects begin. */
export type KeysByPath = ReadonlyMap<string, ReadonlySet<string>>;

/** Deeper than this no format keeps its stories. */
const MAX_STEPS = 5;

const NONE: KeysByPath = new Map();

/**
 * What a JSON text is made of, by its first piece; empty for what is no JSON.
 * @param head the beginning of a text; it may end anywhere
 */
export function keysOfHead(head: string): KeysByPath {
  if (!/^\s*[[{]/.test(head)) return NONE;
  const found = new Map<string, Set<string>>();
  const scanner = new JsonScanner(
    () => false,
    (path, key) => {
      if (path.split('.').length > MAX_STEPS) return;
      const keys = found.get(path) ?? new Set<string>();
      found.set(path, keys.add(key));
    }
  );
  scanner.next(head);
  return found;
}

/** The path of the outermost objects that have the keys of a story; null where there are none. */
export function pathOfItems(
  found: KeysByPath,
  isItem: (keys: ReadonlySet<string>) => boolean
): string | null {
  const paths = [...found].filter(([, keys]) => isItem(keys)).map(([path]) => path);
  const steps = (path: string) => (path === '' ? 0 : path.split('.').length);
  return paths.sort((one, other) => steps(one) - steps(other))[0] ?? null;
}
