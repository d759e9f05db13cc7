import { parseHtml, printedText, type HtmlDocument, type HtmlElement } from '../../html/page';

/** Programs that write documents as pages; Google Docs names itself by a class alone. */
const PROGRAM = /Microsoft Word|LibreOffice|OpenOffice|AbiWord|Apple Pages|Cocoa HTML Writer/i;

function isOfficeDocument(document: HtmlDocument): boolean {
  const generators = [...document.querySelectorAll('meta[name="generator" i]')];
  const isNamed = generators.some((meta) => PROGRAM.test(meta.getAttribute('content') ?? ''));
  return isNamed || document.querySelector('body.doc-content') !== null;
}

const TITLE = '.MsoTitle, p.title, p.Title, .western.title';
const SUBTITLE = '.MsoSubtitle, p.subtitle, p.Subtitle';

/** A first line that is longer is the text. */
const LONGEST_TITLE = 150;

/** What stands over the text: the paragraph that is styled as title, or else a first line that ends no sentence. */
function titleOf(document: HtmlDocument): HtmlElement | null {
  if (document.querySelector('h1')) return null;
  const styled = document.querySelector(TITLE);
  if (styled) return styled;
  const first = [...document.querySelectorAll('p, h2')].find(
    (paragraph) => printedText(paragraph) !== ''
  );
  const words = first ? printedText(first) : '';
  return first && words.length <= LONGEST_TITLE && !/[.!…。।]$/.test(words) ? first : null;
}

/** The same element by another name, with all that is in it. */
function renamed(document: HtmlDocument, element: HtmlElement, name: string): HtmlElement {
  const made = document.createElement(name);
  made.append(...element.childNodes);
  element.replaceWith(made);
  return made;
}

/** `mso-list: l0 level2 lfo1`: which level of a list a paragraph of Word is in; null for one in none. */
function levelOf(element: HtmlElement): number | null {
  const found = /mso-list:\s*l\d+ level(\d)/i.exec(element.getAttribute('style') ?? '');
  return found ? Number(found[1]) : null;
}

/** Takes the sign off that Word draws before an item, and tells by it whether items are counted. */
function takeSign(item: HtmlElement): 'ol' | 'ul' {
  const drawn = [...item.querySelectorAll('[style*="mso-list" i]')].find((each) =>
    /mso-list:\s*ignore/i.test(each.getAttribute('style') ?? '')
  );
  const sign = drawn ? printedText(drawn) : '';
  drawn?.remove();
  return /^\(?[\p{L}\p{N}]{1,4}[.)]/u.test(sign) && !/^o$/.test(sign) ? 'ol' : 'ul';
}

/** Makes lists of the paragraphs that Word draws as such. */
function makeLists(document: HtmlDocument): void {
  /** The lists that are open, from the outermost; each with its level. */
  let open: Array<{ level: number; list: HtmlElement }> = [];
  let before: HtmlElement | null = null;
  for (const paragraph of [...document.querySelectorAll('p[style*="mso-list" i]')]) {
    const level = levelOf(paragraph);
    if (level === null) continue;
    if (previousElement(paragraph) !== before) open = [];
    const kind = takeSign(paragraph);
    while ((open.at(-1)?.level ?? 0) > level) open.pop();
    let current = open.at(-1);
    if (!current || current.level < level) {
      const list = document.createElement(kind);
      const around = current ? [...current.list.children].at(-1) : null;
      if (around) around.append(list);
      else paragraph.replaceWith(list);
      current = { level, list };
      open.push(current);
    }
    const item = renamed(document, paragraph, 'li');
    current.list.append(item);
    before = open[0]?.list ?? null;
  }
}

function previousElement(element: HtmlElement): HtmlElement | null {
  let node = element.previousSibling;
  while (node && node.nodeType !== element.nodeType) node = node.previousSibling;
  return node as HtmlElement | null;
}

/** "Figure 1", which Word counts by itself. */
const COUNTED = /^\p{L}+\.? \d+[.:]? +/u;

function makeCaptions(document: HtmlDocument): void {
  for (const caption of [...document.querySelectorAll('p.MsoCaption, p.caption')]) {
    const words = printedText(caption).replace(COUNTED, '');
    const bare = document.createElement('p');
    bare.setAttribute('class', 'caption');
    bare.textContent = words;
    caption.replaceWith(bare);
  }
}

/**
 * A document that an office program saved as a page, with the elements that pages have: a heading, a standfirst,
 * lists and captions, which it writes as paragraphs that look like them. Null for any other page.
 */
export function structuredOffice(html: string): string | null {
  // Few other pages name one, and those are looked at more closely.
  if (!PROGRAM.test(html) && !html.includes('doc-content')) return null;
  const document = parseHtml(html);
  if (!isOfficeDocument(document)) return null;
  const title = titleOf(document);
  if (title) {
    renamed(document, title, 'h1');
    // A document's own name is often that of the one it was copied from.
    document.querySelector('title')?.remove();
  }
  document.querySelector(SUBTITLE)?.setAttribute('class', 'standfirst');
  makeLists(document);
  makeCaptions(document);
  return document.documentElement?.outerHTML ?? null;
}
