import { readPieces, type Clipboard } from '../paste';

/** A story has at least so many sentences below its headline. */
const FEWEST_PARAGRAPHS = 2;
const LONGEST_HEADLINE = 250;
/** Letters of a paragraph of running text. */
const SHORTEST_PARAGRAPH = 60;
/** Behind so many pieces no headline is looked for. */
const REACH = 30;

const endsSentence = (text: string) => /[.!?…。！？؟۔]["'”’»」)\]]*$/.test(text);

/** Whether what was pasted has a line like a headline and running text below it. */
export function looksWhole(clipboard: Clipboard): boolean {
  const { pieces } = readPieces(clipboard);
  const isText = (index: number) => {
    const text = pieces[index]?.text ?? '';
    return text.length >= SHORTEST_PARAGRAPH && endsSentence(text);
  };
  const headline = pieces
    .slice(0, REACH)
    .findIndex(
      ({ form, text }) =>
        form === 'title' ||
        (form !== 'block' && text.length <= LONGEST_HEADLINE && !endsSentence(text))
    );
  if (headline === -1) return false;
  const below = pieces.filter((_piece, index) => index > headline && isText(index));
  return below.length >= FEWEST_PARAGRAPHS;
}
