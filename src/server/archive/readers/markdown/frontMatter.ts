import { parse as parseToml, TomlDate, type TomlValue } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { isJsonObject, type JsonObject } from '../../json/jsonFields';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { fenceOf, FENCES } from './fence';
import { metadataLines, withoutPathMarks } from './metadataLines';

export interface FrontMatter {
  fields: JsonObject;
  /** The text behind it. */
  body: string;
}

/** Dates as texts, as YAML leaves them. */
function withoutDates(value: TomlValue): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map((each) => withoutDates(each));
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, withoutDates(inner)])
  );
}

/**
 * Takes the front matter off a text.
 * @throws UnreadableStoryError `front-matter` where it has no end or is not understood, with its place
 */
export function takeFrontMatter(text: string): FrontMatter {
  const plain = metadataLines(text);
  if (plain) {
    const body = text.split('\n').slice(plain.length).join('\n');
    return { fields: plain.fields, body: withoutPathMarks(body) };
  }
  const fence = fenceOf(text) ?? '---';
  const lines = text.split('\n');
  const end = lines.findIndex(
    (line, at) =>
      at > 0 && (line.trimEnd() === fence || (fence === '---' && line.trimEnd() === '...'))
  );
  if (end === -1) {
    const message = `The front matter has no end: no second line "${fence}".`;
    throw new UnreadableStoryError('front-matter', message, 'line 1');
  }
  const inside = lines.slice(1, end).join('\n');
  try {
    const fields: unknown =
      FENCES[fence] === 'toml'
        ? withoutDates(parseToml(inside))
        : parseYaml(inside, { uniqueKeys: false });
    return { fields: isJsonObject(fields) ? fields : {}, body: lines.slice(end + 1).join('\n') };
  } catch (error) {
    const [message = ''] = String(error instanceof Error ? error.message : error).split('\n');
    throw new UnreadableStoryError(
      'front-matter',
      `The front matter is not understood: ${message}`,
      'line 1'
    );
  }
}
