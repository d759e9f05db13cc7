/**
 * Whether the WHATWG URL standard reads a text as an address. `URL.canParse` would say so too, but on
 * Node 20 it denies addresses with letters such as ü once it has been called often.
 *
 * @param base what a relative address starts from
 */
export function isUrl(text: string, base?: string): boolean {
  try {
    new URL(text, base);
    return true;
  } catch {
    return false;
  }
}
