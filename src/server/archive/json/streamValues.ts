import { type FoundValue, JsonScanner } from './jsonScanner';

/** Texts are scanned in pieces, so that what is found in one does not pile up. */
const PIECE = 64 * 1024;

/**
 * The wanted values of a source in JSON, each whole, one after another, in bounded memory, whatever surrounds
 * them. A source that ends too soon gives its last value with the fault `cut-off`.
 * @param isWanted asked for the path of each object, list and text outside of a wanted one
 */
export async function* streamValues(
  texts: AsyncIterable<string>,
  isWanted: (path: string) => boolean
): AsyncGenerator<FoundValue> {
  const scanner = new JsonScanner(isWanted);
  for await (const text of texts) {
    for (let at = 0; at < text.length; at += PIECE) {
      scanner.next(text.slice(at, at + PIECE));
      yield* scanner.found.splice(0);
    }
  }
  const isCutOff = scanner.end();
  const left = scanner.found.splice(0);
  yield* left;
  if (isCutOff && left.length === 0) yield { path: '', value: null, line: 0, fault: 'cut-off' };
}
