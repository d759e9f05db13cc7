import fs from 'node:fs/promises';
import path from 'node:path';
import { ExportRefused } from './exportRefused';

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

async function entriesOf(out: string): Promise<string[]> {
  try {
    return await fs.readdir(out);
  } catch (error) {
    if (isMissing(error)) return [];
    throw new ExportRefused(`"${out}" is no folder that an export can be written into.`);
  }
}

/**
 * Refuses a folder that holds something: an export is never mixed with what was there.
 * @throws ExportRefused
 */
async function refuseFilled(out: string, force: boolean): Promise<void> {
  const entries = await entriesOf(out);
  if (entries.length === 0 || force) return;
  throw new ExportRefused(
    `The folder "${out}" is not empty. Name another, or put the export in its place with --force.`
  );
}

/**
 * Writes a folder under a name that says that it is unfinished, beside the place where it is to be, and puts it
 * there once it is whole: what was stopped is not taken for an export. What failed is taken away.
 *
 * @throws ExportRefused where the place is taken
 */
export async function writeWholeFolder<T>(
  out: string,
  force: boolean,
  write: (folder: string) => Promise<T>
): Promise<T> {
  await refuseFilled(out, force);
  const place = path.resolve(out);
  await fs.mkdir(path.dirname(place), { recursive: true });
  const unfinished = await fs.mkdtemp(`${place}.unfinished-`);
  try {
    const written = await write(unfinished);
    // Made for nobody but its owner; an export is a folder as any other.
    await fs.chmod(unfinished, 0o777 & ~process.umask());
    const former = `${unfinished}-former`;
    const wasThere = await fs.rename(place, former).then(
      () => true,
      (error: unknown) => {
        if (isMissing(error)) return false;
        throw error;
      }
    );
    await fs.rename(unfinished, place);
    if (wasThere) await fs.rm(former, { recursive: true, force: true });
    return written;
  } catch (error) {
    await fs.rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}
