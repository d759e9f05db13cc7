import labels from '../data/file-photo-labels.json';

/**
 * The ways the world's newsrooms label a picture that does not show the event: from the archive, or
 * symbolic. A bare "archive" is no label: archives are also credited ("Ronald Grant Archive").
 */
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${labels.words.join('|')})(?![\\p{L}\\p{N}])|${labels.withoutSpaces.join('|')}`,
  'iu'
);
/** "FILE - …", "FILE: …", "(File)", "[File: X]", "X, File", "X/File", "(Archiv)", "(Archivo)". */
const MARKED =
  /^(?:FILE|File)\s*[-–—:]|[([](?:file|archiv|archivo|archives?|arkiv|archivio|arquivo|arhiva|arhīvs|arşiv|arsip|архив|архів|أرشيف|آرشیو|资料|資料|자료)\s*[\])]|[([]\s*file\s*[:/-]|(?:,|\/|-)\s*(?:file|archivo|archiv|arkiv)\s*[\])]?\s*\.?$/iu;

/** Whether a caption or a credit labels its picture as a file, archive or symbolic one. */
export function saysFilePhoto(text: string): boolean {
  return MARKED.test(text) || LABELLED.test(text);
}
