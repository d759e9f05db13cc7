import type { Finding } from '../../../../types/caption-review';
import type { MessageId, MessageValues } from '../../messages';

/** How dates and lists are written in the editor's language. */
export interface Wording {
  /** A day or a moment, ISO 8601. */
  day(iso: string): string;
  list(items: readonly string[]): string;
}

interface FindingText {
  id: MessageId;
  values?: MessageValues;
}

type Evidence = Finding['evidence'];

/** More names than these make a sentence nobody reads. */
const MOST_NAMES = 4;

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const number = (value: unknown) => (typeof value === 'number' ? value : null);
const texts = (value: unknown) =>
  Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && name in value
    ? (value as Record<string, unknown>)[name]
    : undefined;
/** One field of each object in a list. */
const each = (value: unknown, name: string) =>
  Array.isArray(value) ? texts(value.map((item) => field(item, name))) : [];

type Teller = (evidence: Evidence, wording: Wording) => FindingText | null;

const plain =
  (id: MessageId): Teller =>
  () => ({ id });

/** What each rule says, from its evidence; null where the evidence is not what the rule gives. */
const TELLERS: Readonly<Record<string, Teller>> = {
  'picture-changed': ({ found, foundSha256 }) => ({
    id:
      text(found) === null && text(foundSha256) === null
        ? 'finding.picture-gone'
        : 'finding.picture-changed',
  }),
  'picture-not-shown': ({ format }) => {
    const name = text(format);
    return name === null ? null : { id: 'finding.picture-not-shown', values: { format: name } };
  },
  'picture-unread': plain('finding.picture-unread'),
  'reviewer-unanswered': plain('finding.reviewer-unanswered'),
  'rights-expire-soon': ({ rightsExpire }, { day }) => {
    const date = text(rightsExpire);
    return date === null ? null : { id: 'finding.rights-expire-soon', values: { date: day(date) } };
  },
  'rights-expired': ({ rightsExpire }, { day }) => {
    const date = text(rightsExpire);
    if (date === null) return null;
    return { id: 'finding.rights-expired', values: { date: day(date) } };
  },
  'no-words': plain('finding.no-words'),
  'no-picture': ({ lack }) => ({
    id: lack === 'no-image' ? 'finding.no-picture.noImage' : 'finding.no-picture',
  }),
  'not-translated': plain('finding.not-translated'),
  'other-story': ({ shared, unshared }, { list }) => {
    const [common, strange] = [texts(shared), texts(unshared)];
    if (common.length === 0) return { id: 'finding.other-story.nothing' };
    if (strange.length === 0) return null;
    const values = {
      shared: list(common.slice(0, MOST_NAMES)),
      unshared: list(strange.slice(0, MOST_NAMES)),
    };
    return { id: 'finding.other-story', values };
  },
  'no-shared-names': ({ persons, others }, { list }) => {
    const names = [...texts(persons), ...texts(others)].slice(0, MOST_NAMES);
    if (names.length === 0) return null;
    return { id: 'finding.no-shared-names', values: { names: list(names) } };
  },
  'metadata-contradicts': ({ what, caption, picture }, { day }) => {
    const [said, embedded] = [text(caption), text(picture)];
    if (said === null || embedded === null) return null;
    if (what === 'date')
      return {
        id: 'finding.metadata-contradicts.date',
        values: { caption: day(said), picture: day(embedded) },
      };
    if (what !== 'place' && what !== 'person') return null;
    return {
      id: `finding.metadata-contradicts.${what}`,
      values: { caption: said, picture: embedded },
    };
  },
  'old-picture': ({ taken, days }, { day }) => {
    const [date, age] = [text(taken), number(days)];
    if (date === null || age === null) return null;
    const years = age < 730 ? 0 : Math.floor(age / 365.25);
    return { id: 'finding.old-picture', values: { date: day(date), days: age, years } };
  },
  'other-place': ({ place }) => {
    const name = text(place);
    if (name === null) return null;
    return { id: 'finding.other-place', values: { place: name } };
  },
  'other-time': ({ named, published, days }, { day }) => {
    const [date, out, age] = [text(named), text(published), number(days)];
    if (date === null || out === null || age === null) return null;
    const id = 'finding.other-time';
    const values = { named: day(date), published: day(out) };
    return { id: age < 0 ? `${id}.after` : id, values };
  },
  'same-words-other-picture': ({ others }, { list }) => {
    const names = [...new Set(each(others, 'name'))];
    if (names.length === 0) return null;
    const more = names.length > MOST_NAMES ? ['…'] : [];
    const values = { others: list([...names.slice(0, MOST_NAMES), ...more]) };
    return { id: 'finding.same-words-other-picture', values };
  },
  'same-picture-other-words': ({ by, other }) => {
    const name = text(field(other, 'name'));
    if (name === null) return null;
    const id = 'finding.same-picture-other-words';
    return { id: by === 'looks' ? `${id}.looks` : id, values: { other: name } };
  },
  'more-captions-than-pictures': ({ captions, pictures }) => {
    const [some, fewer] = [number(captions), number(pictures)];
    if (some === null || fewer === null) return null;
    const values = { captions: some, pictures: fewer };
    return { id: 'finding.more-captions-than-pictures', values };
  },
  'duplicate-in-story': ({ other }) => {
    const name = text(field(other, 'name'));
    if (name === null) return null;
    return { id: 'finding.duplicate-in-story', values: { other: name } };
  },
  'credit-mismatch': ({ credits }, { list }) => {
    const names = each(credits, 'text').map((credit) => `“${credit}”`);
    if (names.length === 0) return null;
    return { id: 'finding.credit-mismatch', values: { credits: list(names) } };
  },
  'credit-missing': ({ inPicture }) => {
    const credit = text(inPicture);
    if (credit === null) return { id: 'finding.credit-missing' };
    return { id: 'finding.credit-missing.inPicture', values: { credit } };
  },
  'alt-missing': plain('finding.alt-missing'),
  'alt-copies-caption': plain('finding.alt-copies-caption'),
  'alt-is-file-name': ({ altText }) => {
    const alt = text(altText);
    if (alt === null) return null;
    return { id: 'finding.alt-is-file-name', values: { altText: alt } };
  },
  'no-preview': ({ mimeType }) => {
    const type = text(mimeType);
    if (type === null) return null;
    return {
      id: 'finding.no-preview',
      values: { type: type.replace(/^image\//, '').toUpperCase() },
    };
  },
  'too-long': ({ characters, limit }) => {
    const [length, most] = [number(characters), number(limit)];
    if (length === null || most === null) return null;
    return { id: 'finding.too-long', values: { characters: length, limit: most } };
  },
};

/**
 * What a finding says to the editor, by its rule.
 *
 * @returns null for a rule or evidence the panel does not know; the finding's own message, in
 *   English, is shown then
 */
export function findingText({ rule, evidence }: Finding, wording: Wording): FindingText | null {
  return TELLERS[rule]?.(evidence, wording) ?? null;
}
