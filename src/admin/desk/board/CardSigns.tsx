import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { DeskCard } from '../../../../types/desk';
import { useLanguageName, useMomentText } from '../../article';
import { useText } from '../../messages';
import { ToneBadge, type Tone } from '../../tones';

interface CardSignsProps {
  card: DeskCard;
  showsLanguage: boolean;
  timeZone: string;
}

/** In short words: the languages of a story, its captions, its embargo and who has it open. */
export function CardSigns({ card, showsLanguage, timeZone }: CardSignsProps) {
  const say = useText();
  const { formatList } = useIntl();
  const languageName = useLanguageName();
  const momentText = useMomentText();
  const { captions, languages, locale, openIn, embargoedUntil, expires, away } = card;
  const isToCome = (moment: string | null): moment is string =>
    moment !== null && Date.parse(moment) > Date.now();
  const signs: Array<[key: string, tone: Tone, text: string]> = [
    ...(showsLanguage
      ? languages.map(({ locale: each, state }): [string, Tone, string] => [
          each,
          state === 'public' ? 'success' : 'neutral',
          each === locale
            ? languageName(each)
            : say(`desk.language.${state}`, { language: languageName(each) }),
        ])
      : []),
    ...(captions ? captionSigns(captions, say) : []),
    ...(isToCome(embargoedUntil)
      ? [
          [
            'embargo',
            'danger',
            say('schedule.badge.embargo', { when: momentText(embargoedUntil, timeZone) }),
          ] as [string, Tone, string],
        ]
      : []),
    ...(isToCome(expires)
      ? [
          ['expires', 'warning', say('desk.expires', { when: momentText(expires, timeZone) })] as [
            string,
            Tone,
            string,
          ],
        ]
      : []),
    ...(away?.status
      ? [['away', 'danger', say(`desk.away.${away.status}`)] as [string, Tone, string]]
      : []),
    ...(openIn.length > 0
      ? [
          [
            'open',
            'warning',
            say('desk.openIn', {
              names: formatList(
                openIn.map(({ name, isSelf }) =>
                  isSelf ? say('desk.openIn.you') : `\u2068${name}\u2069`
                )
              ),
            }),
          ] as [string, Tone, string],
        ]
      : []),
  ];
  if (signs.length === 0) return null;
  return (
    <Flex gap={1} wrap="wrap">
      {signs.map(([key, tone, text]) => (
        <ToneBadge key={key} tone={tone}>
          {text}
        </ToneBadge>
      ))}
    </Flex>
  );
}

function captionSigns(
  { count, wrong, lookAgain }: NonNullable<DeskCard['captions']>,
  say: ReturnType<typeof useText>
): Array<[string, Tone, string]> {
  if (count === 0) return [['captions', 'neutral', say('desk.captions.none')]];
  if (wrong > 0) return [['captions', 'danger', say('desk.captions.wrong', { count: wrong })]];
  if (lookAgain > 0) {
    return [['captions', 'warning', say('desk.captions.lookAgain', { count: lookAgain })]];
  }
  return [['captions', 'success', say('desk.captions.fit', { count })]];
}
