import type { OwnBodyPart } from 'strapi-plugin-newsroom/strapi-server';

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (value: unknown) => String(value ?? '').replace(/[&<>"]/g, (sign) => SIGNS[sign]!);

/** The component "desk.fact-box", wherever bodies are read: in feeds, pages, counts and searches. */
export const factBox: OwnBodyPart = {
  component: 'desk.fact-box',
  text: ({ title, facts }) => [title, facts].filter(Boolean).join('\n'),
  html: ({ title, facts }) => `<aside><h2>${escaped(title)}</h2><p>${escaped(facts)}</p></aside>`,
};
