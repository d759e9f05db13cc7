/** A database that one test file has for itself. */
export interface TestDatabase {
  /** Variables that lead the host to it. */
  environment: Record<string, string>;
  drop(): Promise<void>;
}

/** What one kind of database does for the tests. */
export interface DatabaseKind {
  /** Makes an empty database. */
  create(name: string): Promise<TestDatabase>;
  /** Makes one that holds what the database `template` holds, to which nobody is connected. */
  copy(template: string, name: string): Promise<TestDatabase>;
  drop(name: string): Promise<void>;
}
