/**
 * The lines of metadata that Pelican and MultiMarkdown have over a text, without fences: `Title: Harbour wall`,
 * a blank line behind the last.
 */
const LINE = /^([A-Za-z][\w-]{0,30}):(.*)$/;

/** More is no metadata. */
const MOST_LINES = 60;

interface MetadataLines {
  fields: Record<string, string>;
  /** How many lines they take, the blank one with them. */
  length: number;
}

/** Indented lines go on with the value above. */
function linesOf(text: string): MetadataLines | null {
  const fields: Record<string, string> = {};
  let last = '';
  const lines = text.split('\n', MOST_LINES);
  for (const [at, line] of lines.entries()) {
    if (line.trim() === '') return at === 0 ? null : { fields, length: at + 1 };
    const [, name = '', value = ''] = LINE.exec(line) ?? [];
    if (name !== '') fields[(last = name.toLowerCase())] = value.trim();
    else if (/^[ \t]/.test(line) && last !== '') fields[last] += ` ${line.trim()}`;
    else return null;
  }
  return null;
}

/** What tells the metadata of a generator from the labels that a page prints over its text. */
const OF_GENERATORS = ['slug', 'tags', 'category', 'summary', 'status', 'lang', 'authors'];

/** The metadata lines that a text begins with; null for any other text, also for a page with labels. */
export function metadataLines(text: string): MetadataLines | null {
  const found = /^title:/i.test(text) ? linesOf(text) : null;
  const isDated = /^\d{4}-\d\d-\d\d/.test(found?.fields.date ?? '');
  return found && isDated && OF_GENERATORS.some((name) => name in found.fields) ? found : null;
}

/** `{static}/images/wall.jpg` and `|filename|images/wall.jpg` are paths. */
export const withoutPathMarks = (text: string): string =>
  text.replace(/(?<=[("'])[{|](?:static|attach|filename)[}|]\/?/g, '');
