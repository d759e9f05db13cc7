import { escapeAttribute, escapeText } from 'entities';

/** A picture with what is printed beside it, from a format that is turned into HTML. */
export interface PrintedFigure {
  /** The address or path of the picture; '' where there is none. */
  address: string;
  alt: string | null;
  /** HTML. */
  caption: string | null;
  /** Plain text. */
  credit: string | null;
}

/** A figure as the reader of HTML reads it, the credit marked as one. */
export function printedFigureHtml({ address, alt, caption, credit }: PrintedFigure): string {
  const words = [
    caption?.trim(),
    credit?.trim() && `<span class="credit">${escapeText(credit.trim())}</span>`,
  ].filter((part) => part);
  const picture = address
    ? `<img src="${escapeAttribute(address)}" alt="${escapeAttribute(alt ?? '')}">`
    : '';
  const printed = words.length > 0 ? `<figcaption>${words.join(' ')}</figcaption>` : '';
  return `<figure>${picture}${printed}</figure>`;
}
