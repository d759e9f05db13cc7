import rows from '../../data/city-names.json';

/**
 * Cities that make news, with their names in the languages whose spelling the gazetteer lacks: a
 * country's code, empty where it is disputed, then the names of its cities by script; those in scripts that
 * decline are given in the nominative.
 */
export const CITY_NAMES: ReadonlyArray<readonly [countryCode: string, ...names: string[]]> =
  rows.map((row) => {
    const [code = '', names = ''] = row.split(': ');
    return [code.replace('--', ''), ...names.split(', ')];
  });
