/** Counts the lines before a place in a text that comes in pieces. */
export class LineCounter {
  private piece = '';
  private start = 0;
  private at = 0;
  private line = 1;

  next(piece: string): void {
    this.lineAt(this.start + this.piece.length);
    this.start += this.piece.length;
    this.piece = piece;
    this.at = 0;
  }

  lineAt(offset: number): number {
    const end = offset - this.start;
    for (;;) {
      const found = this.piece.indexOf('\n', this.at);
      if (found === -1 || found >= end) return this.line;
      this.at = found + 1;
      this.line += 1;
    }
  }
}
