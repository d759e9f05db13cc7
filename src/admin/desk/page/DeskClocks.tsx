import { SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import type { DeskAnswer } from '../../../../types/desk';
import { ownZone, useZoneName, zonesToChoose } from '../../article';
import { useText } from '../../messages';

interface DeskClocksProps {
  answer: DeskAnswer;
  /** Whether the board is of several outlets, of which none has the clocks of all. */
  isOfMany: boolean;
  /** @param zone null for the one that the desk has by itself */
  onChange(zone: string | null): void;
}

/** By whose clocks the days and times are; to be chosen where an editor's are not those of the outlet. */
export function DeskClocks({
  answer: { timeZone, outletZones },
  isOfMany,
  onChange,
}: DeskClocksProps) {
  const say = useText();
  const nameOf = useZoneName(outletZones);
  const zones = zonesToChoose(outletZones, timeZone);
  const byItself = isOfMany ? ownZone() : outletZones[0];
  if (zones.length === 1) {
    return (
      <Typography tag="p" variant="pi" textColor="neutral600">
        {say('desk.zone', { zone: timeZone })}
      </Typography>
    );
  }
  return (
    <SingleSelect
      aria-label={say('schedule.zone')}
      size="S"
      value={timeZone}
      onChange={(zone: string | number) => onChange(zone === byItself ? null : String(zone))}
    >
      {zones.map((zone) => (
        <SingleSelectOption key={zone} value={zone}>
          {nameOf(zone)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
