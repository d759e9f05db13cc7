import type { Caller } from './callers';
import { ALL_STATES, type State } from './states';
import type { Type } from './rights';

/** A question that is put at a door, and what the answer may hold. */
export interface Door {
  /** The route as Strapi lists it, or the operation of GraphQL. */
  route: string;
  /**
   * The address, or the question to GraphQL, with identifiers of the world in `{…}`. One written as
   * `{…!}` is for those who are to be refused; who may is sent where there is nothing, so that
   * nothing is changed.
   */
  ask: string;
  /** What of the rights is needed: all of it. */
  needs: readonly string[];
  /** All that it can let out. Each caller gets of it what they may see. */
  shows: readonly State[];
  /** The body that is sent, with identifiers as in the address. */
  send?: unknown;
  /** What it answers those who may; 200 without. */
  status?: number;
  /** What it answers all others; that they may not, or that there is nothing, without. */
  refusal?: number;
  /** What it shows instead to those who may read drafts. */
  drafts?: readonly State[];
  /** Whether it shows the latest few of that only: any of it, and nothing else. */
  isSome?: boolean;
  /** Where a caller gets something else. */
  but?: Partial<Record<Caller, readonly State[]>>;
}

/** States by their names, with blanks between. */
function of(names: string): State[] {
  return names.split(/\s+/).flatMap((name) => {
    const state = ALL_STATES.find((each) => each === name);
    if (!state && name !== '') throw new Error(`There is no state "${name}".`);
    return state ?? [];
  });
}

/** A row of the table. Needs and states are written with blanks between, needs of two words with commas. */
export const door = (
  route: string,
  ask: string,
  needs: string,
  shows: string,
  more: Partial<Omit<Door, 'drafts'>> & { drafts?: string } = {}
): Door => {
  const { drafts, ...rest } = more;
  return {
    route,
    ask,
    needs: needs.split(', '),
    shows: of(shows),
    ...(drafts !== undefined && { drafts: of(drafts) }),
    ...rest,
  };
};

/** Values that no entry of a type may have. */
export const BAD: Readonly<Record<Type, object>> = {
  article: { headline: 'x'.repeat(300) },
  'image-caption': { caption: 'x'.repeat(5000) },
  'outlet-mirror': { label: 'x'.repeat(300) },
  outlet: { name: '' },
  section: { name: '' },
};

/** An entry of each type that somebody else wrote. */
export const ENTRY: Readonly<Record<Type, State>> = {
  article: 'story',
  'image-caption': 'caption',
  'outlet-mirror': 'mirror',
  outlet: 'outlet',
  section: 'section',
};

/** What is published, by a question for all of a type with its relations and theirs. */
export const PUBLISHED: Readonly<Record<Type, string>> = {
  article: 'story section outlet mirror caption picture',
  'image-caption': 'caption picture story section outlet',
  'outlet-mirror': 'mirror outlet section',
  outlet: 'outlet section mirror story',
  section: 'section outlet mirror story caption',
};

/** What is in drafts, by the same question. */
export const DRAFTS: Readonly<Record<Type, string>> = {
  article:
    'story newer foreign draft gone withheld own newerCaption draftCaption withheldCaption ownCaption draftPicture picture section outlet mirror planned restricted internal',
  'image-caption':
    'caption newerCaption draftCaption withheldCaption ownCaption draftPicture picture story newer foreign withheld own section outlet',
  'outlet-mirror': 'mirror planned restricted internal outlet section',
  outlet:
    'outlet section mirror planned restricted internal story newer foreign draft gone withheld',
  section:
    'section outlet mirror planned restricted internal story newer foreign draft gone withheld newerCaption draftCaption withheldCaption',
};
