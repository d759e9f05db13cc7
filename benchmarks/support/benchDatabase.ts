export type DatabaseKind = 'sqlite' | 'postgres' | 'mariadb';

/** A database that a benchmark has for itself. */
export interface BenchDatabase {
  kind: DatabaseKind;
  /** Variables that lead a host to it. */
  environment: Record<string, string>;
  /** Runs statements in one transaction and answers the rows of the last. */
  run(...statements: string[]): Promise<Array<Record<string, unknown>>>;
  /** What a database does by itself in the course of a day: statistics for its planner. */
  settle(): Promise<void>;
  /** Threads of its server that work for whoever is connected to it; none where it has no server. */
  workers(): Promise<number[]>;
  /** Another database with the same content. Nobody may be using this one. */
  copy(): Promise<BenchDatabase>;
  drop(): Promise<void>;
}
