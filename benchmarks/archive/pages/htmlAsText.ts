import { Parser } from 'htmlparser2';

const UNSEEN = new Set(
  'script style noscript template head svg iframe object video audio canvas select textarea'.split(
    ' '
  )
);
/** These stand apart from what is around them by an empty line, as browsers copy them. */
const APART = new Set('p h1 h2 h3 h4 h5 h6 blockquote ul ol dl figure pre hr'.split(' '));
const BLOCKS = new Set(
  'address article aside body button caption dd details dialog div dt fieldset figcaption footer form header label legend li main nav section summary table tbody td tfoot th thead tr html'.split(
    ' '
  )
);
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

const isHidden = (attributes: Readonly<Record<string, string>>) =>
  'hidden' in attributes ||
  attributes['aria-hidden'] === 'true' ||
  /display:\s?none/.test(attributes.style ?? '');

/** The text of a page as a browser copies all of it: a line for each block, with all that stands around the story. */
export function htmlAsText(html: string): string {
  const lines: string[] = [''];
  const unseen: string[] = [];
  const breakLine = (isApart: boolean) => {
    if (lines.at(-1) !== '') lines.push('');
    if (isApart && lines.length > 1 && lines.at(-2) !== '') lines.push('');
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      const isUnseen = UNSEEN.has(name) || (isHidden(attributes) && !VOID.has(name));
      if (unseen.length > 0 ? unseen[0] === name : isUnseen) unseen.push(name);
      if (unseen.length > 0) return;
      if (name === 'br') lines.push('');
      else if (APART.has(name)) breakLine(true);
      else if (BLOCKS.has(name)) breakLine(false);
    },
    ontext(text) {
      if (unseen.length === 0) lines.push((lines.pop() ?? '') + text.replace(/\s+/g, ' '));
      if (lines.at(-1) === ' ') lines[lines.length - 1] = '';
    },
    onclosetag(name) {
      if (unseen.at(-1) === name) unseen.pop();
      if (unseen.length > 0) return;
      if (APART.has(name)) breakLine(true);
      else if (BLOCKS.has(name)) breakLine(false);
    },
  });
  parser.end(html);
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
