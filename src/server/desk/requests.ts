import { z } from 'zod';
import {
  CARDS_SHOWN,
  DESK_COLUMNS,
  DESK_STATES,
  MAX_NOTE_LENGTH,
  MOST_CARDS,
  MOST_DAYS,
  type DeskStateRequest,
} from '../../../types/desk';
import { refuse } from '../input/problems';
import { readBody } from '../input/readBody';
import { isDay, timeZoneFault } from '../text/zonedDay';

const DAY = 86_400_000;

const isRealDay = (text: string): boolean =>
  isDay(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const day = z
  .string('Write a day once, e.g. 2026-11-29.')
  .refine(isRealDay, 'Write a day of the calendar, e.g. 2026-11-29.');

const text = (name: string) =>
  z.string(`Write ${name} once, as text.`).max(255, `Write ${name} in 255 characters at most.`);

const timeZone = text('timeZone').superRefine((zone, context) => {
  const message = zone === '' ? null : timeZoneFault(zone);
  if (message) context.addIssue({ code: 'custom', message });
});

/** What is left out in an address may stand there empty, too. */
const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const which = {
  timeZone: optional(timeZone),
  locale: optional(text('locale')),
  outlet: optional(text('outlet')),
  mine: optional(z.enum(['true', 'false'], 'Write true or false.')).transform(
    (value) => value === 'true'
  ),
};

const COLUMNS = z.enum(
  DESK_COLUMNS,
  `Write names of columns with commas between: ${DESK_COLUMNS.join(',')}.`
);

const boardSchema = z.strictObject({
  ...which,
  day: optional(day),
  columns: optional(
    text('columns')
      .transform((names) => names.split(','))
      .pipe(z.array(COLUMNS))
  ).transform((names) => (names ? [...new Set(names)] : [...DESK_COLUMNS])),
  limit: optional(
    z.coerce
      .number(`Write a number from 1 to ${MOST_CARDS}.`)
      .int(`Write a number from 1 to ${MOST_CARDS}.`)
      .min(1, `Write a number from 1 to ${MOST_CARDS}.`)
      .max(MOST_CARDS, `Write a number from 1 to ${MOST_CARDS}.`)
  ).transform((limit) => limit ?? CARDS_SHOWN),
});

const calendarSchema = z.strictObject({ ...which, from: day, to: day });
const notReadySchema = z.strictObject(which);

export type BoardRequest = z.output<typeof boardSchema>;
export type CalendarRequest = z.output<typeof calendarSchema>;
/** Which stories are meant, of all that the editor may read. */
export type Which = z.output<typeof notReadySchema>;

export const readBoardRequest = (query: unknown): BoardRequest => readBody(boardSchema, query);

export const readNotReadyRequest = (query: unknown): Which => readBody(notReadySchema, query);

export function readCalendarRequest(query: unknown): CalendarRequest {
  const request = readBody(calendarSchema, query);
  const count = (Date.parse(request.to) - Date.parse(request.from)) / DAY + 1;
  if (count < 1 || count > MOST_DAYS) {
    const message = `Write a day that is not before "from", and at most ${MOST_DAYS} days in all.`;
    refuse([{ path: ['to'], message }]);
  }
  return request;
}

const stateSchema = z.strictObject({
  locale: z
    .string('Name the language, e.g. "en", or null for the default one.')
    .min(1, 'Name the language, e.g. "en", or null for the default one.')
    .max(35, 'Name the language, e.g. "en", or null for the default one.')
    .nullable()
    .default(null),
  state: z.enum(DESK_STATES, `Write one of ${DESK_STATES.join(', ')}.`),
  note: z
    .string('Write the note as text, or leave it out.')
    .trim()
    .max(MAX_NOTE_LENGTH, `Write at most ${MAX_NOTE_LENGTH} characters.`)
    .transform((note) => note || null)
    .nullable()
    .default(null),
});

/** @throws ValidationError with the path of each field that cannot be meant */
export const readDeskStateRequest = (body: unknown): Required<DeskStateRequest> =>
  readBody(stateSchema, body);
