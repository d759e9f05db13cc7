import { isTitle } from './titleWords';

/** Consecutive capitalised words, as "Rio de Janeiro" or "US Rep. Amina Roe", with what stands around them. */
export interface NameRun {
  words: string[];
  start: number;
  end: number;
  /** The text of the same clause right before the run. */
  before: string;
  /** The text right after the run. */
  after: string;
}

const PARTICLE =
  /^(?:de|da|di|do|dos|das|del|della|du|van|von|der|den|ter|ten|bin|bint|ibn|ben|al|el|la|le|les|las|los|ash|af|av|zu|am|an|upon|sur|d|y|e)$/u;
const ABBREVIATED =
  /^(?:\p{Lu}|\p{Lu}\p{Lu}|Rep|Reps|Sen|Sens|Gov|Lt|Gen|Col|Maj|Capt|Sgt|Adm|Dr|Prof|Mr|Mrs|Ms|Mme|Mlle|Rev|Fr|St|Ste|Sr|Sra|Jr|Hon|Pres|Mt|Ft)$/u;
/** "l'Arménie", "dell'Aquila": an article that is no part of the name. */
const ELIDED = /^(?:l|qu|dell|all|nell|dall|sull)['’](?=\p{Lu})/u;
const AROUND = 48;

/** The runs of capitalised words in a text; a script without capitals has none. */
export function nameRuns(text: string): NameRun[] {
  const tokens = [
    ...text.matchAll(/[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’ʼ.\-‑][\p{L}\p{M}\p{N}]+)*/gu),
  ].map((match) => {
    const article = ELIDED.exec(match[0])?.[0].length ?? 0;
    return {
      text: match[0].slice(article),
      start: match.index + article,
      end: match.index + match[0].length,
    };
  });
  const runs: NameRun[] = [];
  let open: { words: string[]; start: number; end: number } | null = null;
  let particles: string[] = [];
  const close = (): void => {
    if (open !== null) {
      runs.push({
        ...open,
        before: text.slice(Math.max(0, open.start - AROUND), open.start),
        after: text.slice(open.end, open.end + AROUND),
      });
    }
    open = null;
    particles = [];
  };
  let previousEnd = 0;
  let previousWord = '';
  for (const token of tokens) {
    const gap = text.slice(previousEnd, token.start);
    const joined =
      gap === ' ' ||
      gap === '' ||
      (gap === '. ' && (ABBREVIATED.test(previousWord) || isTitle(`${previousWord}.`)));
    if (open !== null && !joined) close();
    const possessive = /['’]s$/u.test(token.text);
    const word = possessive ? token.text.slice(0, -2) : token.text;
    if (/^(?:\p{Lu}|d['’]\p{Lu}|al-\p{Lu}|el-\p{Lu}|ash-\p{Lu})/u.test(word)) {
      const withDot =
        text[token.end] === '.' && ABBREVIATED.test(word) && word.length <= 5 ? `${word}.` : word;
      if (open === null)
        open = { words: [withDot], start: token.start, end: token.start + word.length };
      else {
        open.words.push(...particles, withDot);
        open.end = token.start + word.length;
      }
      particles = [];
      if (possessive) close();
    } else if (
      open !== null &&
      PARTICLE.test(word) &&
      particles.length < 2 &&
      !isTitle(previousWord)
    )
      particles.push(word);
    else close();
    previousEnd = token.end;
    previousWord = token.text;
  }
  close();
  return runs;
}
