import type { ReadItem, StoryReaders } from '../../server/archive';
import { readOpened, type OpenSource } from '../../server/archive/source';
import type { ImportCommandOptions } from './commandOptions';

export interface SourceReadings {
  items: AsyncGenerator<ReadItem>;
  /** How much of all sources has been read, in bytes. */
  read(): number;
  total: number;
  /** How a report of an undeclared copy calls what was imported. */
  foundIn: string;
}

/** Reads all sources one after another; ends early where the import is told to stop. */
export function readAll(
  sources: readonly OpenSource[],
  options: ImportCommandOptions,
  stop: AbortSignal,
  readers?: ReturnType<StoryReaders['all']>
): SourceReadings {
  let read = 0;
  async function* items() {
    let before = 0;
    for (const source of sources) {
      for await (const item of readOpened(source, { ...options, readers }, (told) => {
        read = before + told.read;
      })) {
        if (stop.aborted) return;
        yield item;
      }
      before += source.size;
    }
  }
  const total = sources.reduce((sum, { size }) => sum + size, 0);
  const foundIn = sources.flatMap(({ files }) => files.slice(0, 1)).join(', ');
  return { items: items(), read: () => read, total, foundIn };
}
