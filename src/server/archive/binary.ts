interface Signature {
  format: string;
  /** The bytes a file of this format begins with, as Latin-1 text. */
  starts: string;
}

const SIGNATURES: readonly Signature[] = [
  { format: 'a PDF', starts: '%PDF-' },
  { format: 'a ZIP archive or Office document', starts: 'PK\x03\x04' },
  { format: 'an old Office document', starts: '\xd0\xcf\x11\xe0' },
  { format: 'a PNG picture', starts: '\x89PNG' },
  { format: 'a JPEG picture', starts: '\xff\xd8\xff' },
  { format: 'a GIF picture', starts: 'GIF8' },
  { format: 'a RIFF file (WebP, WAV or AVI)', starts: 'RIFF' },
  { format: 'a gzip archive', starts: '\x1f\x8b' },
  { format: 'a bzip2 archive', starts: 'BZh' },
  { format: 'an xz archive', starts: '\xfd7zXZ' },
  { format: 'a 7-Zip archive', starts: "7z\xbc\xaf'" },
  { format: 'a RAR archive', starts: 'Rar!' },
  { format: 'a program', starts: '\x7fELF' },
  { format: 'an SQLite database', starts: 'SQLite format 3' },
  { format: 'an MP3 recording', starts: 'ID3' },
  { format: 'an Ogg recording', starts: 'OggS' },
  { format: 'a rich-text document', starts: '{\\rtf' },
];

/** The format a file's first bytes announce, in words that fit "This is …"; null where none is known. */
export function knownBinaryFormat(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  const found = SIGNATURES.find(({ starts }) => head.startsWith(starts));
  if (found) return found.format;
  return head.slice(4, 8) === 'ftyp' ? 'a video or HEIC picture' : null;
}
