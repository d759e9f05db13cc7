import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { captionRules, type CaptionRuleName } from './checks/rules';
import { defaultThresholds } from './checks/thresholds';
import { reviewerSchema } from './reviewer/reviewerOptions';

const share = z
  .number('must be a number from 0 to 1')
  .min(0, 'must be a number from 0 to 1')
  .max(1, 'must be a number from 0 to 1');
const days = z
  .number('must be a whole number of days, 0 or more')
  .int('must be a whole number of days, 0 or more')
  .min(0, 'must be a whole number of days, 0 or more');
const characters = z
  .number('must be a whole number of characters, 1 or more')
  .int('must be a whole number of characters, 1 or more')
  .min(1, 'must be a whole number of characters, 1 or more');

/** Where the checks draw their lines; what each is stands in checks/thresholds.ts. */
const thresholdsSchema = z
  .strictObject({
    wrongBelow: share,
    lookAgainBelow: share,
    oldPictureDays: days,
    dateToleranceDays: days,
    rightsNoticeDays: days,
    perceptualHashDistance: share,
    sameWords: share,
    otherWords: share,
    longestCaption: characters,
  })
  .refine(({ wrongBelow, lookAgainBelow }) => wrongBelow <= lookAgainBelow, {
    path: ['wrongBelow'],
    message: 'must not be higher than lookAgainBelow: what is wrong is to be looked at, too',
  })
  .refine(({ otherWords, sameWords }) => otherWords <= sameWords, {
    path: ['otherWords'],
    message: 'must not be higher than sameWords',
  });

const severity = z
  .enum(['error', 'warning', 'info', 'off'], 'must be "error", "warning", "info" or "off"')
  .optional();

const ruleNames = Object.keys(captionRules) as CaptionRuleName[];
/** Other severities than the table's, by rule. */
const severitiesSchema = z.strictObject(
  Object.fromEntries(ruleNames.map((name) => [name, severity])) as Record<
    CaptionRuleName,
    typeof severity
  >
);

/** The option `captions`. */
export const captionsSchema = z.strictObject({
  /**
   * What happens to a published caption when its picture is replaced, cropped or deleted in the Media
   * Library: `unpublish` takes it back to draft at once, `flag` lets it stand and only writes down the
   * finding picture-changed.
   */
  onPictureChange: z.enum(['unpublish', 'flag'], 'must be "unpublish" or "flag"'),
  /**
   * What happens to a published caption when the rights to its picture end (`rightsExpire`): `unpublish`
   * takes it back to draft within a minute, and none whose rights have ended is published; `flag` lets it
   * stand and only writes down the finding rights-expired.
   */
  onRightsExpire: z.enum(['unpublish', 'flag'], 'must be "unpublish" or "flag"'),
  /**
   * What a caption that does not fit meets when it is about to become public, alone or with its
   * article: `block` refuses one that is wrong, `warn` lets it pass and writes down what was found,
   * `off` checks nothing.
   */
  gate: z.enum(['block', 'warn', 'off'], 'must be "block", "warn" or "off"'),
  /** Where the checks draw their lines. */
  thresholds: thresholdsSchema,
  /** How severe a finding of a rule is, where it is not what the table says; `off` leaves the rule out. */
  severities: severitiesSchema,
  /** Somebody who looks at the picture: a service or a function of the host's. Null for none. */
  reviewer: reviewerSchema.nullable(),
});

type CaptionsOptions = z.infer<typeof captionsSchema>;

export const defaultCaptionsOptions: CaptionsOptions = {
  onPictureChange: 'unpublish',
  onRightsExpire: 'unpublish',
  gate: 'block',
  thresholds: { ...defaultThresholds },
  severities: {},
  reviewer: null,
};

export const captionsOptions = (strapi: Core.Strapi): CaptionsOptions =>
  strapi.config.get('plugin::newsroom.captions');
