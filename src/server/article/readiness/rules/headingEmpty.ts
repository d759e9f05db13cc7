import { textOfBlocks } from '../../../text/storyText';
import { textNodes } from '../../textNodes';
import type { ReadinessRule } from '../readinessRule';

/** Screen readers stop at a heading that says nothing. */
export const headingEmpty: ReadinessRule = {
  severity: 'should',
  reads: ['body'],
  check: ({ values }) =>
    textNodes(values.body)
      .filter(({ node }) => node.type === 'heading' && textOfBlocks([node]).trim() === '')
      .map(({ path }) => ({ path, message: 'A heading has no text.' })),
};
