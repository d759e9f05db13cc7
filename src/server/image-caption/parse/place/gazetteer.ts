import { cityMapping } from 'city-timezones';
import towns from '../../data/towns.json';
import { CITY_NAMES } from './cityNames';
import { countriesByName, regionsByName } from './regions';
import { plainName } from './spelling';

export interface City {
  /** ISO 3166-1 alpha-2; empty where the country is disputed. */
  countryCode: string;
  population: number;
}

let cities: Map<string, City> | null = null;
let provinces: Map<string, string> | null = null;

/** Exonyms are of cities that make news: they win over namesakes. */
export const NEWSWORTHY = 50_000_000;

/** The towns of each country that the gazetteer lacks, or has without their accents. */
const TOWNS: ReadonlyArray<readonly [countryCode: string, names: readonly string[]]> =
  Object.entries(towns).map(([countryCode, names]) => [countryCode, names.split(', ')]);
/** Of those, the ones that it lacks are no larger than most of those that it has. */
const TOWN = 20_000;
/** "Klagenfurt am Wörthersee", which most people call by its first word. */
const OF_WATER = /^(\p{Lu}[\p{L}-]{3,}) (?:am|an der|an dem|im|ob der|bei) /u;

/** Cities by name as written; of namesakes the largest. Built on first use. */
export function citiesByName(): ReadonlyMap<string, City> {
  if (cities !== null) return cities;
  const byName = new Map<string, City>();
  const add = (name: string, city: City): void => {
    const known = byName.get(name);
    if (known === undefined || known.population < city.population) byName.set(name, city);
  };
  for (const { city, city_ascii: ascii, iso2, pop } of cityMapping) {
    for (const name of new Set([city, ascii])) add(name, { countryCode: iso2, population: pop });
  }
  for (const [countryCode, name] of allTowns()) {
    const plain = byName.get(plainName(name));
    if (plain?.countryCode === countryCode) add(name, plain);
  }
  for (const [countryCode, ...names] of CITY_NAMES) {
    for (const name of names) add(name, { countryCode, population: NEWSWORTHY });
  }
  cities = byName;
  return byName;
}

function* allTowns(): Generator<readonly [countryCode: string, name: string]> {
  for (const [countryCode, names] of TOWNS) for (const name of names) yield [countryCode, name];
}

let small: Map<string, City> | null = null;

/**
 * Towns that are no city of the gazetteer, by name as written. Many are also words, surnames and brands
 * ("Heide", "Warren", "Toyota"): what is around a name has to say that the town is meant.
 */
export function townsByName(): ReadonlyMap<string, City> {
  if (small !== null) return small;
  small = new Map();
  for (const [countryCode, name] of allTowns()) {
    for (const each of new Set([name, OF_WATER.exec(name)?.[1] ?? name])) {
      if (citiesByName().has(each) || small.has(each) || isOfLand(each, countryCode)) continue;
      small.set(each, { countryCode, population: TOWN });
    }
  }
  return small;
}

/** "Jamaica", "Limburg", "Virginia": what is called so is the land, but for the capital of its own province. */
function isOfLand(name: string, countryCode: string): boolean {
  if (countriesByName().has(name) || regionsByName().has(name)) return true;
  return (provincesByName().get(name) ?? countryCode) !== countryCode;
}

/** Whether a name is any town's; to be asked of names that are nothing else. */
export const isCityOrTown = (name: string): boolean =>
  citiesByName().has(name) || townsByName().has(name);

let homes: Map<string, Set<string>> | null = null;

/** Whether a country has a city of that name, the largest of its name or not. */
export function hasCity(countryCode: string, name: string): boolean {
  if (homes === null) {
    homes = new Map();
    for (const { city, city_ascii: ascii, iso2 } of cityMapping) {
      for (const each of new Set([city, ascii]))
        homes.set(each, (homes.get(each) ?? new Set()).add(iso2));
    }
    for (const [country, name] of allTowns())
      homes.set(name, (homes.get(name) ?? new Set()).add(country));
  }
  return homes.get(name)?.has(countryCode) ?? citiesByName().get(name)?.countryCode === countryCode;
}

/** The names of a country's cities and towns, as they are written there. */
export const citiesOf = (countryCode: string): string[] => [
  ...cityMapping.filter(({ iso2 }) => iso2 === countryCode).map(({ city }) => city),
  ...(TOWNS.find(([country]) => country === countryCode)?.[1] ?? []),
];

/** The names of the cities that make news, in all their languages. */
export function newsworthyNames(): string[] {
  return CITY_NAMES.flatMap(([, ...names]) => names);
}

/** Country codes by the name of a province anywhere ("Bihar", "Punjab"). */
export function provincesByName(): ReadonlyMap<string, string> {
  if (provinces !== null) return provinces;
  provinces = new Map();
  for (const { province, iso2 } of cityMapping) {
    if (province.length > 3 && !provinces.has(province)) provinces.set(province, iso2);
  }
  return provinces;
}
