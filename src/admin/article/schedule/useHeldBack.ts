import { useForm } from '@strapi/strapi/admin';
import { formTimesOf, type FormTimes } from './formTimes';

export interface HeldBack {
  times: FormTimes;
  isEmbargoed: boolean;
  isScheduled: boolean;
}

/** What keeps the story of the form from being published now. */
export function useHeldBack(): HeldBack {
  const values = useForm('HeldBack', (form) => form.values as Record<string, unknown> | undefined);
  const times = formTimesOf(values ?? {});
  const isToCome = (moment: string | null) => moment !== null && Date.parse(moment) > Date.now();
  return {
    times,
    isEmbargoed: isToCome(times.embargoedUntil),
    isScheduled: isToCome(times.publishAt),
  };
}
