import type { StoryReader } from '../../reader';

/** What may stand before the first element of a page. */
const PROLOG = /^(?:\s+|<\?xml[^>]{0,200}\?>|<!--[^>]{0,2000}-->)/i;

const PAGE =
  /^<(?:!doctype html|html|head|body|meta|title|link|script|style|article|main|section|header|div|h[1-6]|p|figure|blockquote|ul|ol|table|img|hr|pre|iframe|center|span|a|b|i|em|strong)(?=[\s>/])/i;

/** A web page with one news story, as it was saved or fetched. */
export const htmlPageReader: StoryReader = {
  format: 'html',
  title: 'a web page',
  recognises(head) {
    let rest = head;
    for (let before = ''; before !== rest; ) {
      before = rest;
      rest = rest.replace(PROLOG, '');
    }
    return PAGE.test(rest);
  },
  async *read(file, options) {
    const { decodePage } = await import('./decodePage');
    const { readHtmlPage } = await import('./htmlPage');
    const { html, problems } = decodePage(await file.bytes());
    const story = readHtmlPage(html, options, file.name);
    yield { place: 'page', story: { ...story, problems: [...problems, ...story.problems] } };
  },
};
