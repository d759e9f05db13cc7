/** Longer than any that leads somewhere; what reading one costs stays bounded by it. */
const LONGEST = 4096;

/** An address of the web, read; null for any other text. */
export function webUrl(text: string): URL | null {
  if (text.length > LONGEST || !/^\s*https?:/i.test(text)) return null;
  try {
    const url = new URL(text);
    const isOpen = url.username === '' && url.password === '' && url.hostname !== '';
    return isOpen && !/[\s<>"]/.test(url.href) ? url : null;
  } catch {
    return null;
  }
}

/** Whether a host is a site's own: its domain, or a name below it. */
export const isHostOf = ({ hostname }: URL, domain: string): boolean =>
  hostname === domain || hostname.endsWith(`.${domain}`);

/** The steps of a path, without empty ones. */
export const stepsOf = ({ pathname }: URL): string[] =>
  pathname.split('/').filter((step) => step !== '');
