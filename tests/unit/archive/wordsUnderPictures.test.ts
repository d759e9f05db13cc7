import { partsOfHtml } from '../../../src/server/archive/html';

const MORE = '<p>The talks go on.</p>';

/** What becomes of a paragraph under a picture that has no words of its own. */
function under(paragraph: string, behind = MORE) {
  const html = `<p>Before.</p><img src="https://a.example/pier.jpg"><p>${paragraph}</p>${behind}`;
  const { parts, captions } = partsOfHtml(html, { publishedAt: null, base: null });
  return { text: JSON.stringify(parts), caption: captions[0]?.caption ?? null };
}

describe('a paragraph under a picture', () => {
  test.each([
    ['The pier at dawn. Photo: Ana Ruiz', 'The pier at dawn.'],
    ['The pier at dawn. (Ana Ruiz/Reuters)', 'The pier at dawn.'],
    ['The pier lies empty at dawn. (AP)', 'The pier lies empty at dawn.'],
  ])('is its caption: %s', (paragraph, caption) => {
    expect(under(paragraph)).toMatchObject({ caption });
    expect(under(paragraph).text).not.toContain('dawn');
  });

  test.each([
    'WASHINGTON (Reuters) - The president said on Monday that the talks had ended.',
    'KYIV, March 3 (Reuters) — Russia fired missiles at the city on Monday, officials said.',
    'Berlin (dpa) – Die Kanzlerin hat am Montag erklärt, dass die Gespräche beendet sind.',
    'MADRID, 3 Mar. (EUROPA PRESS) - El presidente ha dicho este lunes que sí.',
    'موسكو (رويترز) - قال الرئيس يوم الاثنين إن المحادثات انتهت.',
    '東京（共同） 政府は月曜日、協議が終わったと発表した。',
  ])('is text where an agency stands in its dateline: %s', (paragraph) => {
    expect(under(paragraph).caption).toBe('');
    expect(under(paragraph).text).toContain(paragraph.slice(-20));
  });

  test('is text where it is the last one and an agency signs it', () => {
    const signed = 'The company said so in a statement on Monday. (AP)';
    expect(under(signed, '')).toMatchObject({ caption: '' });
    expect(under(signed, '').text).toContain('statement on Monday');
  });

  test('is text where there is no other', () => {
    const html = '<img src="https://a.example/pier.jpg"><p>The pier at dawn. Photo: Ana Ruiz</p>';
    const { captions, parts } = partsOfHtml(html, { publishedAt: null, base: null });
    expect(captions[0]?.caption).toBe('');
    expect(JSON.stringify(parts)).toContain('The pier at dawn');
  });
});
