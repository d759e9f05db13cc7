import type { Chance } from '../../tests/support/random';
import type { DatabaseProxy } from '../support/databaseProxy';
import type { NodeProcess } from '../support/nodeProcess';
import type { Outside } from '../support/outside';

export type DatabaseName = 'sqlite' | 'postgres' | 'mariadb';

/** What a fault may strike. */
interface Target {
  node: NodeProcess;
  /** The file of the database; empty where it is a server. */
  databaseFile: string;
  /** Before the database; null where it is a file. */
  proxy: DatabaseProxy | null;
  outside: Outside;
  chance: Chance;
  /** About how long the work of a round takes, in milliseconds. */
  span: number;
}

/** Something that happens to a newsroom while it is written to. */
export interface Fault {
  name: string;
  /** How often, against the others. */
  weight: number;
  databases: readonly DatabaseName[];
  /** Strikes once, at a moment of its own. */
  strike(target: Target): Promise<void>;
}

export const EVERY_DATABASE: readonly DatabaseName[] = ['sqlite', 'postgres', 'mariadb'];
export const SERVERS: readonly DatabaseName[] = ['postgres', 'mariadb'];
