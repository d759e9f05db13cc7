/** What the admin panel asks and gets about the times of a story (`/newsroom/articles/schedule`). */

/** What became of one time that has come. */
export interface ScheduleOutcome {
  action: 'publish' | 'expire';
  /** ISO 8601 */
  dueAt: string;
  /** ISO 8601; later than `dueAt` where no newsroom ran. */
  happenedAt: string;
  state: 'done' | 'refused';
  /** Why it was refused, by the paths of the fields; empty for what was done. */
  problems: Array<{ path: Array<string | number>; message: string }>;
}

/** `GET /newsroom/articles/schedule?documentId=…&locale=en`; without a document, of a story not saved yet */
export interface ScheduleAnswer {
  /** The IANA zone of the outlet that the story stands in, UTC where it has none. */
  outletZone: string;
  /** Whether whoever asks may choose when the story goes out and leaves, and lift its embargo. */
  mayPublish: boolean;
  /** The latest first, 20 at most. */
  outcomes: ScheduleOutcome[];
}
