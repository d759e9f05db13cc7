import type { Line } from '../../../src/server/archive/readers/newsPage/blocks';
import type { LineKind } from '../../../src/server/archive/readers/newsPage/lines/chain';

/** A page's lines and what each may be. */
export interface LabelledLines {
  lines: Line[];
  kinds: LineKind[][];
}

const isSurely = (kinds: readonly LineKind[] | undefined, ...wanted: LineKind[]) =>
  kinds !== undefined && kinds.every((kind) => wanted.includes(kind));

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed % 2147483647 || 1;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function picked({ lines, kinds }: LabelledLines, keeps: (at: number) => boolean): LabelledLines {
  const kept = lines.map((_, at) => keeps(at));
  return { lines: lines.filter((_, at) => kept[at]), kinds: kinds.filter((_, at) => kept[at]) };
}

/** Each line in a paragraph of its own, or all in one. */
const spaced = ({ lines, kinds }: LabelledLines, isApart: boolean): LabelledLines => ({
  lines: lines.map((line, at) => ({ ...line, number: at + 1, block: isApart ? at : 0 })),
  kinds,
});

/**
 * A page as people cut it out before they paste or save it: all of it, the article with what is in it, the story
 * alone with a line or two of the site, and its first paragraphs.
 */
export function variantsOf(page: LabelledLines, seed: number): LabelledLines[] {
  const random = numbers(seed);
  const { kinds } = page;
  const headline = kinds.findIndex((kind) => isSurely(kind, 'headline'));
  const last = kinds.findLastIndex((kind) => isSurely(kind, 'body'));
  const [over, under] = [random(4), random(6)];
  const article = picked(page, (at) => at >= headline - over && at <= last + under);
  const isStray = (at: number) => isSurely(kinds[at], 'box', 'above', 'below');
  const strays = new Set<number>();
  const story = (most: number) => {
    let bodies = 0;
    strays.clear();
    for (let count = random(3); count > 0; count -= 1)
      strays.add(
        [headline - 1 - random(6), last + 1 + random(6), headline + random(12)][random(3)] ?? -1
      );
    const cut = picked(page, (at) => {
      if (isStray(at)) return strays.has(at);
      if (isSurely(kinds[at], 'body')) bodies += 1;
      return !isSurely(kinds[at], 'body') || bodies <= most;
    });
    return spaced(cut, random(4) > 0);
  };
  return [
    page,
    random(2) === 0 ? article : spaced(article, true),
    story(Infinity),
    story(1 + random(3)),
  ];
}
