import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../messages';
import { ownZone } from './ownZone';

interface ZoneFieldProps {
  timeZone: string;
  outletZone: string;
  disabled: boolean;
  onChange(timeZone: string): void;
}

/** By whose clocks the times are typed. The moments stay the same. */
export function ZoneField({ timeZone, outletZone, disabled, onChange }: ZoneFieldProps) {
  const say = useText();
  const own = ownZone();
  const zones = [...new Set([outletZone, own, timeZone, 'UTC'])];
  const nameOf = (zone: string) => {
    if (zone === outletZone) return say('schedule.zone.outlet', { zone });
    return zone === own ? say('schedule.zone.own', { zone }) : zone;
  };
  return (
    <Field.Root name="newsroom-timeZone">
      <Field.Label>{say('schedule.zone')}</Field.Label>
      <SingleSelect
        value={timeZone}
        disabled={disabled}
        onChange={(zone: string | number) => onChange(String(zone))}
      >
        {zones.map((zone) => (
          <SingleSelectOption key={zone} value={zone}>
            {nameOf(zone)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
