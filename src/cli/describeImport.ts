import type { ImportReport } from '../server/archive';

const HEADINGS: Record<ImportReport['outcome'], { real: string; dry: string }> = {
  created: { real: 'Stored as new', dry: 'Would be stored as new' },
  updated: { real: 'Updated from its source', dry: 'Would be updated from its source' },
  unchanged: {
    real: 'Unchanged: this story is here already',
    dry: 'Unchanged: this story is here already',
  },
  kept: { real: 'Kept as edited here', dry: 'Would be kept as edited here' },
};

const line = (label: string, value: string | null | undefined) =>
  value ? [`  ${label.padEnd(12)}${value}`] : [];

const isNew = (entry: { created: boolean }) => (entry.created ? ' (new)' : '');

function describeCaption(caption: ImportReport['captions'][number]): string[] {
  const facts = [
    caption.creditLine && `credit ${caption.creditLine}`,
    caption.dateCreated && `taken ${caption.dateCreated}`,
    caption.city && `in ${caption.city}`,
    caption.personsShown.length > 0 &&
      `showing ${caption.personsShown.map(({ name }) => name).join(', ')}`,
  ].filter(Boolean);
  return [
    `  ${caption.position}. ${caption.caption}`,
    ...(facts.length > 0 ? [`     ${facts.join('; ')}`] : []),
  ];
}

const describeCopy = ({ host, address, story, by }: NonNullable<ImportReport['copy']>) => [
  ...line('host', host),
  ...line('address', address),
  ...line('story', `${story} (the same ${by})`),
];

/** An import in plain words, for a person at a terminal. */
export function describeImport(report: ImportReport): string {
  const { article, captions, outlet, sections, mirrors, copy, problems } = report;
  const heading = HEADINGS[report.outcome][report.dryRun ? 'dry' : 'real'];
  const paragraphs = article.body.reduce((sum, part) => sum + part.text.length, 0);
  const lines = [
    `${heading}${report.dryRun ? ' (dry run: nothing was written)' : ''}`,
    '',
    'Article',
    ...line('headline', article.headline),
    ...line('slug', article.slug),
    ...line('language', article.locale),
    ...line('byline', article.by),
    ...line('dateline', article.dateline),
    ...line('published', article.firstPublishedAt),
    ...line('status', article.status),
    ...line('body', `${paragraphs} paragraphs, ${article.wordCount ?? 0} words`),
    ...line('document', report.dryRun ? null : article.documentId),
    ...line('outlet', outlet && `${outlet.name}${isNew(outlet)}`),
    ...line('section', sections.map((section) => `${section.name}${isNew(section)}`).join(' / ')),
    ...(captions.length > 0 ? ['', 'Captions', ...captions.flatMap(describeCaption)] : []),
    ...(mirrors.length > 0 ? ['', 'Mirrors'] : []),
    ...mirrors.map(
      (mirror) =>
        `  ${mirror.label}: ${[mirror.kind, mirror.platform, mirror.address ?? 'no address', mirror.state].filter(Boolean).join(', ')}${isNew(mirror)}`
    ),
    ...(copy ? ['', 'Undeclared copy', ...describeCopy(copy)] : []),
    ...(problems.length > 0 ? ['', 'To look at'] : []),
    ...problems.map(({ rule, message, place }) => `  ${place}: ${message} [${rule}]`),
  ];
  return `${lines.join('\n')}\n`;
}
