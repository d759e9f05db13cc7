import { readPasted } from '../../../src/admin/article/sheet/paste';
import { growthOf } from '../../support/growthOf';
import { clipboardOf, outlineOf } from '../../support/pasted';

const read = (text: string) => readPasted({ html: '', text });
const outline = (text: string) => outlineOf(read(text));

describe('text without form', () => {
  it('joins the lines of a PDF, and words where a hyphen surely came of the break', () => {
    const pasted = read(clipboardOf('pdf.txt'));
    expect(outlineOf(pasted)).toEqual([
      'Harbour wall to be raised',
      'The harbour board voted on Monday to raise the wall by two metres. The national government pays half of it, and the city the rest. Water rose on four nights of this winter, said the mayor, who had asked the government for money since the storm of 2011, when the state-owned ferry was lost. The harbour is the last on this coast without a state-owned pilot.',
      'Work begins in May and ends, if all goes well, in the autumn of the year after. It cannot wait, she said on the quay, where sand-bags still lay, and asked the government once more.',
      '- First the north pier, which the storm of this winter has left without its lamp',
      '- Then the south pier',
      'More under [https://board.example/minutes](https://board.example/minutes).',
    ]);
    expect(pasted.notes).toEqual([{ kind: 'hyphens', count: 1 }]);
  });

  it('makes a paragraph of each line of a word processor', () => {
    expect(outline('One line that is long and ends.\nAnother one.\nA third')).toEqual([
      'One line that is long and ends.',
      'Another one.',
      'A third',
    ]);
  });

  it('keeps the lines of an address between empty lines', () => {
    expect(outline('The wall holds.\r\n\r\nJane Roe\r\nThe quay 7\r\n\r\n\r\nEnd')).toEqual([
      'The wall holds.',
      'Jane Roe\nThe quay 7',
      'End',
    ]);
  });

  it.each([
    [
      'in turn',
      'Ida Holm\nwe are at the quay now\nthe minister has not arrived\nthey say he comes at noon\n\nBo Lind\nok tell me when he is there\nwe hold the front page open',
      [
        'Ida Holm\nwe are at the quay now\nthe minister has not arrived\nthey say he comes at noon',
        'Bo Lind\nok tell me when he is there\nwe hold the front page open',
      ],
    ],
    [
      'by the clock',
      '[10:12, 4.3.2026] Ida Holm: we are at the quay now, it is very cold\n[10:13, 4.3.2026] Bo Lind: and the minister, is he there already?\n[10:14, 4.3.2026] Ida Holm: not yet, they say that he comes at noon',
      [
        '[10:12, 4.3.2026] Ida Holm: we are at the quay now, it is very cold',
        '[10:13, 4.3.2026] Bo Lind: and the minister, is he there already?',
        '[10:14, 4.3.2026] Ida Holm: not yet, they say that he comes at noon',
      ],
    ],
    [
      'in long lines',
      'we are at the quay now and it is very cold\nthe minister has not arrived and nobody knows\nthey say that he comes at noon or maybe later\n\nok tell me when he is there and what he says\nwe hold the front page open until eleven pm',
      [
        'we are at the quay now and it is very cold\nthe minister has not arrived and nobody knows\nthey say that he comes at noon or maybe later',
        'ok tell me when he is there and what he says\nwe hold the front page open until eleven pm',
      ],
    ],
  ])('keeps the lines of people who write to each other %s', (_how, chat, expected) => {
    expect(outline(chat)).toEqual(expected);
  });

  it('reads what a mail quotes of another as words, its broken lines joined', () => {
    const mail = [
      'The statement is below.',
      '',
      'On Mon, 2 Mar 2026 at 10:12, Ida Holm <ida@harbour.example> wrote:',
      '',
      '> Can you send the statement of the board about the wall, please? We',
      '> print at eight. It would be good to have it by then, since the page is',
      '> made at seven.',
      '>',
      '>> Not before noon.',
      '',
      'Is 3 > 2?',
    ].join('\r\n');
    expect(outline(mail)).toEqual([
      'The statement is below.',
      'On Mon, 2 Mar 2026 at 10:12, Ida Holm <ida@harbour.example> wrote:',
      'Can you send the statement of the board about the wall, please? We print at eight. It would be good to have it by then, since the page is made at seven.',
      'Not before noon.',
      'Is 3 > 2?',
    ]);
  });

  it('reads lists, and no speech that begins with a hyphen', () => {
    expect(outline('Plan:\n1. Vote\n2. Build\n3. Pay')).toEqual([
      'Plan:',
      '1. Vote',
      '1. Build',
      '1. Pay',
    ]);
    expect(outline('- It holds.')).toEqual(['- It holds.']);
    expect(outline('2026. A year')).toEqual(['2026. A year']);
    expect(outline('* one\n* two')).toEqual(['- one', '- two']);
  });

  it('keeps what belongs to the words, and nothing that does not', () => {
    expect(outline('\ufeff«\u00a0Ka\u00adi\u00a0»\u200b — “so”')).toEqual([
      '«\u00a0Kai\u00a0» — “so”',
    ]);
    expect(outline('Ein \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud800!')).toEqual([
      'Ein \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 !',
    ]);
  });

  it('gives nothing for nothing', () => {
    expect(read(' \n\u200b\n')).toEqual({ parts: [], characters: 0, notes: [], pictures: 0 });
  });

  it.each([
    'The wall\n',
    'gov-\n',
    'A line that a program broke at a width of sixty or so let-\nters and on\n',
    '- one\n',
    '1. ',
    'https://a.example/?utm_source=x ',
    ' ',
    '\n\n',
    '\u200d',
    '<',
    '> ',
    '> x\n',
    '10:12 x\n',
    'x-',
  ])('takes no longer for it than it is long: %j', (piece) => {
    expect(growthOf((size) => read(piece.repeat(size)), 60_000)).toBeLessThan(1.5);
  });
});
