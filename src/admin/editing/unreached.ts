let text: string | null = null;

/** Notes, in the language of the panel, what is to be said of a save that did not reach the server. */
export function noteUnreachedText(said: string): void {
  text = said;
}

/** Null before anything of the panel is shown. */
export const unreachedText = (): string | null => text;
