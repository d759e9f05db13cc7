import { bylineNames } from '../../bylineNames';
import { readSourceDate } from '../../sourceDate';
import { newStory, textPart, type Story, type StoryProblem } from '../../story';
import { UnreadableStoryError } from '../../unreadableStoryError';
import { readDateline } from '../newsPage';
import { takeMessageApart } from './wireMessage';
import { readWireText } from './wireText';

/** ANPA 1312: the priorities, the most urgent first, as urgencies of IPTC. */
const ANPA_PRIORITIES = ['f', 'b', 'u', 'r', 'd'];

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

interface WireHeader {
  id: string | null;
  urgency: number | null;
  keyword: string | null;
}

/** ANPA 1312: "W2870", a selector, "r i", keyword, day, count of words. */
function readAnpaHeader(header: string): WireHeader | null {
  const words = header
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const found = /^([a-z])(\d{4}) ?(\S{5}) ([a-z]) ([a-z]) (.*)$/i.exec(words);
  if (!found) return null;
  const [, level, number, , priority = '', , rest = ''] = found;
  const at = ANPA_PRIORITIES.indexOf(priority.toLowerCase());
  const keyword = rest.replace(/ ?\d\d-\d\d(?: \d{1,4})?$/, '').trim();
  return { id: `${level}${number}`, urgency: at === -1 ? null : at + 1, keyword: keyword || null };
}

/** IPTC 7901: the source's letters and number, the priority, the category, the count of words, keywords. */
function readIptcHeader(header: string): WireHeader {
  const words = header.replace(/[\u0000-\u001f\u007f]+/g, '\n').trim();
  const [first = '', ...others] = words.split('\n').map((line) => line.trim());
  const found = /^([a-z]{2,})(\d{3,4}) (\d)(?: |$)/i.exec(first);
  const keyword = others.filter((line) => line !== '').join(' ');
  return {
    id: found ? `${found[1]}${found[2]}` : null,
    urgency: found && Number(found[3]) >= 1 ? Number(found[3]) : null,
    keyword: keyword || null,
  };
}

/** "AP-WF-11-13-26 1509GMT" or "091223 dec 26": day, hour and minute, month, year. */
function sentAt(stamp: string): string | null {
  const american = /(\d\d)-(\d\d)-(\d\d) (\d\d)(\d\d) ?GMT\b/.exec(stamp);
  if (american) {
    const [, month, day, year, hour, minute] = american;
    return readSourceDate(`20${year}-${month}-${day}T${hour}:${minute}:00Z`)?.at ?? null;
  }
  const group = /(?<!\d)(\d\d)(\d\d)(\d\d)([A-Z]{3})? ([a-z]{3}) (\d\d)(?!\d)/i.exec(stamp);
  const month = MONTHS.indexOf((group?.[5] ?? '').toLowerCase()) + 1;
  if (!group || month === 0) return null;
  const [, day, hour, minute, zone = '', , year] = group;
  const date = `20${year}-${String(month).padStart(2, '0')}-${day}`;
  return readSourceDate(zone ? `${date}T${hour}:${minute}:00${zone}` : date)?.at ?? null;
}

interface Top {
  headline: string | null;
  kicker: string | null;
  slugline: string | null;
  by: string | null;
  infoSources: string[];
  edNote: string | null;
  /** Lines that are none of these: they belong to the text. */
  others: string[];
}

const isNote = (line: string) =>
  /^(?:eds|ed|editors?|note)\b[^:]{0,20}:/i.test(line) || /\bphotos? [A-Z]{2,4}\d/i.test(line);

/** The words of a keyword, to know the line that repeats it with its number of words. */
const keyOf = (text: string | null) =>
  (text ?? '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .slice(0, 12);

/** Reads the lines over the text: the one that repeats the keyword, notes, the byline, the headline. */
function readTop(lines: readonly string[], keyword: string | null): Top {
  const key = keyOf(keyword);
  const [first = ''] = lines;
  const hasSlug = /,\d+$/.test(first) || (key !== '' && keyOf(first).startsWith(key));
  const notes = lines.filter((line) => isNote(line));
  const titles = lines.slice(hasSlug ? 1 : 0).filter((line) => !isNote(line));
  const byAt = titles.findIndex((line) => /^by\s+\S/i.test(line));
  // Who wrote it is followed by whom for, right over the text.
  const hasAgency = byAt !== -1 && byAt === titles.length - 2;
  const left = titles.filter((_, at) => at !== byAt && !(hasAgency && at === byAt + 1));
  // ANPA prints the headline first; IPTC 7901 last, under its keywords.
  const headline = (hasSlug ? left.shift() : left.pop()) ?? null;
  const over = hasSlug ? [] : left.splice(0);
  return {
    headline,
    kicker: over.map((line) => line.replace(/:$/, '').trimEnd()).join(', ') || null,
    slugline: hasSlug ? first.replace(/,\d+$/, '').trim() : keyword,
    by: byAt === -1 ? null : bylineNames(titles[byAt] ?? null),
    infoSources: hasAgency ? titles.slice(byAt + 1) : [],
    edNote: notes.join(' ').replace(/^eds:\s*/i, '') || null,
    others: left,
  };
}

/**
 * The story of a message of a wire, IPTC 7901 or ANPA 1312.
 * @throws UnreadableStoryError `no-body`
 */
export function wireStory(message: string): Story {
  const apart = takeMessageApart(message);
  const { top, paragraphs, stamp } = readWireText(apart?.lines ?? []);
  if (!apart || paragraphs.length === 0) {
    throw new UnreadableStoryError('no-body', 'The message has no text.', 'message');
  }
  const header = readAnpaHeader(apart.header) ?? readIptcHeader(apart.header);
  const { others: ofTop, headline, infoSources, ...labels } = readTop(top, header.keyword);
  const [first = '', ...others] = paragraphs;
  const dateline = readDateline(first);
  const agency = dateline?.agency ? [dateline.agency] : [];
  const problems: StoryProblem[] = headline
    ? []
    : [
        {
          rule: 'headline-made',
          message:
            'The message has no headline; its slugline or first words were taken. Write one.',
          place: 'headline',
        },
      ];
  return newStory({
    id: header.id,
    ...labels,
    headline: headline ?? labels.slugline ?? first.slice(0, 100),
    dateline: dateline?.dateline ?? null,
    located: dateline?.located ?? null,
    infoSources: [...new Set([...infoSources, ...agency])],
    urgency: header.urgency,
    publishedAt: sentAt(stamp ?? apart.trailer),
    parts: [textPart([...ofTop, dateline?.rest ?? first, ...others])],
    problems,
  });
}
