import type { HiddenFields, View } from '../strapi/view';

/** What the archive and the publishing hooks keep for themselves. */
export const HIDDEN_ARTICLE_FIELDS: HiddenFields = [
  'sourceId',
  'sourceDigest',
  'publishedDigest',
  'publishedRelated',
  'uri',
  'publicationDay',
  'publishedCaptions',
];

/** The article as an editor meets it: the story first, then what places it, then what machines keep. */
export const articleView: View = {
  mainField: 'headline',
  sort: 'updatedAt:DESC',
  // Few enough columns for the status to be seen beside them on a laptop; the slugline stands below the headline.
  list: ['headline', 'updatedAt'],
  edit: [
    { kicker: 4, headline: 8 },
    { standfirst: 12 },
    { body: 12 },
    { captions: 12 },
    { section: 6, outlet: 6 },
    { slugline: 6, slug: 6 },
    { by: 6, dateline: 6 },
    { authors: 12 },
    { located: 6, urgency: 4 },
    { infoSources: 12 },
    { subjects: 12 },
    { people: 12 },
    { places: 12 },
    { related: 12 },
    { corrections: 12 },
    { minorChange: 12 },
    { edNote: 12 },
    { firstPublishedAt: 6, contentModifiedAt: 6 },
    { canonicalUrl: 8, wordCount: 4 },
  ],
  fields: {
    headline: { label: 'Headline' },
    slugline: {
      label: 'Slugline',
      hint: 'The desk’s short name of the story, e.g. HARBOUR-WALL. No headline: it is shown to no reader.',
    },
    kicker: { label: 'Kicker', hint: 'The short line above the headline.' },
    standfirst: { label: 'Standfirst', hint: 'One or two sentences below the headline.' },
    slug: {
      label: 'Slug',
      hint: 'Leave empty: it is made from the headline, and stays once published. If you change it, the old one leads to the new one.',
    },
    body: { label: 'Story' },
    section: { label: 'Section', shows: 'name' },
    outlet: {
      label: 'Outlet',
      hint: 'Leave empty: it is the section’s, or the newsroom’s only one, and stays once published.',
      shows: 'name',
    },
    by: { label: 'Byline', hint: 'As printed, e.g. “By Ida Holm in Port Ellis”.' },
    authors: { label: 'Authors' },
    dateline: { label: 'Dateline', hint: 'Place and date as printed at the start of the story.' },
    located: { label: 'Written in', hint: 'The place the story was filed from.' },
    infoSources: { label: 'Sources', hint: 'Agencies, documents and people the story rests on.' },
    subjects: { label: 'Subjects' },
    people: { label: 'People' },
    places: { label: 'Places' },
    captions: {
      label: 'Pictures and captions',
      hint: 'One entry for each use of a picture, published with the story. A picture of another story: “Use a picture again”, beside this form.',
      shows: 'caption',
    },
    corrections: { label: 'Corrections', hint: 'Shown with the story; never delete one.' },
    minorChange: {
      label: 'Minor change',
      hint: 'A typo: the next publication, once, moves no date of change in feeds, sitemaps and search.',
    },
    related: { label: 'Related stories', shows: 'headline' },
    urgency: { label: 'Urgency', hint: '1 is the most urgent, 9 the least.' },
    edNote: { label: 'Note to editors', hint: 'Never leaves the newsroom.' },
    firstPublishedAt: {
      label: 'First published',
      hint: 'Set once, at the first publication.',
      readOnly: true,
    },
    contentModifiedAt: {
      label: 'Content changed',
      hint: 'When what readers see last changed.',
      readOnly: true,
    },
    canonicalUrl: { label: 'URL on the site', readOnly: true },
    wordCount: { label: 'Words', readOnly: true },
    createdAt: { label: 'Created' },
    updatedAt: { label: 'Last saved' },
  },
};
