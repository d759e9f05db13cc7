import type { StoryProblem, StoryMirror } from '../../story';
import type { Line } from './blocks';
import { readLabelledByline } from './byline';
import { readMirrorAddresses, readPromotedChannel } from './mirrorAddress';
import { COMMENTS_OPENER, RAIL_OPENER, STORY_END } from './vocabulary';
import { comparable, isCutShort, isProse } from './wording';

export interface Footer {
  outlet: string | null;
  mirrors: StoryMirror[];
  /** From "Source: AA / World". */
  infoSources: string[];
  section: string | null;
  /** From "Reporter: Name". */
  by: string | null;
  problems: StoryProblem[];
}

const LONGEST_ANNOUNCEMENT = 200;

const ANNOUNCEMENT =
  /\b(?:alternat(?:e|ive)|mirror|backup) (?:web ?)?(?:address|site|link|url|domain|mirror)(?:s|es)?\b|зеркал|дзеркал|люстэрк|(?:نشانی|آدرس)[‌ ]?(?:های|هاى) (?:زیر|جایگزین|دیگر)|(?:عناوين|روابط|مواقع) (?:بديلة|التالية)|alternatif (?:adres|site)|direcciones alternativas|adresses alternatives|alternative[nr]? adressen/iu;

/** "<Outlet>’s website can also be accessed at …" */
const OUTLET_IN_ANNOUNCEMENT =
  /^(.{2,60}?)(?:['’]s|['’])? (?:web ?site|site|webpage) (?:can|may) also be (?:accessed|reached|visited|viewed|found|read)\b/i;

const COPYRIGHT_HOLDER =
  /^(?:©|\(c\)|copyright)(?:\s?(?:©|\(c\)|copyright))?\s?(?:\d{4}(?:\s?[-–]\s?\d{4})?)?,?\s?([\p{Lu}\p{Lo}][^,.|©]{1,40}?)(?:\s?[-–|.,].*)?$/iu;

const SOURCE_LABEL =
  /^(?:source|kaynak|quelle|fuente|fonte|источник|джерело|крыніца|المصدر|منبع|sumber|bron)\s?:\s?([^:]{2,60})$/iu;
const MORE_FROM = /^[Mm]ore (?:[Ff]rom|[Ii]n) (\p{Lu}[\p{L} &]{1,25})$/u;

/** What follows an announcement on its own line: "… at: a.example, b.example". */
const listBehindColon = (text: string) => {
  const colon = text.search(/[:：](?:\s|$)/);
  return colon === -1 ? null : text.slice(colon + 1).trim();
};

/** True for a line that says the outlet can be read at other addresses, and then lists them. */
function isMirrorAnnouncement(text: string): boolean {
  if (text.length > LONGEST_ANNOUNCEMENT) return false;
  if (!OUTLET_IN_ANNOUNCEMENT.test(text) && !ANNOUNCEMENT.test(text)) return false;
  const list = listBehindColon(text);
  if (list === null || list === '') return list === '';
  const { mirrors, retired } = readMirrorAddresses(list);
  return mirrors.length + retired.length > 0;
}

const proseLength = (lines: readonly Line[]) =>
  lines.reduce(
    (sum, { text }) => (isProse(text) && !isCutShort(text) ? sum + text.length : sum),
    0
  );

/** How much text may follow a line that ends a story, as a share of the text before it. */
function toleratedBehind(text: string): number | null {
  // Readers' comments follow a form, and other pages' texts a list of addresses.
  if (isMirrorAnnouncement(text) || COMMENTS_OPENER.test(text)) return 1;
  if (STORY_END.test(text)) return 0.2;
  return SOURCE_LABEL.test(text) || RAIL_OPENER.test(text) || readLabelledByline(text) !== null
    ? 0
    : null;
}

/**
 * Splits what belongs to the story from what the site prints under it.
 * A line that could open a footer opens none where too much of the text would be behind it.
 */
export function splitFooter(lines: readonly Line[]): {
  story: Line[];
  footer: Line[];
  problems: StoryProblem[];
} {
  const total = proseLength(lines);
  let before = 0;
  for (const [index, line] of lines.entries()) {
    const tolerated = before > 0 ? toleratedBehind(line.text) : null;
    const behind = total - before;
    if (tolerated !== null && behind <= before * tolerated) {
      const message =
        'The text below this line was taken for the footer and left out; read it once.';
      const problems =
        behind > 0 ? [{ rule: 'text-behind-story', message, place: `line ${line.number}` }] : [];
      return { story: lines.slice(0, index), footer: lines.slice(index), problems };
    }
    before += proseLength([line]);
  }
  return { story: [...lines], footer: [], problems: [] };
}

function readOutlet(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const name = isMirrorAnnouncement(text) && OUTLET_IN_ANNOUNCEMENT.exec(text)?.[1];
    if (name) return name.trim();
  }
  for (const { text } of lines) {
    const holder = COPYRIGHT_HOLDER.exec(text)?.[1]?.trim();
    if (holder && !/^(?:all|the|alle|tous)\b/i.test(holder))
      return holder.replace(/^copyright\s/i, '');
  }
  return null;
}

function readMirrors(
  lines: readonly Line[],
  outlet: string | null
): Pick<Footer, 'mirrors' | 'problems'> {
  const announced = lines.findIndex(({ text }) => isMirrorAnnouncement(text));
  const problems: StoryProblem[] = [];
  const mirrors = new Map<string, StoryMirror>();
  for (const [index, { text, number }] of lines.entries()) {
    const isAnnounced = announced !== -1 && index >= announced;
    const list = index === announced ? (listBehindColon(text) ?? '') : text;
    const listed = isAnnounced ? readMirrorAddresses(list) : null;
    for (const mirror of listed?.mirrors ?? []) mirrors.set(mirror.address ?? mirror.label, mirror);
    for (const address of listed?.retired ?? []) {
      const message = `${address} is of a kind that stopped working in October 2021; it was left out.`;
      problems.push({ rule: 'mirror-address-retired', message, place: `line ${number}` });
    }
    const channel = readPromotedChannel(text);
    const isOwn =
      isAnnounced || (outlet !== null && comparable(text).startsWith(comparable(outlet)));
    if (channel && isOwn) mirrors.set(`${channel.platform} ${channel.label}`, channel);
  }
  const hasAddress = [...mirrors.values()].some(({ address }) => address !== null);
  if (announced !== -1 && !hasAddress) {
    problems.push({
      rule: 'mirrors-announced-none-listed',
      message:
        'The page announces alternate addresses and lists none. Add them by hand if they are known.',
      place: 'footer',
    });
  }
  return { mirrors: [...mirrors.values()], problems };
}

/** Reads the outlet, its other addresses and the source from the lines under a story. */
export function readFooter(lines: readonly Line[]): Footer {
  const outlet = readOutlet(lines);
  const sources = lines.flatMap(({ text }) => {
    const [, named] = SOURCE_LABEL.exec(text) ?? [];
    return named ? [named.split(/\s\/\s/)] : [];
  });
  const [source] = sources;
  const moreFrom = lines
    .map(({ text }) => MORE_FROM.exec(text)?.[1])
    .find((name) => name !== undefined);
  return {
    outlet,
    infoSources: source?.[0] ? [source[0].trim()] : [],
    by: lines.map(({ text }) => readLabelledByline(text)).find((by) => by !== null) ?? null,
    section: source?.[1]?.trim() ?? moreFrom ?? null,
    ...readMirrors(lines, outlet),
  };
}
