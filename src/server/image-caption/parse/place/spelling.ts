/** A name as the gazetteer may write it: without accents, hyphens or glottal stops, Serbian in Latin letters. */
export const plainName = (name: string): string =>
  inLatin(name)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/(?<=\p{L})[’'ʼ‘](?=\p{L})/gu, '')
    .replace(/-/g, ' ');

/** Serbian has a Latin letter for each Cyrillic one. */
const SERBIAN: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g д:d ђ:đ е:e ж:ž з:z и:i ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:ć у:u ф:f х:h ц:c ч:č џ:dž ш:š'
    .split(' ')
    .map((pair) => pair.split(':'))
);

function inLatin(name: string): string {
  if (!/^[\p{Script=Cyrillic}\s-]+$/u.test(name)) return name;
  return name.replace(/\p{L}/gu, (letter) => {
    const latin = SERBIAN[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? latin : latin.charAt(0).toUpperCase() + latin.slice(1);
  });
}
