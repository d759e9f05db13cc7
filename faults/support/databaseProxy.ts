import net from 'node:net';

type CommitCut = 'before' | 'after';

/** Stands between a newsroom and its database server, and cuts or holds what goes through. */
export class DatabaseProxy {
  private readonly pairs = new Set<[client: net.Socket, server: net.Socket]>();
  private isFrozen = false;
  private isClosed = false;
  private commitCut: { at: CommitCut; left: number } | null = null;

  private constructor(
    private readonly target: { host: string; port: number },
    private readonly server: net.Server
  ) {
    server.on('connection', (client) => this.accept(client));
  }

  static async open(target: { host: string; port: number }): Promise<DatabaseProxy> {
    const server = net.createServer();
    const proxy = new DatabaseProxy(target, server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.server.address() as net.AddressInfo).port;
  }

  /** Ends all connections at once; new ones are taken again. */
  cut(): void {
    for (const pair of this.pairs) this.cutOne(pair);
  }

  /** Takes no new connections, until `heal`. */
  close(): void {
    this.isClosed = true;
    this.cut();
  }

  /** Holds everything back, as a database does that is stopped. */
  freeze(): void {
    this.isFrozen = true;
    for (const pair of this.pairs) pair.forEach((socket) => socket.pause());
  }

  /** All is as it should be again. */
  heal(): void {
    this.isClosed = false;
    this.isFrozen = false;
    this.commitCut = null;
    for (const pair of this.pairs) pair.forEach((socket) => socket.resume());
  }

  /**
   * Cuts the connection of one of the next commits: before the database hears of it, so that nothing
   * is stored; or before the newsroom hears of it, so that all is.
   */
  cutCommit(at: CommitCut, number: number): void {
    this.commitCut = { at, left: number };
  }

  async end(): Promise<void> {
    this.cut();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  private accept(client: net.Socket): void {
    if (this.isClosed) {
      client.destroy();
      return;
    }
    const server = net.connect(this.target);
    const pair: [net.Socket, net.Socket] = [client, server];
    this.pairs.add(pair);
    for (const socket of pair) {
      socket.on('error', () => this.cutOne(pair));
      socket.on('close', () => this.cutOne(pair));
      if (this.isFrozen) socket.pause();
    }
    let isLosingAnswers = false;
    client.on('data', (chunk: Buffer) => {
      const cut = this.cutsCommit(chunk);
      if (cut === 'before') return this.cutOne(pair);
      isLosingAnswers ||= cut === 'after';
      server.write(chunk);
    });
    server.on('data', (chunk: Buffer) => {
      if (isLosingAnswers) return this.cutOne(pair);
      client.write(chunk);
    });
  }

  private cutsCommit(chunk: Buffer): CommitCut | null {
    if (!this.commitCut || !chunk.includes('COMMIT')) return null;
    this.commitCut.left -= 1;
    if (this.commitCut.left > 0) return null;
    const { at } = this.commitCut;
    this.commitCut = null;
    return at;
  }

  private cutOne(pair: [net.Socket, net.Socket]): void {
    this.pairs.delete(pair);
    for (const socket of pair) socket.destroy();
  }
}
