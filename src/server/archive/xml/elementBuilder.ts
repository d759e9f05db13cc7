import { UnreadableStoryError } from '../unreadableStoryError';
import type { XmlElement } from './xmlElement';
import { qualifiedName, namespacesOf, type Namespaces } from './xmlNames';

/** The most text, in characters, that one element may hold. */
const MAX_CHARACTERS = 64 * 1024 * 1024;
const MAX_ELEMENTS = 500_000;
/** No format nests deeper; what does is made to break who walks it. */
const MAX_DEPTH = 200;
/** Deeper than this the parser itself slows down. */
const HOSTILE_DEPTH = 10_000;
/** What is kept of what stands around the wanted elements, e.g. a feed's title. */
const MAX_KEPT = 1000;
const MAX_KEPT_TEXT = 64 * 1024;

/** What is wrong with an element: it is too much for one story, or the source ends inside it. */
export type XmlFault = 'too-large' | 'too-deep' | 'cut-off';

export interface FoundElement {
  element: XmlElement;
  /** The elements around it, the root first, with what of them was read before it. */
  around: readonly XmlElement[];
  /** Where it begins, from 1. */
  line: number;
  fault: XmlFault | null;
}

export type IsWanted = (name: string, around: readonly XmlElement[]) => boolean;

interface OpenElement {
  element: XmlElement;
  namespaces: Namespaces;
  line: number;
}

/** Builds the wanted elements of a source while it is parsed, and forgets each when it is handed out. */
export class ElementBuilder {
  readonly found: FoundElement[] = [];
  private readonly open: OpenElement[] = [];
  private rootUri: string | null = null;
  /** How many elements are open around the wanted one that is being built; -1 outside of one. */
  private wantedAt = -1;
  private characters = 0;
  private elements = 0;
  private fault: XmlFault | null = null;
  private skipped = 0;

  constructor(private readonly isWanted: IsWanted) {}

  opens(written: string, attributes: Record<string, string>, line: number): void {
    if (this.open.length >= MAX_DEPTH) {
      this.skipped += 1;
      if (this.skipped > HOSTILE_DEPTH) {
        const message = `The elements are nested more than ${HOSTILE_DEPTH} deep; no export does that.`;
        throw new UnreadableStoryError('too-deep', message, `line ${line}`);
      }
      this.fault = this.wantedAt === -1 ? null : 'too-deep';
      return;
    }
    const namespaces = namespacesOf(attributes, this.open.at(-1)?.namespaces ?? {});
    if (this.open.length === 0) {
      const colon = written.indexOf(':');
      this.rootUri = namespaces[colon === -1 ? '' : written.slice(0, colon)] ?? null;
    }
    const element = {
      name: qualifiedName(written, namespaces, this.rootUri),
      attributes,
      children: [],
    };
    if (this.wantedAt === -1 && this.isWanted(element.name, this.around())) {
      this.wantedAt = this.open.length;
      this.characters = 0;
      this.elements = 0;
      this.fault = null;
    }
    if (this.wantedAt !== this.open.length) this.keep(element);
    this.open.push({ element, namespaces, line });
  }

  text(text: string): void {
    const element = this.open.at(-1)?.element;
    if (!element) return;
    this.characters += text.length;
    if (this.wantedAt === -1) {
      if (element.children.length < MAX_KEPT && text.length < MAX_KEPT_TEXT && text.trim() !== '') {
        // A copy: a slice would keep the whole piece that it was cut from.
        element.children.push(Buffer.from(text).toString());
      }
      return;
    }
    if (this.characters > MAX_CHARACTERS) this.fault = 'too-large';
    else element.children.push(text);
  }

  closes(isCutOff: boolean): void {
    if (this.skipped > 0) {
      this.skipped -= 1;
      return;
    }
    const closed = this.open.pop();
    if (!closed || this.open.length !== this.wantedAt) return;
    const fault = isCutOff ? 'cut-off' : this.fault;
    const { element, line } = closed;
    this.found.push({ element, around: this.around(), line, fault });
    this.wantedAt = -1;
  }

  /** True while an element is open. */
  get isInside(): boolean {
    return this.open.length > 0;
  }

  private around(): XmlElement[] {
    return this.open.map(({ element }) => element);
  }

  private keep(element: XmlElement): void {
    const parent = this.open.at(-1)?.element;
    this.elements += 1;
    if (this.wantedAt === -1) {
      if (parent && parent.children.length < MAX_KEPT) parent.children.push(element);
    } else if (this.elements > MAX_ELEMENTS) this.fault = 'too-large';
    else parent?.children.push(element);
  }
}
