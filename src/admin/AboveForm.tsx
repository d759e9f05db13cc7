import { Box } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Above } from './Above';
import { Notice } from './Notice';
import type { Tone } from './tones';

export interface AboveFormProps {
  /** By which it is found on the page. */
  name: string;
  title: string;
  children: ReactNode;
  tone?: Tone;
  action?: ReactNode;
  /** Whether it is read out as it appears. */
  live?: boolean;
}

/** What an editor must know of an entry before anything else, in line with its form. */
export const AboveForm = ({ name, tone = 'danger', children, ...notice }: AboveFormProps) => (
  <Above within="form">
    <Box
      paddingLeft={{ initial: 4, medium: 6, large: 10 }}
      paddingRight={{ initial: 4, medium: 6, large: 10 }}
      paddingBottom={4}
      data-newsroom={name}
    >
      <Notice tone={tone} {...notice}>
        {children}
      </Notice>
    </Box>
  </Above>
);
