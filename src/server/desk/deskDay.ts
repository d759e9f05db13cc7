import type { Core } from '@strapi/strapi';
import { loadOutletMap } from '../outlet';
import { dayIn, startOfDay, UTC } from '../text/zonedDay';
import type { Which } from './requests';

const DAY = 86_400_000;

/** From the first instant to the last, which is no more part of it. */
export interface TimeSpan {
  from: Date;
  to: Date;
}

/** The zone by whose clocks a day is meant: the one that is asked for, else that of the outlet. */
export async function zoneOf(
  strapi: Core.Strapi,
  { timeZone, outlet }: Pick<Which, 'timeZone' | 'outlet'>
): Promise<string> {
  if (timeZone !== undefined) return timeZone;
  const map = await loadOutletMap(strapi);
  const asked = outlet === undefined ? map.only() : map.placeOf({ section: null, outlet }).outlet;
  return asked?.timeZone || UTC;
}

/** By whose clocks outlets are, each zone once. */
export async function zonesOfOutlets(
  strapi: Core.Strapi,
  outlets: ReadonlyArray<{ documentId: string }>
): Promise<string[]> {
  const map = await loadOutletMap(strapi);
  const zones = outlets.map(
    ({ documentId }) => map.placeOf({ section: null, outlet: documentId }).outlet?.timeZone || UTC
  );
  return [...new Set(zones)];
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY).toISOString().slice(0, 10);

/** From the beginning of a day to the end of the same or a later one, by the clocks of a zone. */
export const spanOf = (first: string, last: string, timeZone: string): TimeSpan => ({
  from: startOfDay(first, timeZone),
  to: startOfDay(dayAfter(last), timeZone),
});

/** All days from one to another. */
export function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = dayAfter(day)) days.push(day);
  return days;
}

export const todayIn = (timeZone: string): string => dayIn(new Date(), timeZone);
