/** Lines of a text with no empty line between them. */
export type Chunk = string[];

const BREAKS = /\r\n?|[\u000b\u0085\u2028\u2029]/g;

/** A text in chunks of lines, without space around each. */
export function chunksOf(text: string): Chunk[] {
  const chunks: Chunk[] = [];
  let isOpen = false;
  // A form feed is where a page ends, and no paragraph.
  for (const row of text.replace(BREAKS, '\n').replaceAll('\f', '').split('\n')) {
    const line = row.trim();
    if (line !== '' && isOpen) chunks.at(-1)?.push(line);
    else if (line !== '') chunks.push([line]);
    isOpen = line !== '';
  }
  return chunks;
}
