/** The control characters that wires mark their messages with. */
const STX = '\u0002';
const ETX = '\u0003';
const FORM_FEED = '\f';

/** A message of a wire, taken apart at its control characters. */
export interface WireMessage {
  /** Between the start of the header and that of the text. */
  header: string;
  /** The lines of the text, with their indentation. */
  lines: string[];
  /** Behind the text: when it was sent. */
  trailer: string;
}

/** Other control characters move a printing head; they part words, as the fields of a table. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]+/g;

const linesIn = (text: string) =>
  text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) =>
      line
        .replace(/\^(?=\^)/g, ' ')
        .replace(CONTROLS, ' ')
        .trimEnd()
    );

/** Takes a message apart; null for what has no text. */
export function takeMessageApart(message: string): WireMessage | null {
  const start = message.indexOf(STX);
  if (start === -1) return null;
  const text = message.slice(start + 1);
  const ends = [ETX, FORM_FEED].map((mark) => text.indexOf(mark)).filter((at) => at !== -1);
  const end = ends.length > 0 ? Math.min(...ends) : text.length;
  return {
    header: message.slice(0, start),
    lines: linesIn(text.slice(0, end)),
    trailer: text.slice(end).replace(CONTROLS, ' ').replace(/\s+/g, ' ').trim(),
  };
}
