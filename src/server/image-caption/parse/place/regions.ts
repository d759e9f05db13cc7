/** States and provinces that captions name in the place of the country, in full and as AP and the post abbreviate them. */
const REGIONS: Readonly<Record<string, string>> = {
  US: 'Alabama Ala. AL|Alaska AK|Arizona Ariz. AZ|Arkansas Ark. AR|California Calif. CA|Colorado Colo. CO|Connecticut Conn. CT|Delaware Del. DE|Florida Fla. FL|Georgia Ga. GA|Hawaii HI|Idaho ID|Illinois Ill. IL|Indiana Ind. IN|Iowa IA|Kansas Kan. KS|Kentucky Ky. KY|Louisiana La. LA|Maine ME|Maryland Md. MD|Massachusetts Mass. MA|Michigan Mich. MI|Minnesota Minn. MN|Mississippi Miss. MS|Missouri Mo. MO|Montana Mont. MT|Nebraska Neb. NE|Nevada Nev. NV|New_Hampshire N.H. NH|New_Jersey N.J. NJ|New_Mexico N.M. NM|New_York N.Y. NY|North_Carolina N.C. NC|North_Dakota N.D. ND|Ohio OH|Oklahoma Okla. OK|Oregon Ore. OR|Pennsylvania Pa. PA|Rhode_Island R.I. RI|South_Carolina S.C. SC|South_Dakota S.D. SD|Tennessee Tenn. TN|Texas TX|Utah UT|Vermont Vt. VT|Virginia Va. VA|Washington_state WA Wash.|West_Virginia W.Va. WV|Wisconsin Wis. WI|Wyoming Wyo. WY|D.C. DC District_of_Columbia|Puerto_Rico',
  CA: 'Alberta Alta.|British_Columbia B.C.|Manitoba Man.|New_Brunswick N.B.|Newfoundland|Nova_Scotia N.S.|Ontario Ont.|Quebec Québec Que.|Saskatchewan Sask.|Yukon|Nunavut',
  AU: 'New_South_Wales NSW|Queensland Qld|Tasmania Tas|Western_Australia|South_Australia|Northern_Territory',
  GB: 'England|Scotland|Wales|Northern_Ireland|Großbritannien|Schottland|Inglaterra|Escocia|Angleterre|Écosse',
  PS: 'Gaza_Strip|West_Bank|Gazastreifen|Westjordanland|Franja_de_Gaza|Cisjordania|bande_de_Gaza|Cisjordanie',
  DE: 'Bayern|Bavaria|Sachsen|Saxony|Thüringen|Hessen|Nordrhein-Westfalen|Niedersachsen|Brandenburg|Baden-Württemberg|Rheinland-Pfalz|Sachsen-Anhalt|Mecklenburg-Vorpommern|Schleswig-Holstein|Saarland',
};

/** What people call a country, beside the name that CLDR has for it. */
const COUNTRY_ALIASES: Readonly<Record<string, string>> = {
  US: 'U.S.|US|USA|U.S.A.|America|United_States_of_America|EE._UU.|EEUU|EUA|États-Unis_d’Amérique|США|الولايات_المتحدة|آمریکا|امریکا|美国|美國|アメリカ|米国|미국',
  GB: 'U.K.|UK|Britain|Great_Britain|Великобритания|Британия|بريطانيا|انگلیس|英国|英國|영국',
  AE: 'UAE|U.A.E.|Emirates',
  CZ: 'Czech_Republic',
  TR: 'Turkey|Türkei|Turquie|Turquía',
  RU: 'Russian_Federation',
  CD: 'DRC|Congo|DR_Congo',
  KR: 'South_Korea|韩国|韓國|韓国|한국',
  KP: 'North_Korea|朝鲜|北朝鮮|북한',
  SY: 'Syria|Syrien|Siria',
  IR: 'Iran',
  PS: 'Palestine|Palestinian_territories|Palästina|فلسطين|فلسطین',
  MM: 'Burma',
  CI: 'Ivory_Coast',
  TL: 'East_Timor',
  CV: 'Cape_Verde',
  MK: 'Macedonia',
  SZ: 'Swaziland',
  BA: 'Bosnia',
  VA: 'Vatican',
  NL: 'Holland',
  HK: 'Hong_Kong',
  MO: 'Macau',
  XK: 'Kosovo',
};

const SPOKEN: readonly string[] = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'nb',
  'da',
  'fi',
  'is',
  'pl',
  'cs',
  'lv',
  'lt',
  'tr',
  'id',
  'vi',
  'ro',
  'hu',
  'ru',
  'uk',
  'bg',
  'el',
  'he',
  'ar',
  'fa',
  'zh',
  'zh-Hant',
  'ja',
  'ko',
  'hi',
  'th',
];

const COUNTRY_CODES =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KM KP KR KW KZ LA LB LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MO MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PR PS PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VA VE VN VU WS XK YE ZA ZM ZW'.split(
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
  for (const [code, aliases] of Object.entries(COUNTRY_ALIASES)) {
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

/** Country codes by the name or abbreviation of a state or province. */
export function regionsByName(): ReadonlyMap<string, string> {
  if (regions !== null) return regions;
  regions = new Map(
    Object.entries(REGIONS).flatMap(([code, list]) =>
      list.split(/[| ]/).map((name): [string, string] => [spaced(name), code])
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
