import type { Story } from '../../src/server/archive/story';
import { textOfBlocks } from '../../src/server/text/storyText';

/** Pages of invented outlets, in the forms real ones are printed in. */

export const PARAGRAPHS = [
  'The harbour council of Lindhaven has called for a new survey of the river mouth after the second flood of the year.',
  'The appeal was made by council spokeswoman Ida Brandt on the morning after the water reached the old market square.',
  '“We cannot wait for the spring,” Brandt was quoted as saying. She added that the town was ready to ‘share the costs’ with the province.',
  'Mayor Tomas Weller said in a statement that the survey would begin within a week and would take about two months.',
];

/** A page as outlets print it that announce alternate addresses under every story. */
export const floodPage = (footer: readonly string[] = []) => `News \u00a0/ \u00a0Coast

Lindhaven calls for a survey of the river mouth after floods

Governor Paul Adler (L) speaks with Senator Mary Quill (R) at a rally on the steps of the State House on May 04, 2017 in Boston, Massachusetts. (AFP photo)
Harbour council spokeswoman Ida Brandt

${PARAGRAPHS.join('\n\n')}

Coast Wire’s website can also be accessed at the following alternate addresses:

${footer.length > 0 ? `${footer.join('\n')}\n\nSHARE THIS ARTICLE\n` : ''}Coast Wire News Roku`;

/** The text of a story, a line for each of its blocks. */
export const paragraphsOf = ({ parts }: Story): string[] =>
  parts
    .flatMap((part) => (part.type === 'text' ? part.blocks : []))
    .map((block) => textOfBlocks(block.children));
