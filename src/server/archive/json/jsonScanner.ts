/** The most text, in characters, that one value may have. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
const MAX_DEPTH = 500;

/** What is wrong with a value: it is too much for one story, is no JSON, or the source ends inside it. */
export type JsonFault = 'too-large' | 'too-deep' | 'not-json' | 'cut-off';

export interface FoundValue {
  /** The keys that lead to it, `*` for a place in a list, e.g. `db.*.data.posts.*`; '' is the whole. */
  path: string;
  value: unknown;
  /** Where it begins, from 1. */
  line: number;
  fault: JsonFault | null;
}

interface Container {
  isList: boolean;
  path: string;
  key: string;
  /** True where the next text is a key. */
  expectsKey: boolean;
}

interface Capture {
  path: string;
  depth: number;
  line: number;
  pieces: string[];
  characters: number;
  fault: JsonFault | null;
}

const within = (path: string, key: string) => (path === '' ? key : `${path}.${key}`);

function parsed({ path, line, pieces, fault }: Capture): FoundValue {
  if (fault) return { path, line, value: null, fault };
  try {
    return { path, line, value: JSON.parse(pieces.join('')), fault: null };
  } catch {
    return { path, line, value: null, fault: 'not-json' };
  }
}

/**
 * Finds the wanted values of a JSON text that comes in pieces, and parses only those: the rest is passed by its
 * brackets and quotes alone. Several texts one after another, as in JSON lines, are read as several wholes.
 */
export class JsonScanner {
  readonly found: FoundValue[] = [];
  private readonly open: Container[] = [];
  private capture: Capture | null = null;
  private depth = 0;
  private inString = false;
  private isEscaped = false;
  private line = 1;
  /** The text of a key while it is read; null outside of one. */
  private key: string | null = null;

  /**
   * @param isWanted asked for each object, list and text outside of a wanted one
   * @param onKey told each key outside of a wanted value, with the path of its object
   */
  constructor(
    private readonly isWanted: (path: string) => boolean,
    private readonly onKey: (path: string, key: string) => void = () => {}
  ) {}

  next(piece: string): void {
    let from = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const char = piece.charCodeAt(at);
      if (char === 10) this.line += 1;
      if (this.inString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (char === 92) this.isEscaped = true;
        else if (char === 34) {
          this.inString = false;
          if (this.key !== null) this.endKey(this.key + piece.slice(from, at));
          else if (this.capture && this.capture.depth === this.depth) {
            this.endCapture(piece.slice(from, at + 1));
          }
          if (this.capture === null) from = at + 1;
        }
        continue;
      }
      if (char === 34) {
        this.inString = true;
        if (this.capture) continue;
        from = at;
        if (this.open.at(-1)?.expectsKey) {
          this.key = '';
          from = at + 1;
        } else this.begin();
      } else if (char === 123 || char === 91) {
        if (this.capture === null) {
          from = at;
          this.begin();
          if (this.capture === null) this.enter(char === 91);
        }
        this.depth += 1;
        if (this.capture && this.depth > this.capture.depth + MAX_DEPTH) this.fail('too-deep');
      } else if (char === 125 || char === 93) {
        this.depth = Math.max(0, this.depth - 1);
        if (this.capture === null) this.open.pop();
        else if (this.capture.depth === this.depth) this.endCapture(piece.slice(from, at + 1));
      } else if (this.capture === null) {
        const around = this.open.at(-1);
        if (around && !around.isList) {
          if (char === 44) around.expectsKey = true;
          else if (char === 58) around.expectsKey = false;
        }
      }
    }
    if (this.key !== null) this.key += piece.slice(from);
    else if (this.capture) this.add(piece.slice(from));
  }

  /** True where the text ended in the middle; a value that was being read is found, as cut off. */
  end(): boolean {
    if (this.capture) {
      this.fail('cut-off');
      this.endCapture('');
    }
    return this.depth > 0 || this.inString;
  }

  private pathHere(): string {
    const around = this.open.at(-1);
    return around ? within(around.path, around.isList ? '*' : around.key) : '';
  }

  private begin(): void {
    const path = this.pathHere();
    if (!this.isWanted(path)) return;
    const { depth, line } = this;
    this.capture = { path, depth, line, pieces: [], characters: 0, fault: null };
  }

  private enter(isList: boolean): void {
    this.open.push({ isList, path: this.pathHere(), key: '', expectsKey: !isList });
  }

  private endKey(written: string): void {
    const around = this.open.at(-1);
    this.key = null;
    if (!around) return;
    around.key = written;
    around.expectsKey = false;
    this.onKey(around.path, written);
  }

  private add(text: string): void {
    if (!this.capture || this.capture.fault) return;
    this.capture.characters += text.length;
    if (this.capture.characters > MAX_CHARACTERS) this.fail('too-large');
    else this.capture.pieces.push(text);
  }

  private fail(fault: JsonFault): void {
    if (!this.capture) return;
    this.capture.fault = fault;
    this.capture.pieces = [];
  }

  private endCapture(text: string): void {
    this.add(text);
    if (this.capture) this.found.push(parsed(this.capture));
    this.capture = null;
  }
}
