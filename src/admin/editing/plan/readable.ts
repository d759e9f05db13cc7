import { isFile, isRecord } from './canonical';

/** How a form says what is no text. */
export interface Sayings {
  yes: string;
  no: string;
  moment(iso: string): string;
}

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;
/** What an object has beside what an editor wrote into it. */
const UNREAD = new Set(['id', '__component', '__temp_key__', 'documentId']);
/** What a node of a text has beside its words. */
const OF_NODES = new Set(['type', 'format', 'level']);

/** A value of a field as lines that an editor can read and compare, whatever it holds. */
export function readable(value: unknown, say: Sayings): string {
  return linesOf(value, say).join('\n');
}

function linesOf(value: unknown, say: Sayings): string[] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'boolean') return [value ? say.yes : say.no];
  if (typeof value === 'string') return [MOMENT.test(value) ? say.moment(value) : value];
  if (Array.isArray(value)) return value.flatMap((each) => linesOf(each, say));
  if (!isRecord(value)) return [String(value)];
  if (isFile(value)) return [value.name ?? String(value.id)];
  if (Array.isArray(value.children) && value.children.every(isInLine)) {
    const text = value.children.map(inLine).join('');
    return text === '' ? [] : [text];
  }
  const isNode = 'children' in value;
  return Object.entries(value).flatMap(([name, inner]) => {
    // What is ticked or not says nothing without its label.
    const isUnread = UNREAD.has(name) || (isNode && OF_NODES.has(name));
    return isUnread || typeof inner === 'boolean' ? [] : linesOf(inner, say);
  });
}

/** Whether a node of a text runs in the line of the others: text, or a link around some. */
const isInLine = (node: unknown): boolean =>
  isRecord(node) && (typeof node.text === 'string' || node.type === 'link');

function inLine(node: unknown): string {
  if (!isRecord(node)) return '';
  if (typeof node.text === 'string') return node.text;
  return Array.isArray(node.children) ? node.children.map(inLine).join('') : '';
}
