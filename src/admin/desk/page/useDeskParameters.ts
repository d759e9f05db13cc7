import { useSearchParams } from 'react-router-dom';
import { isZone } from '../../article';

export type DeskView = 'board' | 'week' | 'month';

/** What the address says of the page, so that it can be kept and sent to colleagues. */
export interface DeskParameters {
  view: DeskView;
  /** Null for today. */
  day: string | null;
  locale: string | null;
  outlet: string | null;
  mine: boolean;
  /** By whose clocks; null for those of the outlet, where there is one. */
  zone: string | null;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Where an editor's choice of clocks is kept, in this browser: it is none of one day or view. */
const KEPT_ZONE = 'newsroom.desk.zone';

const zoneIn = (name: string | null): string | null =>
  name !== null && isZone(name) ? name : null;

function keepZone(zone: string | null): void {
  if (zone === null) localStorage.removeItem(KEPT_ZONE);
  else localStorage.setItem(KEPT_ZONE, zone);
}

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
    zone: zoneIn(search.get('zone')) ?? zoneIn(localStorage.getItem(KEPT_ZONE)),
  };
  const change = (part: Partial<DeskParameters>) => {
    if (part.zone !== undefined) keepZone(part.zone);
    const { mine, ...rest } = { ...parameters, ...part };
    const next = Object.entries({ ...rest, mine: mine ? 'true' : null }).filter(
      (entry): entry is [string, string] => entry[1] !== null && entry[1] !== 'board'
    );
    setSearch(Object.fromEntries(next), { replace: true });
  };
  return [parameters, change];
}
