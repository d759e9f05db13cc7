/**
 * Whether the WHATWG URL standard reads a text as a URL. `URL.canParse` would say so too, but on
 * Node 20 it denies URLs with letters such as ü once it has been called often.
 *
 * @param base what a relative URL starts from
 */
export function isUrl(text: string, base?: string): boolean {
  try {
    new URL(text, base);
    return true;
  } catch {
    return false;
  }
}
