import { withoutEnd } from '../../../text/ends';
import type { StoryProblem, StoryMirror } from '../../story';
import type { Line } from './blocks';
import { readLabelledByline } from './byline';
import { readLabelledSource } from './labelledField';
import { readMirrorAddresses, readPromotedChannel } from './mirrorAddress';
import { comparable } from './wording';

export interface Footer {
  outlet: string | null;
  mirrors: StoryMirror[];
  /** From "Source: AA / World". */
  infoSources: string[];
  section: string | null;
  /** From "Reporter: Name". */
  by: string | null;
  /** The numbers of the lines that were understood. */
  understood: Set<number>;
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

/** From here on addresses that stand together are a list of an outlet's own, whatever the page says above them. */
const FEWEST_HOSTS = 2;

const hostsOf = (text: string): string[] =>
  readMirrorAddresses(listBehindColon(text) ?? text).mirrors.flatMap(({ kind, address }) =>
    address !== null && (kind === 'web' || kind === 'onion') ? [new URL(address).hostname] : []
  );

/** The numbers of the lines that list hosts, one under another or one behind another. */
function findHostRuns(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  let run: number[] = [];
  let hosts = new Set<string>();
  for (const line of lines) {
    const own = hostsOf(line.text);
    if (own.length === 0) {
      run = [];
      hosts = new Set();
      continue;
    }
    run.push(line.number);
    for (const host of own) hosts.add(host.replace(/^www\./, ''));
    if (hosts.size >= FEWEST_HOSTS) for (const number of run) found.add(number);
  }
  return found;
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
): Pick<Footer, 'mirrors' | 'problems' | 'understood'> {
  const announced = lines.findIndex(({ text }) => isMirrorAnnouncement(text));
  const runs = findHostRuns(lines);
  const problems: StoryProblem[] = [];
  const mirrors = new Map<string, StoryMirror>();
  const understood = new Set<number>();
  for (const [index, { text, number }] of lines.entries()) {
    const isAnnounced = announced !== -1 && index >= announced;
    const isInRun = runs.has(number);
    const list = index === announced || isInRun ? listBehindColon(text) : text;
    const isListed = isAnnounced || isInRun;
    const listed = isListed ? readMirrorAddresses(list ?? (index === announced ? '' : text)) : null;
    for (const mirror of listed?.mirrors ?? []) mirrors.set(mirror.address ?? mirror.label, mirror);
    for (const address of listed?.retired ?? []) {
      const message = `${address} is of a kind that stopped working in October 2021; it was left out.`;
      problems.push({ rule: 'mirror-address-retired', message, place: `line ${number}` });
    }
    if (index === announced || (listed && listed.mirrors.length + listed.retired.length > 0))
      understood.add(number);
    const channel = readPromotedChannel(text);
    const isOwn =
      isAnnounced || (outlet !== null && comparable(text).startsWith(comparable(outlet)));
    if (!channel || !isOwn) continue;
    mirrors.set(`${channel.platform} ${channel.label}`, channel);
    understood.add(number);
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
  return { mirrors: [...mirrors.values()], problems, understood };
}

/** Reads the outlet, its other addresses and the source from the lines under a story. */
export function readFooter(lines: readonly Line[]): Footer {
  const outlet = readOutlet(lines);
  const understood = new Set<number>();
  const firstOf = (read: (text: string) => string | null | undefined): string | null => {
    for (const { text, number } of lines) {
      const found = read(text);
      if (found === null || found === undefined) continue;
      understood.add(number);
      return found;
    }
    return null;
  };
  const source = firstOf(readLabelledSource)?.split(/\s\/\s/);
  const moreFrom = firstOf((text) => MORE_FROM.exec(text)?.[1]);
  const by = firstOf(readLabelledByline);
  const mirrors = readMirrors(lines, outlet);
  for (const { text, number } of lines) if (COPYRIGHT_HOLDER.test(text)) understood.add(number);
  return {
    outlet,
    infoSources: source?.[0] ? [withoutEnd(source[0].trim(), /\./)] : [],
    by,
    section: source?.[1]?.trim() ?? moreFrom,
    mirrors: mirrors.mirrors,
    problems: mirrors.problems,
    understood: new Set([...understood, ...mirrors.understood]),
  };
}
