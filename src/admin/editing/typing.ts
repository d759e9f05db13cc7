/** The forms on the page in which something is typed that nobody has saved. */
const typing = new Set<string>();
/** Those of which an editor wants to have the saved version back. */
const released = new Set<string>();

/** Notes whether something is typed in a form. */
export function noteTyping(form: string, isTyping: boolean): void {
  if (isTyping) typing.add(form);
  else typing.delete(form);
}

/** Lets the next version that is read into a form, whatever is typed there. */
export const release = (form: string): void => void released.add(form);

/** Whether what is read anew of an entry has to stay out of its form. */
export function keepsTyping(form: string): boolean {
  const isReleased = released.delete(form);
  return typing.has(form) && !isReleased;
}
