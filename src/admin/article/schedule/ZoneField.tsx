import { Field, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../messages';
import { useZoneName, zonesToChoose } from './zones';

interface ZoneFieldProps {
  timeZone: string;
  /** Those of the outlets that may be meant. */
  outletZones: readonly string[];
  disabled: boolean;
  onChange(timeZone: string): void;
}

/** By whose clocks the times are typed. The moments stay the same. */
export function ZoneField({ timeZone, outletZones, disabled, onChange }: ZoneFieldProps) {
  const say = useText();
  const nameOf = useZoneName(outletZones);
  return (
    <Field.Root name="newsroom-timeZone">
      <Field.Label>{say('schedule.zone')}</Field.Label>
      <SingleSelect
        value={timeZone}
        disabled={disabled}
        onChange={(zone: string | number) => onChange(String(zone))}
      >
        {zonesToChoose(outletZones, timeZone, 'UTC').map((zone) => (
          <SingleSelectOption key={zone} value={zone}>
            {nameOf(zone)}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Field.Root>
  );
}
