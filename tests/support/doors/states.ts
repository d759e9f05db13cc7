/**
 * Every state that content can be in. In each there is one thing, which holds a word that stands
 * nowhere else: an answer with that word in it has let the thing out.
 */
const STATES = {
  outlet: 'the name of an outlet',
  section: 'the name of a section',
  story: 'a published story',
  caption: 'an approved caption of it',
  picture: 'the picture of that caption',
  mirror: 'a public mirror',

  newer: 'changes of the published story that nobody published',
  foreign: 'the published story in another language, a draft',
  draft: 'a story that was never published',
  gone: 'a story that was withdrawn by 410',
  withheld: 'a story that was withdrawn by 451',
  newerCaption: 'changes of the approved caption',
  draftCaption: 'a caption that nobody approved',
  withheldCaption: 'an approved caption of the story that is withheld',
  draftPicture: 'a picture that only captions nobody approved use',
  planned: 'a mirror that is planned',
  restricted: 'a mirror for those who are given its address',
  internal: 'a mirror for the newsroom alone',

  goneReason: 'why a story was withdrawn by 410',
  withheldReason: 'why a story was withdrawn by 451',

  note: 'the note to editors of the published story',
  source: 'where the published story was imported from',
  mirrorSource: 'where mirrors of the outlet come from',
  own: 'a draft of the Author who asks',
  ownCaption: 'a caption of that draft, with the picture of the approved one',
} as const;

export type State = keyof typeof STATES;

export const ALL_STATES = Object.keys(STATES) as State[];

/** The word of a state: good for a headline, a slug and the name of a host alike. */
export const wordOf = (state: State): string => `qx-${state.toLowerCase()}-xq`;

/** Payloads of signed lists are written in base64url. */
const decoded = (text: string) =>
  (text.match(/[\w-]{40,}/g) ?? []).map((part) => Buffer.from(part, 'base64url').toString());

/** The states of which a text holds the word, as it is or as Strapi writes the name of a file. */
export function statesIn(text: string): State[] {
  const whole = [text, ...decoded(text)].join('\n').toLowerCase().replaceAll('_', '-');
  return ALL_STATES.filter((state) => whole.includes(wordOf(state)));
}

/** What every reader may read. */
export const PUBLIC: State[] = ['outlet', 'section', 'story', 'caption', 'picture', 'mirror'];

/** Stories as editors have them. */
export const DRAFT_STORIES: State[] = ['newer', 'foreign', 'draft', 'gone', 'withheld', 'own'];

/** Captions as editors have them. */
export const DRAFT_CAPTIONS: State[] = [
  'newerCaption',
  'draftCaption',
  'withheldCaption',
  'ownCaption',
  'draftPicture',
];

/** What no door of the content API lets out, whoever asks. */
const PRIVATE: ReadonlySet<State> = new Set(['note', 'source', 'mirrorSource']);

/** All that can leave by the content API. */
export const NOT_PRIVATE: State[] = ALL_STATES.filter((state) => !PRIVATE.has(state));
