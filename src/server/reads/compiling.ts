import type { Core } from '@strapi/strapi';
import type { Entry } from './entryReader';
import type { Found, Lane } from './lane';

/** What is populated, in the form that Strapi's query builder takes. */
export type Populate = Readonly<Record<string, unknown>>;

/** What compiling has to know: whose answer it is, and Strapi's filter for what is published. */
export interface Compiling {
  strapi: Core.Strapi;
  /** Strapi's condition for one type, e.g. that it be published; handed on to every query. */
  filters: unknown;
  /** Whether the reader may see entries of a type behind a relation. */
  mayRead(uid: string): Promise<boolean>;
  /** Compiles what is populated behind a relation; handed in, because shapes hold relations and these shapes. */
  shape(uid: string, populate: Populate | true | null): Promise<CompiledShape>;
}

/**
 * What SQLite, which answers before anything else can happen, leaves between two relations of as many
 * rounds: the one in which nothing more is to be filled in is there first.
 */
const A_MOMENT = 0.01;

/** How long Strapi takes to find that there is nothing to be filled in, in rounds of queries. */
export const pauseOn = ({ strapi }: Compiling): number =>
  strapi.db.dialect.client === 'sqlite' ? A_MOMENT : 0;

/** Entries as they are answered, and after how many rounds of queries Strapi would have them. */
export interface Loaded {
  entries: Entry[];
  rounds: number;
}

/** How the rows of one query become entries. */
export interface CompiledShape {
  load(lane: Lane, found: Found): Promise<Loaded>;
}

/** One relation of many rows, filled in with as few queries as Strapi needs for one. */
export interface Relation {
  name: string;
  /** The value for each row, in their order. */
  load(lane: Lane, owners: Found): Promise<{ values: unknown[]; rounds: number }>;
}
