import type { ReadinessItem } from '../../../../types/readiness';
import type { MessageId } from '../../messages';

/** What each rule says to the editor. */
const TEXTS = {
  'headline-missing': 'readiness.headline-missing',
  'headline-long': 'readiness.headline-long',
  'standfirst-missing': 'readiness.standfirst-missing',
  'body-empty': 'readiness.body-empty',
  'part-unfinished': 'readiness.part-unfinished',
  'picture-in-text': 'readiness.picture-in-text',
  'figure-without-caption': 'readiness.figure-without-caption',
  'embed-without-title': 'readiness.embed-without-title',
  'heading-empty': 'readiness.heading-empty',
  'link-faulty': 'readiness.link-faulty',
  'link-dead': 'readiness.link-dead',
  'caption-not-placed': 'readiness.caption-not-placed',
  'section-missing': 'readiness.section-missing',
  'outlet-missing': 'readiness.outlet-missing',
  'byline-missing': 'readiness.byline-missing',
  'dateline-missing': 'readiness.dateline-missing',
  'caption-blocks': 'readiness.caption-blocks',
  'caption-wrong': 'readiness.caption-wrong',
  'caption-without-picture': 'readiness.caption-without-picture',
  'caption-without-words': 'readiness.caption-without-words',
  'caption-not-translated': 'readiness.caption-not-translated',
  'caption-look-again': 'readiness.caption-look-again',
  'alt-missing': 'readiness.alt-missing',
} as const satisfies Readonly<Record<string, MessageId>>;

/** The text of an item; null for a rule that the panel does not know, whose message is shown then. */
export const itemText = ({ rule }: Pick<ReadinessItem, 'rule'>): MessageId | null =>
  Object.hasOwn(TEXTS, rule) ? TEXTS[rule as keyof typeof TEXTS] : null;
