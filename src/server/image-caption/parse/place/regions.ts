import countryAliases from '../../data/country-names.json';
import regionNames from '../../data/regions.json';

/** The languages that captions come in. */
const SPOKEN =
  'en de fr es it pt nl sv nb da fi is pl cs sk sl hr sr lv lt et tr id ms vi sw ro hu ru uk bg el he ar fa ur zh zh-Hant ja ko hi bn ta th'.split(
    ' '
  );

const COUNTRY_CODES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VA VE VN VU WS XK YE ZA ZM ZW AI AS AW AX BL BM BQ CK CW EH FK FO GF GG GI GP GU IM JE KY MF MP MQ MS NC NU PF PM PR RE SH SX TC VG VI WF YT'.split(
    ' '
  );

function spaced(name: string): string {
  return name.replace(/_/g, ' ');
}

let countries: Map<string, string> | null = null;
let regions: Map<string, string> | null = null;

/** Country codes by name, in all the languages captions come in; built on first use from CLDR, as Node carries it. */
export function countriesByName(): ReadonlyMap<string, string> {
  if (countries !== null) return countries;
  const names = new Map<string, string>();
  for (const [code, aliases] of Object.entries(countryAliases)) {
    for (const alias of aliases.split('|')) names.set(spaced(alias), code);
  }
  for (const language of SPOKEN) {
    const display = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
    for (const code of COUNTRY_CODES) {
      const name = display.of(code);
      if (name !== undefined && !names.has(name)) names.set(name, code);
    }
  }
  countries = names;
  return names;
}

/** "County Mayo" is written "Co Mayo" and "Co. Mayo", too. */
const spellingsOf = (name: string): string[] =>
  name.startsWith('County ')
    ? ['County', 'Co', 'Co.'].map((word) => name.replace('County', word))
    : [name];

/** Country codes by the name or abbreviation of a state, province or county. */
export function regionsByName(): ReadonlyMap<string, string> {
  if (regions !== null) return regions;
  regions = new Map(
    Object.entries(regionNames).flatMap(([code, list]) =>
      list
        .split(/[| ]/)
        .flatMap((name) => spellingsOf(spaced(name)))
        .map((name): [string, string] => [name, code])
    )
  );
  return regions;
}

/** The name of a country in a language; English where the language is unknown. */
export function countryName(code: string, locale: string): string | null {
  try {
    return (
      new Intl.DisplayNames([locale, 'en'], { type: 'region', fallback: 'none' }).of(code) ?? null
    );
  } catch {
    return new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' }).of(code) ?? null;
  }
}
