/** A link in the text to where a story of the outlet would stand, and no story does. */
export interface DeadLink {
  path: Array<string | number>;
  url: string;
  /** Whether another page of the site may stand there: the outlet's stories stand beside all others. */
  mayBePage: boolean;
}

/** A story as its form has it, with what the database knows around it. */
export interface TypedStory {
  /** Fields as typed; those that the form does not have, as saved. */
  values: Readonly<Record<string, unknown>>;
  hasSection: boolean;
  /** By its section, its own choice, or because the newsroom has only one. */
  hasOutlet: boolean;
  /** All of the story, which figures name. */
  keys: readonly string[];
  /** Those that the editor may read. */
  captions: ReadonlyArray<{ documentId: string; key: string; role: string }>;
  deadLinks: readonly DeadLink[];
}

/** A part of the body, such as a text or a figure. */
export interface TypedPart {
  part: Readonly<Record<string, unknown>>;
  index: number;
}

/** The parts of a body of one kind, e.g. `newsroom.embed`. */
export function typedParts({ values }: Pick<TypedStory, 'values'>, component: string): TypedPart[] {
  if (!Array.isArray(values.body)) return [];
  return values.body.flatMap((part: unknown, index): TypedPart[] =>
    typeof part === 'object' && part !== null && '__component' in part
      ? part.__component === component
        ? [{ part: part as TypedPart['part'], index }]
        : []
      : []
  );
}

/** A text of the form; empty where there is none. */
export const typedText = (value: unknown): string =>
  typeof value === 'string' ? value.trim() : '';
