import { nameRuns, type NameRun } from '../properNames';
import { isInstitution, isTitle } from '../titleWords';
import { isDeclinedCity, isTownInCase } from './declension';
import { isCityOrTown } from './gazetteer';
import {
  withArticleOfName,
  withNamesJoined,
  withOwnerApart,
  withoutRegionNoun,
  withoutWhatFollows,
  withoutWhatItIs,
} from './namesOfMore';
import { cityOfQuarter, knownCity } from './placeNames';
import {
  isNameOfStreet,
  isWordForBuilding,
  isWordForCourt,
  isBehindEvent,
  isWordForEvent,
  isWordForQuarter,
  isWordForStreet,
} from './placeWords';

const OPENING_PREPOSITION =
  /^(?:In|Near|Outside|Around|Im|Bei|Nahe|À|A|En|Dans|Près|Em|No|Na|Ad|Nel|Nella|I|På|W|We|V|Ve|U|Во|В|У|На|Tại|Ở|Di|Në)$/u;
const BUILT_IN =
  /^(?:Hafen|Bahnhof|Hauptbahnhof|Flughafen|Zentrum|Innenstadt|Altstadt|Rathaus|Stadt|Dom|Straßen|Puerto|Aeropuerto|Ayuntamiento|Gare|Port|Aéroport|Mairie|Porto|Stazione|Aeroporto) (?:von|de|di|do|du)$/u;

/** The names of a text as those of places are read: without what stands before them, and with the city apart. */
export const placeRuns = (text: string, locale?: string): NameRun[] =>
  withNamesJoined(nameRuns(text), text)
    .map((run) => withPrepositionBefore(run, locale))
    .map(withArticleOfName)
    .flatMap(withOwnerApart)
    .map(withoutWhatItIs)
    .map(withoutRegionNoun)
    .map(withoutWhatFollows)
    .flatMap((run) => withCityApart(run, locale));

/** "Vecinos de Elmella", "Hafen von Rostock": the noun before it is no part of the name. */
function withoutOpening(run: NameRun, locale?: string): NameRun | null {
  const [noun = '', particle = '', ...words] = run.words;
  // In Romanian "la" is where something is.
  const isWhere = particle === 'la' && /^ro\b/iu.test(locale ?? '');
  const isResident = /^(?:(?:Ein|Be|An)wohner|Bürger|Inwoners?|Bewoners?)(?:in|innen)?$/u.test(
    noun
  );
  const opens =
    run.before === '' &&
    (isWhere ||
      /^(?:de|di|da|do|du|des)$/u.test(particle) ||
      (isResident && /^v[ao]n$/u.test(particle)));
  const isPartOf = BUILT_IN.test(`${noun} ${particle}`);
  if (
    words.length === 0 ||
    !(opens || isPartOf) ||
    knownCity(run.words.join(' ')) !== null ||
    isCityOrTown(run.words.join(' ')) ||
    (isWordForQuarter(noun) && knownCity(words.join(' ')) === null) ||
    (isWordForEvent(noun) && wordsOfKnownCity(run.words) > 0) ||
    isTitle(noun)
  )
    return null;
  const before = `${noun} ${particle} `;
  return { ...run, words, start: run.start + before.length, before: run.before + before };
}

/** How many of the last words are a city by itself: "Poliisi Helsingissä", "Puerta del Sol de Madrid". */
function wordsOfCity(run: NameRun, locale?: string): number {
  const { words } = run;
  // Where names decline, the city follows what happens in it without a preposition.
  const town = words.at(-1) ?? '';
  if (words.length > 1 && (isDeclinedCity(town, locale) || isTownInCase(town, locale))) return 1;
  // "le lycée Gambetta d'Arras"
  const last = words.at(-1) ?? '';
  if (words.length > 1 && elisionOf(last) !== '' && isCityOrTown(withoutElision(last))) return 1;
  // "Die Skyline von Frankfurt"
  if (
    (/^(?:Der|Die|Das|De|Het)$/u.test(words[0] ?? '') || GERMAN_ARTICLE_BEFORE.test(run.before)) &&
    /^v[ao]n$/u.test(words.at(-2) ?? '')
  )
    return isCityOrTown(last) ? 1 : 0;
  const first = words.find((word) => /^\p{Lu}/u.test(word)) ?? '';
  // In Indonesian and Malay "di" is always where something is.
  if (/^(?:id|ms)\b/iu.test(locale ?? '') && words.includes('di'))
    return words.length - 1 - words.lastIndexOf('di');
  const behindBuilding = [1, 2].find(
    (many) =>
      isWordForBuilding(words.at(-many - 1) ?? '') &&
      isCityOrTown(cityOfQuarter(words.slice(-many).join(' ')))
  );
  if (behindBuilding !== undefined) return behindBuilding;
  if (isWordForCourt(words.at(-2) ?? '')) return 1;
  if (isThingOf(words) || isBehindEvent(run)) return wordsOfKnownCity(words);
  if (!isWordForStreet(first) && !isInstitution(first) && !isNameOfStreet(run)) return 0;
  return wordsOfKnownCity(words);
}

/** "el WiZink Center de Madrid": English words for what is built, in names of all languages. */
const BUILT_ABROAD = /^(?:Center|Centre|Arena|Stadium|Hall|Forum|Palace|Park|Tower)$/u;

/** "La Rambla de Barcelona", "Festival del Cinema di Torino": a thing, where "Jane Roe de Barcelona" is a person. */
const isThingOf = (words: readonly string[]): boolean =>
  /^(?:La|Las|Los|El|Le|Les|Il|Lo|Els|O|Os|As|L['’]\p{Ll}+)$/u.test(words[0] ?? '') ||
  words.some((word) => isWordForEvent(word) || BUILT_ABROAD.test(word));

/** The last words behind "of" that are a known city. */
function wordsOfKnownCity(words: readonly string[]): number {
  return (
    [1, 2, 3].find(
      (many) =>
        words.length > many + 1 &&
        /^(?:d[eiou]|da|del|della|la|el)$/u.test(words.at(-many - 1) ?? '') &&
        isCityOrTown(words.slice(-many).join(' '))
    ) ?? 0
  );
}

/** "Im Stadion von Freiburg": behind an article stands a thing, and no person. */
const GERMAN_ARTICLE_BEFORE =
  /(?<!\p{L})(?:im|am|vom|zum|zur|beim|ins|der|die|das|dem|den|de|het)\s$/iu;

const elisionOf = (word: string): string => /^d['’]/u.exec(word)?.[0] ?? '';
const withoutElision = (word: string): string => word.slice(elisionOf(word).length);

/** "À Nouméa", "In Oslo": the word for where opens the sentence, and is no part of the name. */
function withPrepositionBefore(run: NameRun, locale?: string): NameRun {
  const [first = '', ...words] = run.words;
  // "A Berlin-bound train": in English it is no word for where.
  const isArticle = first === 'A' && /^en\b/iu.test(locale ?? '');
  const isName = isCityOrTown(run.words.join(' '));
  if (words.length === 0 || isArticle || isName || !OPENING_PREPOSITION.test(first)) return run;
  return {
    ...run,
    words,
    start: run.start + first.length + 1,
    before: `${run.before}${first} `,
  };
}

function withCityApart(run: NameRun, locale?: string): NameRun[] {
  const [first = '', ...rest] = run.words;
  // "d'Alger", where nothing else is named
  if (rest.length === 0 && elisionOf(first) !== '' && knownCity(withoutElision(first)) !== null)
    return [
      {
        ...run,
        words: [withoutElision(first)],
        start: run.start + elisionOf(first).length,
        before: `${run.before}${elisionOf(first)}`,
      },
    ];
  const opening = withoutOpening(run, locale);
  if (opening !== null) return withCityApart(opening, locale);
  const many = wordsOfCity(run, locale);
  if (many === 0) return [run];
  const last = run.words.slice(-many);
  const city = many === 1 ? [withoutElision(last[0] ?? '')] : last;
  const before = run.words.slice(0, -many);
  const start = run.end - city.join(' ').length;
  return [
    { ...run, words: before, end: start - 1, after: ` ${city.join(' ')}${run.after}` },
    {
      ...run,
      words: city,
      start,
      before: `${run.before}${before.join(' ')} ${elisionOf(last[0] ?? '')}`,
    },
  ];
}
