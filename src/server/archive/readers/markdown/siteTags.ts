import { printedFigureHtml } from '../../figureHtml';
import { escapeText } from 'entities';

/** Hugo's tags that show what is at an address, by what comes before the id that they have. */
const PLAYERS: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  instagram: 'https://www.instagram.com/p/',
  gist: 'https://gist.github.com/',
};

interface Tag {
  name: string;
  values: Readonly<Record<string, string>>;
  /** Values without a name, in their order. */
  plain: readonly string[];
}

const VALUE =
  /(?<!\S)(?:([\w-]+)=(?:"([^"]{0,500})"|'([^']{0,500})'|(\S+))|"([^"]{0,500})"|'([^']{0,500})'|(\S+))/g;

function readTag(inside: string): Tag {
  const [name = ''] = /^\S+/.exec(inside) ?? [];
  const values: Record<string, string> = {};
  const plain: string[] = [];
  for (const found of inside.slice(name.length).matchAll(VALUE)) {
    const [, key, double, single, bare, ...lone] = found;
    if (key !== undefined) values[key.toLowerCase()] = double ?? single ?? bare ?? '';
    else plain.push(lone.find((value) => value !== undefined) ?? '');
  }
  return { name: name.toLowerCase(), values, plain };
}

/** `{{< figure src caption attr alt >}}` of Hugo, `{% include figure.html … %}` of Jekyll. */
function shownFigure(values: Tag['values']): string | null {
  const address = values.src ?? values.image ?? values.image_path ?? values.url;
  if (!address) return null;
  const words = [values.title, values.caption].filter((part) => part).join(' ');
  const credit = values.attr ?? values.credit ?? values.attribution ?? null;
  return `\n\n${printedFigureHtml({ address, alt: values.alt ?? null, caption: escapeText(words), credit })}\n\n`;
}

/** `{% img [class] path [width] [height] "title" "alt" %}` of Octopress and Hexo. */
function shownImage(plain: Tag['plain']): string | null {
  const at = plain.findIndex((value) => /[./]/.test(value));
  const address = plain[at];
  if (address === undefined) return null;
  const [title = '', alt] = plain.slice(at + 1).filter((value) => !/^\d+%?$/.test(value));
  return shownFigure({ src: address, caption: title, ...(alt && { alt }) });
}

function tagHtml({ name, values, plain }: Tag): string | null {
  if (/^(?:asset_)?img$/.test(name) && plain.length > 0) return shownImage(plain);
  if (name === 'figure' || name === 'image' || name === 'img') return shownFigure(values);
  if (name === 'include') return shownFigure(values);
  if (name === 'tweet' || name === 'x' || name === 'twitter') {
    const id = values.id ?? plain[0];
    return id ? `\n\nhttps://x.com/${values.user ?? 'i'}/status/${id}\n\n` : null;
  }
  const before = PLAYERS[name];
  const id = values.id ?? plain[0];
  if (before === undefined || id === undefined) return null;
  const address = id.startsWith('http') ? id : `${before}${id}`;
  return `\n\n${address}\n\n`;
}

/** `{% blockquote Ida Holm, mayor %}` of Hexo and Octopress, and its end, which has no name of its own. */
const QUOTE = /^(?:end)?(?:blockquote|pullquote|quote)$/;

function quoteHtml({ name, plain }: Tag, open: string[]): string {
  if (!name.startsWith('end')) {
    open.push(plain.filter((value) => !/^https?:/i.test(value)).join(' '));
    return '\n\n<blockquote>\n\n';
  }
  const by = open.pop() ?? '';
  const footer = by === '' ? '' : `<footer>${escapeText(by)}</footer>\n`;
  return `\n\n${footer}</blockquote>\n\n`;
}

/** What Jekyll puts before paths: `{{ site.baseurl }}`, `{{ "/picture.jpg" | relative_url }}`. */
function addressIn(inside: string): string | null {
  if (/^(?:site\.(?:base)?url|page\.url)$/i.test(inside)) return '';
  const [, , path] = /^(["'])([^"']{0,1000})\1(?:\s*\|.*)?$/.exec(inside) ?? [];
  return path ?? null;
}

/** Longer ones are texts in brackets. */
const MAX_TAG = 3000;

const MARKS = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{%', '%}'],
  ['{{', '}}'],
] as const;

/**
 * Puts what a site generator's tags show in their places and takes the others away; what they enclose stays.
 * @param onUnknown told the name of each that was left out
 */
export function expandSiteTags(text: string, onUnknown: (name: string) => void): string {
  const pieces: string[] = [];
  const quotes: string[] = [];
  let from = 0;
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at)) {
    const marks = MARKS.find(([start]) => text.startsWith(start, at));
    const found = marks ? text.slice(at, at + MAX_TAG).indexOf(marks[1]) : -1;
    if (!marks || found === -1) {
      at += 1;
      continue;
    }
    const end = at + found;
    const inside = text
      .slice(at + marks[0].length, end)
      .replace(/^-|-$/g, '')
      .trim();
    const tag = readTag(inside);
    const shown = QUOTE.test(tag.name)
      ? quoteHtml(tag, quotes)
      : (addressIn(inside) ?? tagHtml(tag));
    if (shown === null && !inside.startsWith('/') && !tag.name.startsWith('end'))
      onUnknown(tag.name);
    pieces.push(text.slice(from, at), shown ?? '');
    from = at = end + marks[1].length;
  }
  pieces.push(text.slice(from));
  return pieces
    .join('')
    .split('\n')
    .filter((line) => !isForMachines(line))
    .join('\n');
}

/** Attributes of a block, as kramdown has them, and imports of MDX. */
const isForMachines = (line: string) =>
  line.startsWith('{:') || (/^(?:import|export) /.test(line) && /['"];?\s?$/.test(line));
