import type { EditFieldLayout } from '@strapi/content-manager/strapi-admin';
import { useField } from '@strapi/strapi/admin';
import { Box, Typography, VisuallyHidden } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';
import { TEXT_COLORS } from '../../../tones';
import { asText } from '../../../asText';
import { GrowingField } from '../../../GrowingField';

/** As the eye meets them on a page: the kicker above, the headline large, the standfirst below. */
const LOOKS: Readonly<Record<string, string>> = {
  kicker: 'font-size: 1.4rem; line-height: 1.4; letter-spacing: 0.02em; font-weight: 600;',
  headline: 'font-size: 3.2rem; line-height: 1.2; font-weight: 700;',
  standfirst: 'font-size: 1.8rem; line-height: 1.45;',
};

const Look = styled(Box)<{ $look: string }>`
  ${({ $look }) => $look}
  color: ${({ theme, $look }) =>
    theme.colors[$look === LOOKS.kicker ? 'neutral700' : 'neutral800']};
`;

interface HeadFieldProps {
  field: EditFieldLayout;
  disabled: boolean;
  autoFocus: boolean;
  onEnter(): void;
}

/** One of the fields above the story, written as it is read. */
export function HeadField({ field, disabled, autoFocus, onEnter }: HeadFieldProps) {
  const { name, label, required, attribute } = field;
  const { value, onChange, error } = useField(name);
  const id = useId();
  const maxLength = 'maxLength' in attribute ? attribute.maxLength : undefined;
  return (
    <Look $look={LOOKS[name] ?? ''} data-newsroom-head={name}>
      <VisuallyHidden>
        <label htmlFor={id}>{label}</label>
      </VisuallyHidden>
      <GrowingField
        id={id}
        name={name}
        value={asText(value)}
        placeholder={label}
        disabled={disabled}
        autoFocus={autoFocus}
        keepsLines={attribute.type === 'text'}
        aria-required={required === true}
        aria-invalid={error !== undefined}
        aria-describedby={error === undefined ? undefined : `${id}-error`}
        {...(typeof maxLength === 'number' && { maxLength })}
        onChange={(typed) => onChange(name, typed === '' ? null : typed)}
        onEnter={onEnter}
      />
      {error !== undefined && (
        <Typography
          id={`${id}-error`}
          variant="pi"
          tag="p"
          textColor={TEXT_COLORS.danger}
          data-strapi-field-error
        >
          {error}
        </Typography>
      )}
    </Look>
  );
}
