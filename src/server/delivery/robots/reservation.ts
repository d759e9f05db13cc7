import type { UsageTerms } from '../stories';

interface Answer {
  set(name: string, value: string): void;
}

/** The member of tdmrep.json for a whole site, by the TDM Reservation Protocol. */
export interface Reservation {
  location: string;
  'tdm-reservation': 0 | 1;
  'tdm-policy'?: string;
}

/** What an outlet says about text and data mining; null where it says nothing. */
export function reservationOf({ tdmReservation, tdmPolicy }: UsageTerms): Reservation | null {
  if (tdmReservation === null) return null;
  if (tdmReservation === 'not-reserved') return { location: '/', 'tdm-reservation': 0 };
  return {
    location: '/',
    'tdm-reservation': 1,
    ...(tdmPolicy !== null && { 'tdm-policy': tdmPolicy }),
  };
}

/** Says the same in the headers of an answer that holds the outlet's stories. */
export function stateReservation(answer: Answer, terms: UsageTerms): void {
  const reservation = reservationOf(terms);
  if (!reservation) return;
  answer.set('tdm-reservation', String(reservation['tdm-reservation']));
  if (reservation['tdm-policy'] !== undefined) answer.set('tdm-policy', reservation['tdm-policy']);
}
