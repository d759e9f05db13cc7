import { knownBinaryFormat } from '../binary';
import { keysOfHead } from '../json/keysOfHead';
import { rootOf } from '../xml/rootOf';

/** Formats in XML that are known and not read, by their root elements. */
const ROOTS: Readonly<Record<string, string>> = {
  NewsML: 'a NewsML 1 item; ask the agency for NewsML-G2, NITF or ninjs',
  html: 'a web page in HTML',
  svg: 'a picture in SVG',
  urlset: 'a sitemap',
  sitemapindex: 'a list of sitemaps',
  opml: 'a list of feeds (OPML)',
  plist: 'a property list of Apple',
  kml: 'a map in KML',
  TEI: 'a TEI document',
  article: 'a JATS or DocBook article',
  mediawiki: 'a MediaWiki export',
  'office:document': 'a document of LibreOffice (flat XML)',
  document: 'an office document in XML',
  wordDocument: 'a Word document in XML',
  xmpmeta: 'the metadata of a picture (XMP)',
  'sports-content': 'a SportsML document',
  eventsml: 'an EventsML document',
  ieventml: 'an EventsML document',
  wbsts: 'an export of Woodwing',
  pma_xml_export: 'a database as phpMyAdmin exports it',
  mysqldump: 'a database as mysqldump exports it in XML',
};

/** Formats in JSON that are known and not read, by keys of their objects. */
const KEYS: ReadonlyArray<readonly [path: string, keys: readonly string[], format: string]> = [
  [
    'data.*',
    ['documentId'],
    "an answer of Strapi's API; move entries with strapi export and strapi import",
  ],
  ['', ['strapi', 'version'], 'a Strapi export'],
  ['data.*', ['id', 'attributes'], "an answer of Strapi 4's API or another JSON:API"],
  ['', ['sys', 'fields'], 'an entry of Contentful'],
  ['', ['contentTypes', 'entries'], 'a Contentful export'],
  ['', ['_type', '_id', '_rev'], 'a document of Sanity'],
  ['', ['@context'], 'linked data (JSON-LD)'],
  ['', ['nbformat', 'cells'], 'a Jupyter notebook'],
  ['', ['type', 'features'], 'a map in GeoJSON'],
  ['', ['log'], 'a recording of network traffic (HAR)'],
  ['', ['openapi', 'paths'], 'a description of an API (OpenAPI)'],
  ['', ['name', 'version', 'dependencies'], 'a description of an npm package'],
];

/** What an SQL dump without a word on its origin begins with, behind its comments. */
const STATEMENT =
  /^(?:CREATE (?:TABLE|DATABASE)|INSERT INTO|DROP TABLE|SET (?:SQL_MODE|NAMES|@OLD)|BEGIN TRANSACTION|PRAGMA |\/\*!\d)/i;

function isSqlDump(head: string): boolean {
  const isComment = (line: string) => line.trim() === '' || /^(?:--|#)/.test(line);
  const statement = head.split('\n', 50).find((line) => !isComment(line));
  return STATEMENT.test(statement ?? '');
}

/** Headers stand over a mail: who sent it, and whom or what it is about. */
function isMail(head: string): boolean {
  const [headers = ''] = head.slice(0, 4000).split(/\r?\n\r?\n/, 1);
  return (
    /^[A-Z][\w-]{1,40}: /.test(headers) &&
    /^From: [^\n]{1,200}@/m.test(headers) &&
    /^(?:To|Subject|Message-ID): /im.test(headers)
  );
}

/** Formats in text that are known and not read, by how they begin. */
const STARTS: ReadonlyArray<readonly [start: RegExp, format: string]> = [
  [
    /^\{"type":"api::|^\{"_type":"export\/|^\{"type":"plugin::/,
    'a Strapi export; move entries with strapi import',
  ],
  [/^\s*\{"_type":"/, 'an export of Sanity'],
  [/^\s*(?:--|\/\*)[^\n]*(?:dump|phpMyAdmin|HeidiSQL|Adminer|mysqldump|Sequel)/i, 'an SQL dump'],
  [/^\{\\rtf/, 'a rich-text document (RTF); save it as plain text or HTML'],
  [/^%!PS/, 'a PostScript document'],
  [/^%PDF-/, 'a PDF; save its text as plain text'],
  [
    /^(?:From |Return-Path: |Received: |Delivered-To: |MIME-Version: |Message-ID: )[^\n]*\n/i,
    'an e-mail message',
  ],
  [/^WARC\/\d/, 'a crawl of a site (WARC); unpack it and import the folder of its pages'],
  [/^BEGIN:VCALENDAR/, 'a calendar (iCalendar)'],
  [/^BEGIN:VCARD/, 'an address book (vCard)'],
  [/^WEBVTT/, 'subtitles (WebVTT)'],
  [/^1\r?\n\d\d:\d\d:\d\d,\d\d\d -->/, 'subtitles (SubRip)'],
  [/^\\documentclass|^\\begin\{document\}/, 'a LaTeX document'],
  [/^#!\s*\//, 'a program'],
  [/^<\?php/, 'a program in PHP'],
  [
    /^(?:"[^"\n]{1,80}"|[\w ]{1,40})(?:[,;\t](?:"[^"\n]{0,80}"|[\w ]{1,40})){2,}\r?\n/,
    'a table (CSV)',
  ],
];

function nameOfJson(head: string): string | null {
  if (!/^\s*[[{]\s*["{[\]}]/.test(head)) return null;
  const keys = keysOfHead(head);
  const found = KEYS.find(([path, names]) => names.every((name) => keys.get(path)?.has(name)));
  return found?.[2] ?? 'data in JSON of a kind that is not known here';
}

function nameOfMarkup(head: string): string | null {
  const root = rootOf(head);
  if (root === null)
    return /^\s*<(?:[?!]|[a-z][\w:-]*[\s>])/i.test(head)
      ? 'markup of a kind that is not known here'
      : null;
  const known = ROOTS[root] ?? (root.toLowerCase() === 'html' ? ROOTS.html : undefined);
  return known ?? `XML of a kind that is not known here (its root is "${root}")`;
}

/**
 * What a file seems to be that no reader knows, in words that fit "This is …"; null for a text that may be a page.
 * @param head the beginning of the file as text; of a binary one as Latin-1
 */
export function nameOfFormat(head: string): string | null {
  const binary = knownBinaryFormat(Buffer.from(head.slice(0, 16), 'latin1'));
  if (binary) return binary;
  const text = head.trimStart();
  const start = STARTS.find(([pattern]) => pattern.test(text));
  if (!start && isMail(text)) return 'an e-mail message';
  if (!start && isSqlDump(text)) return 'an SQL dump';
  return start?.[1] ?? nameOfJson(text) ?? nameOfMarkup(text);
}
