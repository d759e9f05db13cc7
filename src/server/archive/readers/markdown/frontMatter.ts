import { parse } from 'yaml';
import { isJsonObject, type JsonObject } from '../../json/jsonFields';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { fenceOf, FENCES } from './fence';

export interface FrontMatter {
  fields: JsonObject;
  /** The text behind it. */
  body: string;
}

/** The values of TOML that front matter has: each is written as YAML would write it in one line. */
function parseToml(text: string): JsonObject {
  const fields: Record<string, unknown> = {};
  let table = fields;
  for (const line of text.split('\n')) {
    const [, name] = /^\s*\[\[?([\w.-]+)\]?\]\s*$/.exec(line) ?? [];
    if (name !== undefined) {
      table = {};
      fields[name] = table;
      continue;
    }
    const equals = line.indexOf('=');
    const key = line
      .slice(0, equals)
      .trim()
      .replace(/^["']|["']$/g, '');
    if (equals === -1 || !/^[\w-]+$/.test(key)) continue;
    table[key] = parse(line.slice(equals + 1).trim());
  }
  return fields;
}

/**
 * Takes the front matter off a text.
 * @throws UnreadableStoryError `front-matter` where it has no end or is not understood, with its place
 */
export function takeFrontMatter(text: string): FrontMatter {
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
      FENCES[fence] === 'toml' ? parseToml(inside) : parse(inside, { uniqueKeys: false });
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
