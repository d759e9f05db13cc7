import type { ListNode } from '../../../../../../types/blocks';

/** A mark before words that makes an item of them. */
export interface Bullet {
  format: ListNode['format'];
  /** What it counts; null for one that does not. */
  number: number | null;
  /** Whether it is never anything else: a hyphen may begin what somebody says. */
  isSure: boolean;
  words: string;
}

export function bulletOf(line: string): Bullet | null {
  const [, sure, words] = /^([•▪◦‣⁃●○■□·\uf0b7\uf0a7])\s*(.+)$/su.exec(line) ?? [];
  if (sure !== undefined && words !== undefined) {
    return { format: 'unordered', number: null, isSure: true, words };
  }
  const [, number, mark, rest] = /^(?:(\d{1,3})[.)]|([-*+]))\s+(\S.*)$/su.exec(line) ?? [];
  if (rest === undefined) return null;
  return number === undefined
    ? { format: 'unordered', number: null, isSure: mark === '*', words: rest }
    : { format: 'ordered', number: Number(number), isSure: false, words: rest };
}
