import { cityMapping } from 'city-timezones';

let alpha2: Map<string, string> | undefined;

/** Made at its first use: the list of cities is long. Disputed places have numbers for codes in it. */
const alpha2ByAlpha3 = () =>
  (alpha2 ??= new Map(
    cityMapping
      .filter(
        ({ iso2, iso3 }) => /^[A-Z]{2}$/.test(String(iso2)) && /^[A-Z]{3}$/.test(String(iso3))
      )
      .map(({ iso2, iso3 }) => [iso3, iso2])
  ));

/** ISO 3166-1 alpha-2 for a code of two or three letters; null for any other text. */
export function alpha2Code(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (/^[A-Z]{2}$/.test(code)) return code;
  return alpha2ByAlpha3().get(code) ?? null;
}
