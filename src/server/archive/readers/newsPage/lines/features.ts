import type { Line } from '../blocks';
import type { Seen } from './chain';
import { FORMS, lookAt, type LineLook } from './lookAt';
import { relationsOf } from './relations';

const OWN = [
  'always', 'first', 'words1', 'words2', 'words4', 'words8', 'words14', 'words24', 'words59', 'words60',
  'ends sentence', 'ends colon', 'cut short', 'question', 'begins quoted', 'begins small', 'begins digit',
  'begins sign', 'all capitals', 'all names', 'digits', 'has date', 'is date', 'time', 'host', 'mail', 'bars',
  'slashes', 'arrows', 'label', 'number label', 'byline', 'names', 'agency', 'credit',
  'credit line', 'credit sure', 'caption day', 'file', 'dateline', 'brackets', 'no letters', 'copyright',
  'alone', 'small block', 'wide block', 'block first', 'block last', 'twice', 'begins another',
  'in another', 'known words', 'known', 'unknown', 'spaceless', 'commas', 'comma end', 'glued',
  'prose before 0', 'prose before', 'prose behind 0', 'prose behind', 'share above 0', 'share above low',
  'share above high', 'share above 1', 'near before', 'near behind', 'shorts before', 'shorts behind',
  'begins prose', 'ends prose', 'first prose', 'second prose', 'early', 'sentences', 'quote inside',
  'dateline ahead', 'below dateline', 'parsed credit', 'furniture word', 'pointer',
  'topics 0', 'topics 1', 'topics 2', 'topics 3', 'best above', 'first good', 'date behind', 'date before', 'byline behind',
  'byline before', 'credit behind', 'credit before', 'label caption', 'main ahead', 'in main', 'below main',
  'thrice', 'begins arrow', 'begins dash', 'begins capitals', 'open label', 'near unknown', 'near none', 'near few',
  'near some', 'near many', 'of title', 'not of title', 'begins with name', 'has name', 'named again', 'glued credit',
] as const; // prettier-ignore

const OFFSETS = [-2, -1, 1, 2] as const;

/** The names of the features, in the order of their weights. */
export const FEATURES: readonly string[] = [
  ...OWN,
  ...OFFSETS.flatMap((offset) => FORMS.map((form) => `${offset} ${form}`)),
  ...FORMS.map((form) => `is ${form}`),
  ...FORMS.flatMap((form) =>
    FORMS.flatMap((other) => [`${form} over ${other}`, `${form} under ${other}`])
  ),
];

const INDEX = new Map(FEATURES.map((name, index) => [name, index]));
/** Marks that tell of a line some lines away, and how far they are looked for. */
const MARKS = [['is date', 'date'], ['byline', 'byline'], ['credit line', 'credit']] as const; // prettier-ignore
const REACH = 6;

/** How many lines ago a line had a mark; far more than the reach where none had. */
function sinceMark(looks: readonly LineLook[], mark: string): number[] {
  let since = Infinity;
  return looks.map(({ names }) => {
    const before = since + 1;
    since = names.includes(mark) ? 0 : before;
    return before;
  });
}

/** How often a headline's first words stand at the beginning of a line. */
const HEAD = 24;

/** Where each block of lines begins and how many it has. */
function blockSizes(lines: readonly Line[]): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const { block } of lines) sizes.set(block, (sizes.get(block) ?? 0) + 1);
  return sizes;
}

const NEAR = 0.75;

/** A weight that fades with the lines behind it. */
function faded(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    const before = sum;
    sum = sum * NEAR + value;
    return before;
  });
}

const backwards = (values: readonly number[], of: (values: readonly number[]) => number[]) =>
  of([...values].reverse()).reverse();

/** How many lines in a row before each are no text. */
const runs = (readsAsText: readonly number[]): number[] => {
  let run = 0;
  return readsAsText.map((text) => {
    const before = run;
    run = text > 0 ? 0 : run + 1;
    return before;
  });
};

/**
 * What is seen of each line of a page; the same page gives the same. The work grows as the page does.
 * @param look reads a line by itself
 */
export function seeLines(
  lines: readonly Line[],
  look: (text: string) => LineLook = lookAt
): Seen[] {
  const looks = lines.map(({ text }) => look(text));
  const prose = looks.map(({ isProse, words }) => (isProse ? words : 0));
  const total = prose.reduce((sum, words) => sum + words, 0);
  const [nearBefore, nearBehind] = [faded(prose), backwards(prose, faded)];
  const [shortsBefore, shortsBehind] = [runs(prose), backwards(prose, runs)];
  const sizes = blockSizes(lines);
  const known = new Map<string, number>();
  const topicsSeen = ({ isProse, topics }: LineLook) => new Set(isProse ? topics : []);
  for (const each of looks)
    for (const topic of topicsSeen(each)) known.set(topic, (known.get(topic) ?? 0) + 1);
  const copies = new Map<string, number>();
  const heads = new Map<string, number>();
  for (const { plain, words } of looks) {
    copies.set(plain, (copies.get(plain) ?? 0) + 1);
    if (words >= 3) heads.set(plain.slice(0, HEAD), (heads.get(plain.slice(0, HEAD)) ?? 0) + 1);
  }
  const since = MARKS.map(([mark]) => sinceMark(looks, mark));
  const until = MARKS.map(([mark]) => sinceMark([...looks].reverse(), mark).reverse());
  // Where the text begins in earnest: a sentence with more of them close behind.
  const main = looks.findIndex(({ isProse }, at) => isProse && (nearBehind[at] ?? 0) > 40);
  const end = looks.findLastIndex(({ isProse }, at) => isProse && (nearBefore[at] ?? 0) > 40);
  const knownIn = looks.map(({ isProse, topics }) => {
    const own = new Set(topics);
    return [...own].filter((topic) => (known.get(topic) ?? 0) > (isProse ? 1 : 0)).length;
  });
  const isGood = (at: number) => {
    const each = looks[at] as LineLook;
    const many = knownIn[at] ?? 0;
    return !each.isProse && each.words >= 4 && many >= 2 && many * 2 >= each.topics.length;
  };
  let best = -1;
  let good = -1;
  for (let at = Math.max(0, main - 60); at < main; at += 1) {
    if (!isGood(at)) continue;
    if (good === -1) good = at;
    if (best === -1 || (knownIn[at] ?? 0) > (knownIn[best] ?? 0)) best = at;
  }
  const firstProse = looks.findIndex(({ isProse }) => isProse);
  const firstDateline = looks.findIndex(
    ({ isProse, names }) => isProse && names.includes('dateline')
  );
  let above = 0;
  const relations = relationsOf(looks, best);
  return looks.map((own, index) => {
    const seen = new Map<string, number>(
      [...own.names, ...(relations[index] ?? [])].map((name) => [name, 1])
    );
    const line = lines[index] as Line;
    const size = sizes.get(line.block) ?? 1;
    if (index === 0) seen.set('first', 1);
    if (index < 6) seen.set('early', 1 - index / 6);
    seen.set(size === 1 ? 'alone' : size <= 4 ? 'small block' : 'wide block', 1);
    if (size > 1 && lines[index - 1]?.block !== line.block) seen.set('block first', 1);
    if (size > 1 && lines[index + 1]?.block !== line.block) seen.set('block last', 1);
    if (own.words >= 2 && (copies.get(own.plain) ?? 0) > 2) seen.set('thrice', 1);
    if (own.words >= 3 && (copies.get(own.plain) ?? 0) > 1) seen.set('twice', 1);
    else if (own.words >= 3 && (heads.get(own.plain.slice(0, HEAD)) ?? 0) > 1)
      seen.set('begins another', 1);
    seen.set(`topics ${Math.min(knownIn[index] ?? 0, 3)}`, 1);
    if (index === best) seen.set('best above', 1);
    if (index === good) seen.set('first good', 1);
    if (main !== -1)
      seen.set(index < main ? 'main ahead' : index <= end ? 'in main' : 'below main', 1);
    for (const [at, [, name]] of MARKS.entries()) {
      if ((since[at]?.[index] ?? REACH) < REACH) seen.set(`${name} before`, 1);
      if ((until[at]?.[index] ?? REACH) < REACH) seen.set(`${name} behind`, 1);
    }
    seen.set(`${own.form} over ${looks[index + 1]?.form ?? 'none'}`, 1);
    seen.set(`${own.form} under ${looks[index - 1]?.form ?? 'none'}`, 1);
    if (own.topics.length > 0) {
      const share = Math.min(1, (knownIn[index] ?? 0) / new Set(own.topics).size);
      seen.set('known words', share);
      if (own.topics.length > 1 && share >= 0.7) seen.set('known', 1);
      if (own.topics.length > 1 && share <= 0.3) seen.set('unknown', 1);
    }
    const before = above;
    above += prose[index] ?? 0;
    const shareAbove = total === 0 ? 0 : before / total;
    if (before === 0) seen.set('share above 0', 1);
    else if (above === total && (prose[index] ?? 0) === 0) seen.set('share above 1', 1);
    else seen.set(shareAbove < 0.4 ? 'share above low' : 'share above high', 1);
    const [near, ahead] = [nearBefore[index] ?? 0, nearBehind[index] ?? 0];
    seen.set(near === 0 ? 'prose before 0' : 'prose before', near === 0 ? 1 : Math.log1p(near) / 5);
    seen.set(
      ahead === 0 ? 'prose behind 0' : 'prose behind',
      ahead === 0 ? 1 : Math.log1p(ahead) / 5
    );
    if (near > 40) seen.set('near before', 1);
    if (ahead > 40) seen.set('near behind', 1);
    seen.set('shorts before', Math.min(shortsBefore[index] ?? 0, 12) / 6);
    seen.set('shorts behind', Math.min(shortsBehind[index] ?? 0, 12) / 6);
    if (own.isProse && near === 0) seen.set('begins prose', 1);
    if (own.isProse && ahead === 0) seen.set('ends prose', 1);
    if (index === firstProse) seen.set('first prose', 1);
    if (index < firstDateline) seen.set('dateline ahead', 1);
    if (firstDateline !== -1 && index >= firstDateline) seen.set('below dateline', 1);
    seen.set(`is ${own.form}`, 1);
    for (const offset of OFFSETS) seen.set(`${offset} ${looks[index + offset]?.form ?? 'none'}`, 1);
    return [...seen].flatMap(([name, value]) => {
      const feature = INDEX.get(name);
      return feature === undefined ? [] : [[feature, value] as const];
    });
  });
}
