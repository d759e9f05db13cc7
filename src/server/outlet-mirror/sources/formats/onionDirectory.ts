import { CsvError, parse } from 'csv-parse/sync';
import { UnreadableSource, type ParsedEntry, type ParsedSource } from '../parsedSource';
import { isWantedHost, type WantedSite } from '../wantedSite';

/** What names a site, its onion address and a page that proves it, in the directories there are. */
const COLUMNS = {
  name: ['site_name', 'name', 'title'],
  onion: ['onion_url', 'onion', 'onion_address', 'url'],
  proof: ['proof_url', 'proof', 'site_url'],
} as const;

type CsvRecord = Readonly<Record<string, string | undefined>>;

/** `BBC News /persian | فارسی` is the site `BBC News /persian` as well. */
const namesOf = (name: string) =>
  [name, name.split(' | ')[0] ?? name].map((each) => each.trim().toLowerCase());

const columnOf = (header: readonly string[], names: readonly string[]) =>
  names.find((name) => header.includes(name));

/** @throws UnreadableSource that names the line: behind a quotation mark that never ends nothing can be read */
function rowsIn(text: string): {
  header: string[];
  rows: Array<{ record: CsvRecord; info: { lines: number } }>;
} {
  let header: string[] = [];
  try {
    const rows = parse<CsvRecord, true>(text, {
      bom: true,
      columns: (names: string[]) => (header = names.map((name) => name.trim().toLowerCase())),
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    }) as unknown as Array<{ record: CsvRecord; info: { lines: number } }>;
    return { header, rows };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableSource(`The list is no comma-separated values: ${error.message}.`);
  }
}

/**
 * Reads a directory of onion services as comma-separated values (RFC 4180) with a header line, such
 * as "real-world-onion-sites". A row is the outlet's where the page that proves it is on the outlet's
 * host, or where it has the name that was asked for. Of their paths nothing is known.
 *
 * @throws UnreadableSource
 */
export function readOnionDirectory(text: string, wanted: WantedSite): ParsedSource {
  const { header, rows } = rowsIn(text);
  const onion = columnOf(header, COLUMNS.onion);
  if (onion === undefined) {
    throw new UnreadableSource(
      `This is no list that can be read: it is no JSON, and no directory of onion services either, as none of the columns ${COLUMNS.onion.join(', ')} is in its first line.`
    );
  }
  const [name, proof] = [columnOf(header, COLUMNS.name), columnOf(header, COLUMNS.proof)];
  const entries = rows.flatMap(({ record, info }): ParsedEntry[] => {
    const called = ((name && record[name]) || '').trim();
    const proven = ((proof && record[proof]) || '').trim();
    const isWanted =
      (wanted.name !== null && namesOf(called).includes(wanted.name)) ||
      (/^https?:/i.test(proven) && isWantedHost(proven, wanted));
    if (!isWanted) return [];
    return [
      {
        place: `line ${info.lines}`,
        address: (record[onion] ?? '').trim(),
        kind: 'onion',
        ...(called && { label: called }),
        pathMapping: 'root-only',
        ...(/^https?:\/\//i.test(proven) && { proofUrl: proven }),
      },
    ];
  });
  return { format: 'onion-directory', entries, refused: [], publishable: true, use: null };
}
