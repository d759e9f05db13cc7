import { useText } from '../../messages';
import { ownZone } from './ownZone';

/** Zones to choose from, each once: those of outlets, the editor's own, and others that are in use. */
export const zonesToChoose = (
  outletZones: readonly string[],
  ...others: readonly string[]
): string[] => [...new Set([...outletZones, ownZone(), ...others])];

/** What a zone is called: whose it is, where that is plain. Of several outlets none is “the outlet”. */
export function useZoneName(outletZones: readonly string[]): (zone: string) => string {
  const say = useText();
  const [outletZone] = outletZones.length === 1 ? outletZones : [];
  return (zone) => {
    if (zone === outletZone) return say('schedule.zone.outlet', { zone });
    return zone === ownZone() ? say('schedule.zone.own', { zone }) : zone;
  };
}

/** Whether the browser knows a zone, which may stand in an address that somebody has sent. */
export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
