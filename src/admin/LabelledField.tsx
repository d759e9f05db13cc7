import { Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';
import { GrowingField } from './GrowingField';

const Line = styled.div<{ $size: string }>`
  font-size: ${({ $size }) => $size};
  line-height: 1.5;
  padding: 0.6rem 0.8rem;
  background: ${({ theme }) => theme.colors.neutral0};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};

  &:focus-within {
    border-color: ${({ theme }) => theme.colors.primary600};
  }
`;

interface LabelledFieldProps {
  label: string;
  value: string;
  placeholder?: string;
  disabled: boolean;
  maxLength?: number;
  keepsLines?: boolean;
  size?: 'M' | 'L';
  onChange(value: string): void;
  onBlur?(): void;
}

/** A field that grows with its words, with its name above it. */
export function LabelledField({ label, size = 'M', ...field }: LabelledFieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id}>
        <Typography variant="pi" textColor="neutral600">
          {label}
        </Typography>
      </label>
      <Line $size={size === 'L' ? '1.8rem' : '1.4rem'}>
        <GrowingField id={id} {...field} />
      </Line>
    </div>
  );
}
