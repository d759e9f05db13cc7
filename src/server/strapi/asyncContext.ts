import { AsyncLocalStorage } from 'node:async_hooks';

/** A value that belongs to what is being done, across all that it awaits. */
export interface AsyncContext<T> {
  /** Does work to which this value belongs; the innermost one holds. */
  run<R>(value: T, work: () => R): R;
  /** The value of what is being done; undefined where there is none. */
  get(): T | undefined;
}

/** One store for all: before Node 24 each of them takes part in every promise that the process makes. */
const values = new AsyncLocalStorage<ReadonlyMap<symbol, unknown>>();

/** @param name is for who debugs */
export function asyncContext<T>(name: string): AsyncContext<T> {
  const key = Symbol(name);
  return {
    run: (value, work) => values.run(new Map(values.getStore()).set(key, value), work),
    get: () => values.getStore()?.get(key) as T | undefined,
  };
}
