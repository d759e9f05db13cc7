import { token } from '../normaliser';
import type { SoughtToken } from './tokenQuery';

/** Places from the first up to those behind it: the newest stories of a time. */
export interface TimeStretch {
  first: number;
  behind: number;
}

/** How many places a block has, of each size: 18 hours, 6 days, 7 weeks, 13 months. */
const SIZES = [37, 40, 43, 46].map((bits) => 2 ** bits);
/** Of so many blocks a stretch is made at most, and one that lies across another. */
const MOST_BLOCKS = 8;
/** That of the parts of an index. */
const PART = 2 ** 43;

const blockOf = (size: number, place: number): SoughtToken => ({
  text: token('time', `${SIZES.indexOf(size)}${Math.floor(place / size).toString(36)}`),
  isBeginning: false,
});

/** What tells when the story at a place is of, once for each size. */
export const tokensOfTime = (place: number): string[] =>
  SIZES.map((size) => blockOf(size, place).text);

/**
 * Tokens of which each story of a stretch has one, and few others have any; none where that would be too
 * much of the archive to spare anything.
 */
export function blocksOf({ first, behind }: TimeStretch): SoughtToken[] {
  const size = SIZES.find((each) => (behind - first) / each <= MOST_BLOCKS);
  const blocks: SoughtToken[] = [];
  if (size === undefined) return blocks;
  for (let place = Math.floor(first / size) * size; place < behind; place += size) {
    blocks.push(blockOf(size, place));
  }
  return blocks;
}

const nameOfPart = (part: number) => part.toString(36).padStart(2, '0');

/** Seven weeks of an index that is kept in parts, by two letters and digits. */
export const partAt = (place: number): string => nameOfPart(Math.floor(place / PART));

/** Where the parts lie that a stretch lies in. */
function partsAcross({ first, behind }: TimeStretch): TimeStretch[] {
  const parts: TimeStretch[] = [];
  for (let part = Math.floor(first / PART) * PART; part < behind; part += PART) {
    parts.push({ first: part, behind: part + PART });
  }
  return parts;
}

/** All that some stretches lie in. */
export const partsWithin = (...stretches: readonly TimeStretch[]): string[] => [
  ...new Set(stretches.flatMap(partsAcross).map(({ first }) => partAt(first))),
];

/** A stretch in pieces of so many parts at most, or all of it where it lies in no more than that. */
export function shorterStretches(stretch: TimeStretch, parts: number): TimeStretch[] {
  const across = partsAcross(stretch);
  if (across.length <= parts) return [stretch];
  return across
    .filter((_, index) => index % parts === 0)
    .map(({ first }) => ({
      first: Math.max(first, stretch.first),
      behind: Math.min(first + parts * PART, stretch.behind),
    }));
}

/** Whether one is shorter than a part. */
export const isShort = ({ first, behind }: TimeStretch): boolean => behind - first < PART;
