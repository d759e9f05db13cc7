/** The one stylesheet of an archive: a column of text, in light and dark, on paper, in both directions. */
export const ARCHIVE_STYLE = `:root { color-scheme: light dark; --text: #1b1b1b; --soft: #55595f; --page: #fff; --line: #d5d7da; --link: #0b4f8a; --mark: #8a1f11; --note: #f6f1f0; }
@media (prefers-color-scheme: dark) { :root { --text: #e8e8e6; --soft: #b2b6bb; --page: #16181a; --line: #3b3f44; --link: #8fc4f5; --mark: #ff9c8a; --note: #2a2221; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 44rem; padding: 1rem 1.25rem 3rem; font: 1.0625rem/1.6 Georgia, 'Times New Roman', 'Noto Naskh Arabic', serif; color: var(--text); background: var(--page); overflow-wrap: anywhere; }
a { color: var(--link); }
a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -100vw; }
.skip:focus { position: static; }
header.site, nav, footer, .byline, .dateline, .dates, .list time, figcaption { font: 0.9375rem/1.5 system-ui, sans-serif; }
header.site { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: baseline; padding-block-end: 0.75rem; margin-block-end: 1.5rem; border-block-end: 1px solid var(--line); }
header.site a.home { font-weight: 700; }
nav ul { margin: 0; padding-inline-start: 1.25rem; }
nav.trail ol { display: inline; list-style: none; margin: 0; padding: 0; }
nav.trail li { display: inline; }
nav.trail li + li::before { content: '/'; padding-inline: 0.4rem; color: var(--soft); }
nav.pages { display: flex; justify-content: space-between; margin-block-start: 2rem; }
nav.months ul { columns: 9rem; list-style: none; padding: 0; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0.25rem 0 0.75rem; }
h2 { line-height: 1.3; }
.kicker { margin: 0; font: 600 0.875rem/1.4 system-ui, sans-serif; color: var(--mark); }
.standfirst { font-size: 1.25rem; line-height: 1.45; }
.byline, .dateline, .dates { margin: 0 0 0.25rem; color: var(--soft); }
.body { margin-block-start: 1.5rem; }
.correction { padding: 0.5rem 0.75rem; border-inline-start: 3px solid var(--mark); background: var(--note); font-size: 0.9375rem; }
figure { margin: 1.5rem 0; }
img { max-width: 100%; height: auto; display: block; }
figcaption { margin-block-start: 0.5rem; }
small { color: var(--soft); }
blockquote { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid var(--line); }
pre { overflow-x: auto; padding: 0.75rem; background: var(--note); }
.list { list-style: none; margin: 0; padding: 0; }
.list li { padding-block: 0.6rem; border-block-end: 1px solid var(--line); }
.list time { display: block; color: var(--soft); }
footer { margin-block-start: 2.5rem; padding-block-start: 0.75rem; border-block-start: 1px solid var(--line); color: var(--soft); }
@media print { :root { --text: #000; --soft: #333; --page: #fff; --link: #000; --note: #fff; } body { max-width: none; padding: 0; font-size: 11pt; } .skip, header.site nav, nav.pages, nav.sections, nav.months { display: none; } figure, blockquote, .correction, .list li { break-inside: avoid; } h1, h2, h3 { break-after: avoid; } img { max-height: 16cm; } }
`;
