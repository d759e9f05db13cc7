import { useField } from '@strapi/strapi/admin';
import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useText } from '../../messages';

/** The verdicts that somebody has to look at. */
export const SOUGHT = ['wrong', 'look-again'] as const;

/** Chooses the verdict that a list is filtered by. */
export function VerdictInput({ name }: { name: string }) {
  const say = useText();
  const { value, onChange } = useField(name);
  return (
    <SingleSelect
      aria-label={say('verdict')}
      placeholder={say('verdict')}
      value={typeof value === 'string' ? value : undefined}
      onChange={(chosen) => onChange(name, chosen)}
    >
      {SOUGHT.map((verdict) => (
        <SingleSelectOption key={verdict} value={verdict}>
          {say(`verdict.${verdict}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
