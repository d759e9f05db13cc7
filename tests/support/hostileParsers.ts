import fc from 'fast-check';
import { growthOf } from './growthOf';
import { hostileText, MARKERS, pumpedText, tries } from './hostileText';

type Refusal = abstract new (...given: never[]) => Error;

export interface Parser {
  name: string;
  read(text: string): unknown;
  /** Words that it looks for, of which its inputs are made. */
  words: readonly string[];
  /** What it may throw. */
  refusals?: readonly Refusal[];
  /** The longest text that reaches it, in characters. */
  longest?: number;
}

const isRefusal = (error: unknown, { refusals = [] }: Parser) =>
  refusals.some((refusal) => error instanceof refusal);

/** Reads, and lets nothing out but what the parser may throw. */
function read(parser: Parser, text: string): void {
  try {
    parser.read(text);
  } catch (error) {
    if (!isRefusal(error, parser)) throw error;
  }
}

const STEEP = 1.75;

/**
 * Two tests for each parser: it reads or refuses whatever it is given, and its work grows with its input.
 * @param share how many inputs each gets; a tenth of them is grown
 */
export function describeParsers(parsers: readonly Parser[], share: number): void {
  describe.each(parsers)('$name', (parser) => {
    it('is read or refused, whatever it is', () => {
      fc.assert(
        fc.property(fc.oneof(hostileText(parser.words), hostileText(MARKERS)), (text) => {
          read(parser, text);
        }),
        tries(share)
      );
    });

    it('takes no more than its share of time', () => {
      fc.assert(
        fc.property(pumpedText(parser.words), ({ part, of }) => {
          const most = Math.floor((parser.longest ?? 20_000) / of(1).length) || 1;
          const growth = growthOf((size) => read(parser, of(size)), most);
          if (growth >= STEEP) throw new Error(`The work grows by ${growth} for ${part}`);
        }),
        { ...tries(share / 10), endOnFailure: true }
      );
    });
  });
}
