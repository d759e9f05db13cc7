import type { EvidenceMark } from '../../../../types/caption-review';

/** A part of a text that is shown in one way; `kind` is null where no finding speaks of it. */
interface Stretch {
  text: string;
  kind: EvidenceMark['kind'] | null;
}

/** Where two marks overlap, the one that an editor must not miss. */
const RANK = { contradicted: 3, unshared: 2, shared: 1 } as const;

/** Cuts a text at its marks. Marks beyond its end, or of an earlier wording, do no harm. */
export function stretches(text: string, marks: readonly EvidenceMark[]): Stretch[] {
  const inside = marks
    .map(({ start, end, kind }) => ({
      kind,
      start: Math.max(0, start),
      end: Math.min(text.length, end),
    }))
    .filter(({ start, end }) => start < end);
  const cuts = [0, text.length, ...inside.flatMap(({ start, end }) => [start, end])];
  const edges = [...new Set(cuts)].sort((one, other) => one - other);
  const parts: Stretch[] = [];
  for (const [index, start] of edges.slice(0, -1).entries()) {
    const end = edges[index + 1] ?? text.length;
    const covering = inside.filter((mark) => mark.start <= start && mark.end >= end);
    const [first] = covering.sort((one, other) => RANK[other.kind] - RANK[one.kind]);
    const kind = first?.kind ?? null;
    const last = parts.at(-1);
    if (last?.kind === kind) last.text += text.slice(start, end);
    else parts.push({ text: text.slice(start, end), kind });
  }
  return parts;
}
