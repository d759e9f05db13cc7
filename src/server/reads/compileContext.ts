import type { Core } from '@strapi/strapi';
import type { ApiEntry } from './entryReader';
import type { ResultSet, Session } from './session';

/** What is populated, in the form that Strapi's query builder takes. */
export type Populate = Readonly<Record<string, unknown>>;

/** What compiling has to know: whose answer it is, and Strapi's filter for what is published. */
export interface CompileContext {
  strapi: Core.Strapi;
  /** Strapi's condition for one type, e.g. that it be published; handed on to every query. */
  filters: unknown;
  /** Whether the reader may see entries of a type behind a relation. */
  mayRead(uid: string): Promise<boolean>;
  /** Compiles what is populated behind a relation; handed in, because entries hold relations and these entries. */
  entries(uid: string, populate: Populate | true | null): Promise<EntriesLoader>;
}

/**
 * What SQLite, which answers before anything else can happen, leaves between two relations of as many
 * rounds: the one in which nothing more is to be filled in is there first.
 */
const A_MOMENT = 0.01;

/** How long Strapi takes to find that there is nothing to be filled in, in rounds of queries. */
export const pauseOn = ({ strapi }: CompileContext): number =>
  strapi.db.dialect.client === 'sqlite' ? A_MOMENT : 0;

/** Entries as they are answered, and after how many rounds of queries Strapi would have them. */
export interface Loaded {
  entries: ApiEntry[];
  rounds: number;
}

/** How the rows of one query become entries. */
export interface EntriesLoader {
  load(session: Session, found: ResultSet): Promise<Loaded>;
}

/** One relation of many rows, filled in with as few queries as Strapi needs for one. */
export interface CompiledRelation {
  name: string;
  /** The value for each row, in their order. */
  load(session: Session, owners: ResultSet): Promise<{ values: unknown[]; rounds: number }>;
}
