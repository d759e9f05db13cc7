import type { OwnCaptionCheck } from 'strapi-plugin-newsroom/strapi-server';

const AGENCIES_WITHOUT_CONTRACT = ['Harbour Press'];

/** Nobody prints a picture that the house has no right to. */
export const noContract: OwnCaptionCheck = {
  rule: 'no-contract',
  severity: 'error',
  check: ({ fields: { creditLine } }) =>
    AGENCIES_WITHOUT_CONTRACT.filter((agency) => creditLine?.includes(agency)).map((agency) => ({
      message: `There is no contract with ${agency}. Choose another picture.`,
      evidence: { creditLine, agency },
    })),
};
