import { findingText } from '../../../src/admin/image-caption/review/findingText';
import en from '../../../src/admin/translations/en.json';
import { captionRules } from '../../../src/server/image-caption/checks/rules';

const wording = {
  day: (iso: string) => `<${iso}>`,
  list: (items: readonly string[]) => items.join(' & '),
};

/** What each rule gives as evidence. */
const EVIDENCE: Record<string, Record<string, unknown>> = {
  'picture-changed': { approved: 'a', found: 'b' },
  'picture-not-shown': { format: 'HEIC', mime: 'image/heic' },
  'picture-unread': {},
  'reviewer-unanswered': {},
  'rights-expire-soon': { rightsExpire: '2026-01-31T00:00:00.000Z' },
  'rights-expired': { rightsExpire: '2026-01-31T00:00:00.000Z' },
  'no-words': {},
  'no-picture': { lack: 'none' },
  'other-story': { shared: ['Oslo'], unshared: ['Adler', 'Quill'] },
  'no-shared-names': { persons: ['Paul Adler'], others: ['Boston'] },
  'metadata-contradicts': { what: 'date', caption: '2019-03-14', picture: '2026-10-20' },
  'old-picture': { taken: '2019-03-14', days: 2700 },
  'other-place': { place: 'Boston' },
  'other-time': { named: '2026-03-14', published: '2026-10-20', days: 220 },
  'same-words-other-picture': { others: [{ name: 'one' }] },
  'same-picture-other-words': { by: 'bytes', other: { name: 'one' } },
  'more-captions-than-pictures': { captions: 3, pictures: 2 },
  'duplicate-in-story': { other: { name: 'one' } },
  'credit-mismatch': { credits: [{ text: 'AFP' }, { text: 'Reuters' }] },
  'credit-missing': { inPicture: null },
  'alt-missing': {},
  'alt-copies-caption': {},
  'alt-is-file-name': { altText: 'IMG_1.jpg' },
  'no-preview': { mimeType: 'image/avif' },
  'too-long': { characters: 900, limit: 600 },
};

const finding = (rule: string, evidence: Record<string, unknown>) =>
  findingText({ rule, severity: 'error', message: 'In English.', evidence }, wording);

describe('a finding in the language of the panel', () => {
  it.each(Object.keys(EVIDENCE))('has a sentence for %s, with every value it names', (rule) => {
    const told = finding(rule, EVIDENCE[rule] ?? {});
    const sentence = told && en[told.id];
    const named = [...(sentence?.matchAll(/\{(\w+)[,}]/g) ?? [])].map(([, name]) => name);
    expect(Object.keys(told?.values ?? {}).sort()).toEqual([...new Set(named)].sort());
    expect(sentence).toEqual(expect.any(String));
  });

  it('knows the rules that captions are held to', () => {
    const unknown = Object.keys(captionRules).filter(
      (rule) => finding(rule, EVIDENCE[rule] ?? {}) === null
    );
    // What a reviewer of the host's says, it says in its own words.
    expect(unknown.filter((rule) => rule !== 'reviewer')).toEqual([]);
  });

  it('says that a picture is gone where there is none any more', () => {
    expect(finding('picture-changed', { approved: 'a', found: null })?.id).toBe(
      'finding.picture-gone'
    );
  });

  it('tells an age in days below two years, and in years above', () => {
    const age = (days: number) => finding('old-picture', { taken: '2019-03-14', days })?.values;
    expect(age(400)).toMatchObject({ years: 0, days: 400 });
    expect(age(2700)).toMatchObject({ years: 7, date: '<2019-03-14>' });
  });

  it('leaves a rule or evidence it does not know to the message of the finding', () => {
    expect(finding('rule-of-tomorrow', {})).toBeNull();
    expect(finding('too-long', { characters: 'many' })).toBeNull();
  });

  it('names no more of the captions with the same words than anybody reads', () => {
    const others = ['a', 'a', 'b', 'c', 'd', 'e'].map((name) => ({ name }));
    const finding = { severity: 'warning' as const, message: '', evidence: { others } };
    expect(findingText({ ...finding, rule: 'same-words-other-picture' }, wording)?.values).toEqual({
      others: 'a & b & c & d & …',
    });
  });
});
