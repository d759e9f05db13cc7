import { Flex, type FlexProps } from '@strapi/design-system';

/** A line of a list, ruled off from the one above it. Takes the properties of a Flex. */
export const ListItem = (properties: FlexProps<'li'>) => (
  <Flex
    tag="li"
    paddingTop={3}
    paddingBottom={3}
    borderColor="neutral150"
    borderStyle="solid"
    borderWidth="1px 0 0 0"
    {...properties}
  />
);
