import { escapeText } from 'entities';
import { Parser } from 'htmlparser2';

/** What holds paragraphs: text directly in it is paragraphs by its blank lines. */
const CONTAINERS = new Set(['article', 'aside', 'blockquote', 'div', 'main', 'section']);

/** What stands between paragraphs and is left as it is. */
const BLOCKS = new Set(
  (
    'address details dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr iframe math ' +
    'nav noscript object ol p pre script style svg table template textarea ul video audio'
  ).split(' ')
);

/** Paragraphs by blank lines, lines by single ones. */
function paragraphed(run: string): string {
  return run
    .split(/\n[ \t]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.replace(/<br ?\/?>[ \t]*\n/gi, '\n').replaceAll('\n', '<br>'))
    .map((paragraph) => `<p>${paragraph}</p>\n`)
    .join('');
}

/**
 * Puts the paragraphs into a body of WordPress's classic editor, which has none: there a blank line ends a
 * paragraph, and a single one a line. Blocks that are there stay as they are.
 */
export function withParagraphs(html: string): string {
  const text = html.replaceAll('\r\n', '\n').replaceAll('\r', '\n');
  const pieces: string[] = [];
  let run = '';
  /** How many elements are open inside a block that is left as it is. */
  let depth = 0;
  const endRun = () => {
    pieces.push(paragraphed(run));
    run = '';
  };
  const parser = new Parser(
    {
      onopentag(name) {
        const tag = text.slice(parser.startIndex, parser.endIndex + 1);
        if (depth > 0) {
          depth += 1;
          pieces.push(tag);
        } else if (CONTAINERS.has(name)) {
          endRun();
          pieces.push(tag);
        } else if (BLOCKS.has(name)) {
          endRun();
          pieces.push(tag);
          depth = 1;
        } else run += tag.replaceAll('\n', ' ');
      },
      ontext(words) {
        if (depth > 0) pieces.push(escapeText(words));
        else run += escapeText(words);
      },
      onclosetag(name, isImplied) {
        const tag = isImplied ? '' : `</${name}>`;
        if (depth > 0) {
          depth -= 1;
          pieces.push(tag);
        } else if (CONTAINERS.has(name)) {
          endRun();
          pieces.push(tag);
        } else run += tag;
      },
    },
    { decodeEntities: true }
  );
  parser.end(text);
  endRun();
  return pieces.join('');
}
