import { Parser } from 'htmlparser2';
import { ElementBuilder, type FoundElement, type IsWanted } from './elementBuilder';
import { LineCounter } from './lineCounter';
import type { XmlElement } from './xmlElement';

/** The parser gets its text in pieces, so that what it finds in one does not pile up. */
const PIECE = 64 * 1024;

/** Parses XML that comes in pieces, and finds the wanted elements in it. */
class XmlScanner {
  private readonly lines = new LineCounter();
  private readonly builder: ElementBuilder;
  private readonly parser: Parser;
  private isOver = false;

  constructor(isWanted: IsWanted) {
    const builder = (this.builder = new ElementBuilder(isWanted));
    this.parser = new Parser(
      {
        onopentag: (name, attributes) =>
          builder.opens(name, attributes, this.lines.lineAt(this.parser.startIndex)),
        ontext: (text) => builder.text(text),
        onclosetag: () => builder.closes(this.isOver),
      },
      { xmlMode: true, decodeEntities: true }
    );
  }

  /** The elements that end in a piece. */
  next(piece: string): FoundElement[] {
    this.lines.next(piece);
    this.parser.write(piece);
    return this.builder.found.splice(0);
  }

  /** What the end of the text leaves open. */
  end(): FoundElement[] {
    const isCutOff = this.builder.isInside;
    const line = this.lines.lineAt(Infinity);
    this.isOver = true;
    this.parser.end();
    const left = this.builder.found.splice(0);
    if (!isCutOff || left.length > 0) return left;
    return [
      { element: { name: '', attributes: {}, children: [] }, around: [], line, fault: 'cut-off' },
    ];
  }
}

/**
 * The wanted elements of a source in XML, each whole, one after another, in bounded memory, whatever surrounds
 * them. Nothing outside the source is ever loaded and no entity of its own is expanded; a bare `&` and what is
 * not closed are borne. A source that ends too soon gives its last element with the fault `cut-off`.
 * @param isWanted asked for each element outside of a wanted one
 */
export async function* streamElements(
  texts: AsyncIterable<string>,
  isWanted: IsWanted
): AsyncGenerator<FoundElement> {
  const scanner = new XmlScanner(isWanted);
  for await (const text of texts) {
    for (let at = 0; at < text.length; at += PIECE) yield* scanner.next(text.slice(at, at + PIECE));
  }
  yield* scanner.end();
}

/** The root element of a text in XML, as {@link streamElements} reads it; null for what is none. */
export function elementOf(text: string): XmlElement | null {
  const scanner = new XmlScanner(() => true);
  const found = [...scanner.next(text), ...scanner.end()];
  return found.find(({ fault }) => fault === null)?.element ?? null;
}
