import type { ReadinessRule } from '../readinessRule';
import { bodyEmpty } from './bodyEmpty';
import { bylineMissing } from './bylineMissing';
import { captionNotPlaced } from './captionNotPlaced';
import { datelineMissing } from './datelineMissing';
import { embedWithoutTitle } from './embedWithoutTitle';
import { figureWithoutCaption } from './figureWithoutCaption';
import { headingEmpty } from './headingEmpty';
import { headlineLong } from './headlineLong';
import { headlineMissing } from './headlineMissing';
import { linkDead } from './linkDead';
import { linkFaulty } from './linkFaulty';
import { outletMissing } from './outletMissing';
import { partUnfinished } from './partUnfinished';
import { pictureInText } from './pictureInText';
import { sectionMissing } from './sectionMissing';
import { standfirstMissing } from './standfirstMissing';

/** All that a story is looked at for, in the order in which an editor meets the fields. */
export const readinessRules = {
  'headline-missing': headlineMissing,
  'headline-long': headlineLong,
  'standfirst-missing': standfirstMissing,
  'body-empty': bodyEmpty,
  'part-unfinished': partUnfinished,
  'picture-in-text': pictureInText,
  'figure-without-caption': figureWithoutCaption,
  'embed-without-title': embedWithoutTitle,
  'heading-empty': headingEmpty,
  'link-faulty': linkFaulty,
  'link-dead': linkDead,
  'caption-not-placed': captionNotPlaced,
  'section-missing': sectionMissing,
  'outlet-missing': outletMissing,
  'byline-missing': bylineMissing,
  'dateline-missing': datelineMissing,
} as const satisfies Readonly<Record<string, ReadinessRule>>;
