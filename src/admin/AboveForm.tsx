import { Box } from '@strapi/design-system';
import { Above } from './Above';
import { Notice } from './Notice';

interface AboveFormProps {
  /** By which it is found on the page. */
  name: string;
  title: string;
  children: string;
}

/** What an editor must know of an entry before anything else, in line with its form. */
export const AboveForm = ({ name, title, children }: AboveFormProps) => (
  <Above within="form">
    <Box
      paddingLeft={{ initial: 4, medium: 6, large: 10 }}
      paddingRight={{ initial: 4, medium: 6, large: 10 }}
      paddingBottom={4}
      data-newsroom={name}
    >
      <Notice tone="danger" title={title}>
        {children}
      </Notice>
    </Box>
  </Above>
);
