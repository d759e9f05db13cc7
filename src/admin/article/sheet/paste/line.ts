import type { ListNode } from '../../../../../types/blocks';
import { wordsOfLine, type Run } from '../../../../blocks';

/** A piece of what was pasted, in its order. Lines of one whole, by its key, become one block. */
export type PastedLine =
  | { kind: 'paragraph'; lines: Run[][]; isOfPicture: boolean }
  | { kind: 'heading'; level: 2 | 3; lines: Run[][]; isTitle: boolean }
  | { kind: 'quote'; whole: object; lines: Run[][] }
  | ({ kind: 'item'; whole: object; lines: Run[][] } & ListPlace)
  | { kind: 'code'; text: string }
  | { kind: 'embed' | 'frame'; url: string; title: string | null };

/** Where in which list an item stands. */
export interface ListPlace {
  /** The same for all items of one list. */
  list: unknown;
  /** 1 for the outermost. */
  level: number;
  format: ListNode['format'];
}

export function charactersOf(line: PastedLine): number {
  if ('text' in line) return line.text.length;
  if (!('lines' in line)) return 0;
  return line.lines.reduce((sum, runs) => sum + wordsOfLine(runs).length, 0);
}
