import { useSearchParams } from 'react-router-dom';

export type DeskView = 'board' | 'week' | 'month';

/** What the address says of the page, so that it can be kept and sent to colleagues. */
export interface DeskParameters {
  view: DeskView;
  /** Null for today. */
  day: string | null;
  locale: string | null;
  outlet: string | null;
  mine: boolean;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function useDeskParameters(): [DeskParameters, (change: Partial<DeskParameters>) => void] {
  const [search, setSearch] = useSearchParams();
  const view = search.get('view');
  const day = search.get('day');
  const parameters: DeskParameters = {
    view: view === 'week' || view === 'month' ? view : 'board',
    day: day !== null && DAY.test(day) ? day : null,
    locale: search.get('locale'),
    outlet: search.get('outlet'),
    mine: search.get('mine') === 'true',
  };
  const change = (part: Partial<DeskParameters>) => {
    const { mine, ...rest } = { ...parameters, ...part };
    const next = Object.entries({ ...rest, mine: mine ? 'true' : null }).filter(
      (entry): entry is [string, string] => entry[1] !== null && entry[1] !== 'board'
    );
    setSearch(Object.fromEntries(next), { replace: true });
  };
  return [parameters, change];
}
