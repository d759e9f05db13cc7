/** A component of a project's own in the bodies of stories, and what is made of it beside its fields. */
export interface OwnBodyPart {
  /** As the dynamic zone has it, e.g. "desk.fact-box". */
  component: string;
  /**
   * Its words, as plain text: counted, searched, and read where a caption is held against its story.
   *
   * @param part its fields as they are stored, without media, relations and components in it
   */
  text(part: Readonly<Record<string, unknown>>): string;
  /** The same as HTML for feeds and pages; what an editor wrote in it must be escaped. */
  html(part: Readonly<Record<string, unknown>>): string;
}

/** Of the process, as Strapi's components are: bodies are read in many places that know no Strapi. */
const parts = new Map<string, OwnBodyPart>();

/**
 * Says what is made of a component, to be called in `register()`; said again, the last one counts.
 *
 * @throws Error for a component of the newsroom, or a name that is none
 */
export function addBodyPart(part: OwnBodyPart): void {
  const { component } = part;
  if (!/^[\w-]+\.[\w-]+$/.test(component) || component.startsWith('newsroom.')) {
    throw new Error(
      `A part of a body is a component of your own, such as "desk.fact-box", not "${component}".`
    );
  }
  parts.set(component, part);
}

/** What was said of a component; null where nothing was. */
export const ownBodyPart = (component: unknown): OwnBodyPart | null =>
  (typeof component === 'string' && parts.get(component)) || null;
