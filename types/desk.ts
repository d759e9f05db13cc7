/** The desk of the newsroom: what the admin panel asks and gets about all stories that are under way. */
import type { ReadinessItem } from './readiness';

/** Where a story stands before it is published. A story of which nobody has said so is being written. */
export const DESK_STATES = ['writing', 'desk', 'ready'] as const;
export type DeskState = (typeof DESK_STATES)[number];

/** In the order in which the board has them. */
export const DESK_COLUMNS = [...DESK_STATES, 'scheduled', 'published', 'away'] as const;
export type DeskColumnName = (typeof DESK_COLUMNS)[number];

/** How long a note may be, in characters. */
export const MAX_NOTE_LENGTH = 1000;

/** How many cards of a column come at first, and at most. */
export const CARDS_SHOWN = 30;
export const MOST_CARDS = 200;

/** Somebody has said where one language of a story stands. */
export interface Handover {
  state: DeskState;
  /** By the name they had then; null for a program. */
  by: string | null;
  /** ISO 8601 */
  at: string;
  note: string | null;
}

/** What else there is of the story, as far as the editor may read it. */
interface DeskLanguage {
  locale: string;
  /** `changed`: readers see an earlier version than the draft. */
  state: 'draft' | 'public' | 'changed';
}

/** Of the captions of a story that the editor may read, as they were last checked. */
interface DeskCaptions {
  count: number;
  wrong: number;
  lookAgain: number;
}

/** One language of a story. What the editor may not read of it is null. */
export interface DeskCard {
  documentId: string;
  locale: string;
  headline: string | null;
  section: string | null;
  /** The byline; where there is none, who began the story. */
  author: string | null;
  words: number | null;
  /** A small copy of the picture that leads the story. */
  picture: string | null;
  captions: DeskCaptions | null;
  languages: DeskLanguage[];
  /** Others and the editor who asks, who have it in a form. */
  openIn: Array<{ name: string; isSelf: boolean }>;
  /** The version that stands, ISO 8601: what is sent back with a save. */
  updatedAt: string;
  savedBy: string | null;
  publishAt: string | null;
  embargoedUntil: string | null;
  expires: string | null;
  /** The IANA zone by whose clocks its times were said. */
  timeZone: string | null;
  /** Of the version that readers see. */
  publishedAt: string | null;
  /** Whether readers saw it before this publication. */
  isRepublished: boolean;
  /** What was said last; null before anything was. */
  handover: Handover | null;
  /** Why readers have lost it. `status` is null for a story that was only unpublished. */
  away: {
    status: 410 | 451 | null;
    reason: string | null;
    since: string;
    by: string | null;
  } | null;
  /** What a publication would be refused for. Looked for in what is ready or scheduled only. */
  obstacles: ReadinessItem[];
  /** Why it did not go out at the time that stands there. */
  refusal: {
    at: string;
    problems: Array<{ path: Array<string | number>; message: string }>;
  } | null;
  may: { update: boolean; publish: boolean; handOver: boolean };
}

interface DeskColumn {
  /** As many as were asked for. */
  cards: DeskCard[];
  /** How many there are. */
  count: number;
}

/**
 * `GET /newsroom/desk?day=2026-11-29&timeZone=Asia/Baku&locale=en&outlet=…&mine=true&columns=desk,ready&limit=30`:
 * all parameters may be left out. The day decides what is scheduled, published and away.
 */
export interface DeskAnswer {
  /** The day that is shown. */
  day: string;
  /** The day that it is now. */
  today: string;
  /** By whose clocks. */
  timeZone: string;
  /** The zones of the outlets that the board is of, as far as the editor may read those; each once. */
  outletZones: string[];
  columns: Partial<Record<DeskColumnName, DeskColumn>>;
  /** The languages of the newsroom. */
  locales: string[];
  /** Those that may be chosen. */
  outlets: Array<{ documentId: string; name: string }>;
}

/** `GET /newsroom/desk/not-ready`: what is to go out within a day and would be refused, or was. */
export interface NotReadyAnswer {
  cards: DeskCard[];
  /** How many stories are to go out within a day. */
  scheduled: number;
}

export const CALENDAR_KINDS = ['publish', 'embargo', 'expire', 'published'] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

interface CalendarItem {
  kind: CalendarKind;
  /** ISO 8601 */
  at: string;
  documentId: string;
  locale: string;
  headline: string | null;
}

export interface CalendarDay {
  day: string;
  /** In the order of their times; what is to come before what is out, where there are many. */
  items: CalendarItem[];
  counts: Record<CalendarKind, number>;
}

/** No calendar is longer, in days. */
export const MOST_DAYS = 42;

/** `GET /newsroom/desk/calendar?from=2026-11-30&to=2026-12-06`, with the parameters of the board. */
export interface CalendarAnswer {
  timeZone: string;
  today: string;
  days: CalendarDay[];
}

/** `POST /newsroom/articles/:documentId/desk-state` */
export interface DeskStateRequest {
  /** Null for the default language. */
  locale: string | null;
  state: DeskState;
  /** For colleagues: no reader is ever told. */
  note?: string | null;
}

/** The answer to it, and to `GET /newsroom/articles/:documentId/desk-state?locale=en`. */
export interface DeskStateAnswer {
  state: DeskState;
  /** The latest first, 50 at most. Those before a publication are kept. */
  history: Handover[];
  /** What the editor may say. */
  may: Record<DeskState, boolean>;
}
