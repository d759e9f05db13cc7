const SCHEMES = ['http:', 'https:', 'mailto:', 'tel:'];

const parses = (address: string) => {
  try {
    return SCHEMES.includes(new URL(address).protocol);
  } catch {
    return false;
  }
};

/** What was typed, with the beginning that nobody types: `example.org` and `desk@example.org` are addresses, too. */
function whole(meant: string): string {
  if (meant.includes(':') || !meant.includes('.')) return meant;
  return meant.includes('@') ? `mailto:${meant}` : `https://${meant}`;
}

/**
 * The address that an editor means by what was typed or pasted. One that begins with a slash or a hash leads
 * within the site.
 *
 * @returns null for what no reader could follow, a script among others
 */
export function meantAddress(typed: string): string | null {
  const meant = typed.trim();
  if (meant === '' || /\s/.test(meant)) return null;
  if (meant.startsWith('/') || meant.startsWith('#')) return meant;
  const address = whole(meant);
  return parses(address) ? address : null;
}
