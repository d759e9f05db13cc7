import iconv from 'iconv-lite';

import {
  checkFileSize,
  decodeStory,
  UnreadableStoryError,
} from '../../../src/server/archive/decode';
import { tidyText } from '../../../src/server/archive/plainText';

const refusalOf = (bytes: Uint8Array, maxBytes?: number): UnreadableStoryError => {
  try {
    decodeStory(bytes, { maxBytes });
  } catch (error) {
    if (error instanceof UnreadableStoryError) return error;
  }
  throw new Error('the bytes were decoded');
};

const FRENCH =
  'Le président a déclaré que la réforme du port serait adoptée avant l’été, malgré l’opposition des pêcheurs qui appellent à une grève générale.';

describe('encodings', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeStory(Buffer.from(FRENCH))).toEqual({
      text: FRENCH,
      encoding: 'utf-8',
      problems: [],
    });
    expect(decodeStory(Buffer.from(`\ufeff${FRENCH}`)).text).toBe(FRENCH);
  });

  it.each(['utf-16le', 'utf-16be'])('reads %s by its byte order mark', (encoding) => {
    const bytes = iconv.encode(FRENCH, encoding, { addBOM: true });
    expect(decodeStory(bytes)).toMatchObject({ text: FRENCH, encoding });
  });

  it('reads a legacy encoding that is convincingly so and says which', () => {
    const decoded = decodeStory(iconv.encode(FRENCH, 'windows-1252'));
    expect(decoded).toMatchObject({ text: FRENCH, encoding: 'windows-1252' });
    expect(decoded.problems).toEqual([
      expect.objectContaining({ rule: 'legacy-encoding', place: 'file' }),
    ]);
  });

  it('reads Latin-1 without curly quotes', () => {
    const text =
      'Die Bundesregierung hält an ihren Plänen für eine höhere Besteuerung von Großunternehmen fest.';
    expect(decodeStory(Buffer.from(text, 'latin1')).text).toBe(text);
  });

  it('names the first byte that is not UTF-8 where no encoding is convincing', () => {
    const bytes = Buffer.concat([
      Buffer.from('The “port” is café'),
      Buffer.from([0xff]),
      Buffer.from(' — shut.'),
    ]);
    expect(refusalOf(bytes)).toMatchObject({ rule: 'wrong-encoding', place: 'byte 23' });
    expect(refusalOf(bytes).message).toContain('0xff at offset 23');
  });

  it('takes a printed replacement character for what it is', () => {
    expect(decodeStory(Buffer.from('A \ufffd sign')).text).toBe('A \ufffd sign');
  });

  it('refuses UTF-16 that ends in the middle of a character', () => {
    const bytes = iconv.encode('abc', 'utf-16le', { addBOM: true });
    expect(refusalOf(bytes.subarray(0, -1)).rule).toBe('wrong-encoding');
  });

  it('refuses text that was saved after being decoded wrongly', () => {
    expect(
      refusalOf(Buffer.from(Buffer.from('Порт закрыт после шторма').toString('latin1'))).rule
    ).toBe('mojibake');
  });
});

describe('what is no text', () => {
  it.each([
    ['nothing', Buffer.alloc(0), 'empty-file'],
    ['white space', Buffer.from(' \r\n\t\u00a0\n'), 'empty-file'],
    ['a byte order mark', Buffer.from('\ufeff'), 'empty-file'],
    ['NUL bytes', Buffer.from('News\0\0 more'), 'binary-file'],
    ['UTF-16 without a mark', iconv.encode('News of the day', 'utf-16le'), 'binary-file'],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'binary-file'],
    ['a PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), 'binary-file'],
    ['a PDF', Buffer.from('%PDF-1.7 text'), 'binary-file'],
  ])('refuses %s', (_what, bytes, rule) => {
    expect(refusalOf(bytes).rule).toBe(rule);
  });

  it('refuses a file over the limit, by its size alone or after reading', () => {
    expect(() => checkFileSize(100 * 1024 * 1024)).toThrow(/100 MB; a story may have 10 MB/);
    expect(refusalOf(Buffer.alloc(11, 'a'), 10).rule).toBe('file-too-large');
    expect(() => checkFileSize(10 * 1024 * 1024)).not.toThrow();
  });
});

describe('tidy text', () => {
  it('has line feeds, composed letters and single spaces', () => {
    expect(tidyText('a\r\nb\rc\u2028d  e\u00a0 f \n')).toBe('a\nb\nc\nd e f\n');
    expect(tidyText('cafe\u0301')).toBe('café');
  });

  it('keeps the no-break spaces that typography asks for', () => {
    expect(tidyText('«\u00a0Oui\u00a0»\u00a0: 10\u00a0000')).toBe(
      '«\u00a0Oui\u00a0»\u00a0: 10\u00a0000'
    );
  });

  it('drops hidden marks and keeps the joiners that spell words', () => {
    expect(tidyText('pay\u200bpal\u202egpj')).toBe('paypalgpj');
    expect(tidyText('می\u200cروند \u200f!')).toBe('می\u200cروند \u200f!');
    expect(tidyText('left\u200f right')).toBe('left right');
  });

  it('changes nothing the second time', () => {
    const once = tidyText(' «\u00a0A\u00a0»\t b\u202fc \u200f د\r\n');
    expect(tidyText(once)).toBe(once);
  });
});
