/** Below which addresses answers may be stored. */
export class CacheablePaths {
  private readonly prefixes: string[] = [];

  /** @param prefix such as `/api/articles`: it, and everything below it */
  add(prefix: string): void {
    if (!this.prefixes.includes(prefix)) this.prefixes.push(prefix);
  }

  /** Whether an address, with its query, is below one of them. */
  include(url: string): boolean {
    return this.prefixes.some((prefix) => {
      if (!url.startsWith(prefix)) return false;
      const next = url[prefix.length];
      return next === undefined || next === '/' || next === '?' || next === '.';
    });
  }
}
