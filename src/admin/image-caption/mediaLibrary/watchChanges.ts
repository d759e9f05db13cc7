/** What Strapi's two Media Libraries ask of the server when a file gets other bytes. */
const CHANGES = [/\/upload\/files\/(\d{1,9})\/replace$/, /\/upload\?id=(\d{1,9})$/];

/** The file that a finished request may have changed; null for every other request. */
export function changedFile(address: string): number | null {
  const { pathname, search } = new URL(address);
  const match = CHANGES.map((change) => change.exec(pathname + search)).find(Boolean);
  return match ? Number(match[1]) : null;
}

/**
 * Tells of files that may have been replaced or cropped, by whichever dialog of the panel: the
 * browser names every finished request (Resource Timing), so nothing of Strapi is wrapped.
 *
 * @returns what ends it
 */
export function watchChanges(onChange: (fileId: number) => void): () => void {
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      const fileId = changedFile(name);
      if (fileId !== null) onChange(fileId);
    }
  });
  observer.observe({ type: 'resource' });
  return () => observer.disconnect();
}
