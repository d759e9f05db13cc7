/** How the preview of a page looks: a column of text as most newspapers have it, and no outlet's own design. */
export const STYLE = `
body { margin: 0 auto; max-width: 42rem; padding: 1.5rem; font: 1.0625rem/1.6 Georgia, 'Times New Roman', serif; color: #1a1a1a; background: #fff; overflow-wrap: anywhere; }
h1 { font-size: 2rem; line-height: 1.2; margin: 0.25rem 0 0.75rem; }
.kicker { margin: 0; font: 600 0.875rem/1.4 system-ui, sans-serif; color: #8a1f11; }
.standfirst { margin: 0 0 0.75rem; font-size: 1.25rem; line-height: 1.45; color: #333; }
.byline { margin: 0 0 1.5rem; font: 0.875rem/1.4 system-ui, sans-serif; color: #555; }
.correction { margin: 0 0 1rem; padding-block: 0.5rem; padding-inline: 0.75rem; border-inline-start: 3px solid #8a1f11; background: #f6f1f0; font-size: 0.9375rem; }
figure { margin: 1.5rem 0; }
img { max-width: 100%; height: auto; display: block; }
figcaption { margin-top: 0.5rem; font: 0.875rem/1.45 system-ui, sans-serif; color: #333; }
small { color: #666; }
blockquote { margin: 1.5rem 0; padding-inline-start: 1rem; border-inline-start: 3px solid #ccc; }
pre { overflow-x: auto; padding: 0.75rem; background: #f4f4f4; }
`;
