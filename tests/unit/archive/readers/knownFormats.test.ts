import { nameOfFormat, readers } from '../../../../src/server/archive/readers';

const known = (head: string) => readers.find((reader) => reader.recognises(head))?.format ?? null;

test.each([
  ['{"type":"api::article.article","id":1,"data":{}}', 'a Strapi export'],
  ['-- MySQL dump 10.13\nCREATE TABLE `a` (', 'an SQL dump'],
  ['-- made on Monday\n\nINSERT INTO a VALUES (1);', 'an SQL dump'],
  ['%PDF-1.7\n', 'a PDF'],
  ['PK\u0003\u0004\u0014', 'a ZIP archive or Office document'],
  ['{\\rtf1\\ansi', 'a rich-text document'],
  ['<?xml version="1.0"?><NewsML Version="1.2"></NewsML>', 'a NewsML 1 item'],
  ['<?xml version="1.0"?><urlset xmlns="x"><url/></urlset>', 'a sitemap'],
  [
    '<?xml version="1.0"?><Unheard a="1"/>',
    'XML of a kind that is not known here (its root is "Unheard")',
  ],
  ['<!DOCTYPE html><html><body></body></html>', 'a web page in HTML'],
  ['{"a": 1}', 'data in JSON of a kind that is not known here'],
  ['Received: from mail.example\nSubject: Ferry\n', 'an e-mail message'],
  ['From: Ann <ann@post.example>\r\nTo: bo@post.example\r\n\r\nWords.', 'an e-mail message'],
  ['WARC/1.0\r\nWARC-Type: warcinfo\r\n', 'a crawl of a site (WARC); unpack it'],
  ['WEBVTT\n\n00:01', 'subtitles'],
  ['id,title,body\n1,Ferry,Words\n', 'a table (CSV)'],
])('%j is named', (head, name) => {
  expect(nameOfFormat(head)).toEqual(expect.stringContaining(name));
});

test.each([
  'Ferry stops at noon\n\nBy Lea Roa\n\nThe ferry stops.',
  'News / Port\n\nFerry stops',
  '',
])('a text is nothing else: %j', (head) => {
  expect(nameOfFormat(head)).toBeNull();
});

test.each([
  [
    'wxr',
    '<?xml version="1.0"?>\n<!-- generator="WordPress" -->\n<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>',
  ],
  [
    'newsml-g2',
    '<?xml version="1.0"?><!-- a --><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/">',
  ],
  ['nitf', '<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "x" [<!ENTITY a "b>">]><nitf >'],
  ['feed', '  <?xml version="1.0"?><rss version="2.0"><channel>'],
  ['feed', '<feed xmlns="http://www.w3.org/2005/Atom">'],
  ['feed', '{"version":"https://jsonfeed.org/version/1","items":[]}'],
  ['ghost', '{"db":[{"meta":{"version":"6"},"data":{"members":[]'],
  [
    'superdesk',
    '{"_id":"a","guid":"a","state":"draft","family_id":"b","headline":"x","uri":"u","pubstatus":"usable"}',
  ],
  ['ninjs', '[{"uri":"a","versionCreated":"2026-03-04T00:00:00Z"}]'],
  ['drupal', '{"jsonapi":{},"data":[{"type":"node--article","id":"1","attributes":{}}]}'],
  [
    'wagtail',
    '{"meta":{"total_count":1},"items":[{"id":1,"meta":{"type":"a.B","detail_url":"x","html_url":"y"},"title":"z"}]}',
  ],
  ['markdown', '---\r\ntitle: A\r\n---\r\nWords'],
  [
    'ans',
    '{"_id":"A","type":"story","version":"0.10.9","content_elements":[],"headlines":{"basic":"A"}}',
  ],
  ['movable-type', 'AUTHOR: Lea Roa\nTITLE: Ferry\nSTATUS: Publish\n\n-----\nBODY:\n'],
  [
    'substack',
    'post_id,post_date,is_published,email_sent_at,type,audience,title,subtitle\n1.a,,false',
  ],
  ['markdown', 'Title: A\nDate: 2026-03-04\nSlug: a\n\nWords'],
  ['iptc7901', '\u0001abc123 3 a 10\r\n\u0002Words'],
])('%s is told by its content: %j', (format, head) => {
  expect(known(head)).toBe(format);
});
