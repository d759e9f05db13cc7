import { escapeText } from 'entities';
import { printedFigureHtml } from '../../figureHtml';
import { firstText, objectIn, objectsIn, type JsonObject } from '../../json/jsonFields';

/** Names of a credit, as it is printed: the photographers, then those they work for. */
export function creditOfImage(image: JsonObject): string | null {
  const written = [objectIn(image.vanity_credits), objectIn(image.credits)];
  const [credits = {}] = written.filter((each) => Object.keys(each).length > 0);
  const namesIn = (list: unknown) =>
    objectsIn(list)
      .flatMap(({ byline, name, org }) => firstText(byline, name, org) ?? [])
      .join(', ');
  const names = [namesIn(credits.by), namesIn(credits.affiliation)].filter((name) => name !== '');
  return [...new Set(names)].join('/') || firstText(image.copyright);
}

const imageHtml = (image: JsonObject): string =>
  printedFigureHtml({
    address: firstText(image.url) ?? '',
    alt: firstText(image.alt_text),
    caption: firstText(image.caption),
    credit: creditOfImage(image),
  });

/** Items of a list inside a list stand in the one before them. */
function listHtml(list: JsonObject): string {
  const tag = firstText(list.list_type) === 'ordered' ? 'ol' : 'ul';
  const items: string[] = [];
  for (const item of objectsIn(list.items)) {
    if (item.type === 'list') items.push(`${items.pop() ?? ''}${listHtml(item)}`);
    else items.push(firstText(item.content) ?? '');
  }
  return `<${tag}>${items.map((item) => `<li>${item}</li>`).join('')}</${tag}>`;
}

const cells = (row: unknown, tag: 'td' | 'th') =>
  `<tr>${objectsIn(row)
    .map(({ content }) => `<${tag}>${firstText(content) ?? ''}</${tag}>`)
    .join('')}</tr>`;

const tableHtml = ({ header, rows }: JsonObject): string =>
  `<table>${objectsIn(header).length > 0 ? cells(header, 'th') : ''}${
    Array.isArray(rows) ? rows.map((row: unknown) => cells(row, 'td')).join('') : ''
  }</table>`;

/** What is embedded, by its address where there is one; the reader of HTML knows the rest. */
function embedHtml(element: JsonObject): string | null {
  const embed = objectIn(element.raw_oembed);
  const address = [embed.url, objectIn(element.referent).id].find(
    (each): each is string => typeof each === 'string' && /^https?:/i.test(each)
  );
  return address === undefined
    ? firstText(embed.html, element.embed_html)
    : `<p>${escapeText(address)}</p>`;
}

/** The elements of an ANS document as HTML, which is not safe before it is read as a story's text. */
export class ElementsHtml {
  /** Types that have no place in a story. */
  readonly unknown = new Set<string>();

  html(elements: unknown): string {
    return objectsIn(elements)
      .map((element) => this.elementHtml(element))
      .join('\n');
  }

  private elementHtml(element: JsonObject): string {
    const type = firstText(element.type) ?? '';
    const content = firstText(element.content) ?? '';
    switch (type) {
      case 'text':
        return `<p>${content}</p>`;
      case 'header':
        return Number(element.level) > 2 ? `<h3>${content}</h3>` : `<h2>${content}</h2>`;
      case 'image':
        return imageHtml(element);
      case 'gallery':
        return `<div class="gallery">${this.html(element.content_elements)}</div>`;
      case 'element_group':
        return this.html(element.content_elements);
      case 'list':
        return listHtml(element);
      case 'table':
        return tableHtml(element);
      case 'blockquote':
        return `<blockquote>${content}</blockquote>`;
      case 'quote':
        return `<blockquote>${this.html(element.content_elements)}${citationHtml(element)}</blockquote>`;
      case 'code':
        return `<pre>${escapeText(content)}</pre>`;
      case 'divider':
        return '<hr>';
      case 'raw_html':
        return content;
      case 'oembed_response':
      case 'reference':
      case 'video':
        return embedHtml(element) ?? this.leaveOut(type);
      // These stand beside the text, and are read by themselves.
      case 'interstitial_link':
      case 'link_list':
      case 'correction':
        return '';
      default:
        return this.leaveOut(type);
    }
  }

  private leaveOut(type: string): '' {
    if (type !== '') this.unknown.add(type);
    return '';
  }
}

function citationHtml(element: JsonObject): string {
  const citation = firstText(objectIn(element.citation).content);
  return citation === null ? '' : `<footer>${citation}</footer>`;
}

/** Addresses that elements point to, beside the text. */
export const linkedIn = (elements: unknown): string[] =>
  objectsIn(elements).flatMap((element) => {
    if (element.type === 'link_list') return linkedIn(element.items);
    return element.type === 'interstitial_link' ? (firstText(element.url) ?? []) : [];
  });
