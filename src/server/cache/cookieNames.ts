/** A set of cookies by their names, as an operator writes them: `theme`, or `_ga*` for all that start so. */
export class CookieNames {
  private readonly whole: ReadonlySet<string>;
  private readonly starts: readonly string[];

  constructor(names: readonly string[]) {
    this.whole = new Set(names.filter((name) => !name.endsWith('*')));
    this.starts = names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1));
  }

  /** Whether a `Cookie` header (RFC 6265, section 5.4) holds cookies of these names only. */
  includeAll(header: string): boolean {
    return header.split(';').every((pair) => {
      const name = (pair.split('=', 1)[0] ?? '').trim();
      return (
        pair.trim() === '' ||
        this.whole.has(name) ||
        this.starts.some((start) => name.startsWith(start))
      );
    });
  }
}
