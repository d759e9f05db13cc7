import nameWords from '../data/name-words.json';
import { folded, wordSet } from './text';

/** Offices, ranks and honorifics that stand before a name, in the languages that write capitals or put them apart. */
const TITLES = wordSet(nameWords.titles);
/** German and its neighbours write an office as one word: "Außenministerin", "Parteichef", "statsminister". */
const TITLE_ENDING =
  /(?:minister|kanzler|präsident|president|bürgermeister|burgemeester|sprecher|chef|trainer|sänger|schauspieler|darsteller|kapitän|moderator|lehrer|leiter|führer|vorsitzende|vorsitzender|kommissar|beauftragte|beauftragter|abgeordnete|abgeordneter|anwalt|richter|könig|prinz|prinzessin|papst|kandidat|unternehmer|gründer|rapper|experte|forscher|politiker|direktor|general|stürmer|torwart|verteidiger|spieler|läufer|meister|sieger|autor|regisseur|künstler|musiker|inspektor|ordfører|leder|statsråd|talsmann)(?:in|innen|en)?$/iu;

const INSTITUTIONS = wordSet(nameWords.institutions);

const DEMONYMS = wordSet(nameWords.demonyms);

/** Words that open a sentence with a capital and name nothing. */
const OPENERS = wordSet(nameWords.openers);
const CALENDAR_WORDS = wordSet(nameWords.calendar);

export function isTitle(word: string): boolean {
  return TITLES.has(folded(word)) || TITLE_ENDING.test(word);
}
export function isInstitution(word: string): boolean {
  return INSTITUTIONS.has(folded(word));
}
export function isDemonym(word: string): boolean {
  return DEMONYMS.has(folded(word));
}
export function isOpener(word: string): boolean {
  return OPENERS.has(folded(word));
}
export function isCalendarWord(word: string): boolean {
  return CALENDAR_WORDS.has(folded(word));
}
