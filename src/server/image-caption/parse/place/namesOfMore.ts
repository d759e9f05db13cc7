import type { NameRun } from '../properNames';
import { isCalendarWord } from '../titleWords';
import { citiesByName, isCityOrTown } from './gazetteer';

/** Between the parts of a name: "Dar es Salaam", "Port of Spain". */
const LITTLE_WORD = /^ (?:\p{Ll}{1,4} ){1,2}$/u;
/** "İzmir'in Bornova", "Ankara'daki TBMM": in Turkic languages the city whose quarter or house follows. */
const OWNER = /['’](?:n?[ıiuü]n|[dt][ae](?:ki)?)$/u;
/** "Kabupaten Sidoarjo", "Thành phố Huế": what the name is of, written like a part of it. */
const WHAT_IT_IS =
  /^(?:Kabupaten|Kota|Kecamatan|Kelurahan|Desa|Kampung|Bandar|TP|Tp|Thành|Thị|Quận|Huyện|Cảng|Sân|Ga|Chợ|Phố|Jiji|Mji|Wilaya|Şəhəri|Ciudad|Cidade|Ville|Stadt|Gemeinde|Città|Comune|Miasto|Gmina|Город|Місто|Град)$/u;

/** Runs that are one name of a known city are one: the little words of it are none that names have elsewhere. */
export function withNamesJoined(runs: readonly NameRun[], text: string): NameRun[] {
  const joined: NameRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const gap = last === undefined ? '' : text.slice(last.end, run.start);
    const words = last === undefined ? [] : [...last.words, gap.trim(), ...run.words];
    if (last === undefined || !LITTLE_WORD.test(gap) || !isCityOrTown(words.join(' '))) {
      joined.push(run);
      continue;
    }
    joined[joined.length - 1] = { ...last, words, end: run.end, after: run.after };
  }
  return joined;
}

/** The city and its quarter, where the one stands in the genitive before the other; else the run as it is. */
export function withOwnerApart(run: NameRun): NameRun[] {
  const at = run.words.findIndex((word) => OWNER.test(word));
  if (at < 0 || at === run.words.length - 1) return [run];
  const owner = run.words.slice(0, at + 1);
  const before = `${owner.join(' ')} `;
  const words = run.words.slice(at + 1);
  return [
    {
      ...run,
      words: owner,
      end: run.start + before.length - 1,
      after: ` ${words.join(' ')}${run.after}`,
    },
    { ...run, words, start: run.start + before.length, before: `${run.before}${before}` },
  ];
}

/** "au Havre", "du Caire", "all'Aquila": the article of the name, which the word for where has taken in. */
export function withArticleOfName(run: NameRun): NameRun {
  const name = run.words.join(' ');
  const [taken = ''] =
    /(?<!\p{L})(?:(?:du|au|aux|des)\s|(?:a|da|de|ne|su)ll['’])$/iu.exec(run.before) ?? [];
  if (taken === '') return run;
  const article = /['’]$/u.test(taken) ? 'L’' : /s|x/u.test(taken) ? 'Les ' : 'Le ';
  const full = [article + name, (article + name).replace('’', "'")].find((each) =>
    isCityOrTown(each)
  );
  // "Havre" is a town of Montana; of two that may be meant it is the larger one.
  if (full === undefined || populationOf(name) > populationOf(full)) return run;
  const before = run.before.slice(0, -taken.length);
  return {
    ...run,
    words: full.split(' '),
    before: `${before}${/^[ans]/iu.test(taken) ? 'a' : 'de'} `,
  };
}

const populationOf = (city: string): number => citiesByName().get(city)?.population ?? 0;

/** "US-Bundesstaat Utah", "Provinz Alberta": German writes the word for what it is like a name. */
const REGION_NOUN =
  /^(?:(?:US-)?Bundesstaat|Bundesland|Provinz|Region|Landkreis|Kreis|Kanton|Département|Insel)$/u;

/** The name without the noun that says that it is more than a town's, which is left to stand before it. */
export function withoutRegionNoun(run: NameRun): NameRun {
  const [first = '', ...words] = run.words;
  if (words.length === 0 || !REGION_NOUN.test(first)) return run;
  return {
    ...run,
    words,
    start: run.start + first.length + 1,
    before: `${run.before}${first} `,
  };
}

/** The words for where, behind which stands a town and no person. */
const BEHIND_WHERE =
  /(?<![\p{L}\p{M}])(?:in|im|at|near|bei|aus|nach|à|en|em|a|i|w|we|v|ve|u|în|din|la|of|di|te|på|från|fra)\s$/iu;
/** What stands within the names of towns and of the noble, and elsewhere opens what is told next. */
const OPENS_NEXT = /^(?:den|der|zu|am|von|van|e|y|d|el|la|le|les|las|los)$/u;
/** Of those, the words that no town has in its name. */
const NEVER_IN_TOWN = /^(?:den|zu)$/u;

/** "in Bremen den Hut nimmt", "in Xville zu Gast", "en Lima y Cusco": the town alone, where the whole is no name. */
export function withoutWhatFollows(run: NameRun): NameRun {
  const at = run.words.findIndex((word) => OPENS_NEXT.test(word));
  if (at < 1 || !BEHIND_WHERE.test(run.before) || isCityOrTown(run.words.join(' '))) return run;
  const town = run.words.slice(0, at);
  const [opening = '', next = ''] = run.words.slice(at);
  const isNever = NEVER_IN_TOWN.test(opening) || (opening === 'am' && isCalendarWord(next));
  if (!isNever && !citiesByName().has(town.join(' '))) return run;
  const end = run.start + town.join(' ').length;
  const rest = run.words.slice(at).join(' ');
  return { ...run, words: town, end, after: ` ${rest}${run.after}` };
}

/** The name without the word for what it is of. */
export function withoutWhatItIs(run: NameRun): NameRun {
  const [first = '', ...words] = run.words;
  if (words.length === 0 || !WHAT_IT_IS.test(first) || isCityOrTown(run.words.join(' ')))
    return run;
  // What places the word places the name.
  return { ...run, words, start: run.start + first.length + 1 };
}
