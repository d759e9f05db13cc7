import { Checkbox, Field, Flex } from '@strapi/design-system';
import type { WithdrawalAnswer } from '../../../../types/withdrawal';
import { useText } from '../../messages';
import { useLanguageName } from '../useLanguageName';

interface LanguageChoiceProps {
  languages: WithdrawalAnswer['languages'];
  chosen: string[];
  error: string | undefined;
  onChange(locales: string[]): void;
}

/** Which languages of a story; not asked where there is only one. */
export function LanguageChoice({ languages, chosen, error, onChange }: LanguageChoiceProps) {
  const say = useText();
  const nameOf = useLanguageName();
  if (languages.length < 2) return null;
  return (
    <Field.Root name="newsroom-withdraw-languages" error={error}>
      <Field.Label>{say('withdraw.languages')}</Field.Label>
      <Flex
        direction="column"
        alignItems="flex-start"
        gap={2}
        role="group"
        aria-label={say('withdraw.languages')}
      >
        {languages.map(({ locale, isPublic }) => (
          <Checkbox
            key={locale}
            checked={chosen.includes(locale)}
            onCheckedChange={(checked) =>
              onChange(
                checked === true ? [...chosen, locale] : chosen.filter((each) => each !== locale)
              )
            }
          >
            {say(isPublic ? 'withdraw.language' : 'withdraw.language.away', {
              language: nameOf(locale),
            })}
          </Checkbox>
        ))}
      </Flex>
      <Field.Error />
    </Field.Root>
  );
}
