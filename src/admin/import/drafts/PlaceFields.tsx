import { Field, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { ImportChoices } from '../../../../types/import-page';
import { useLanguageName } from '../../article';
import { useText } from '../../messages';
import type { ImportPlace } from './place';

const NONE = '';

interface ChoiceProps {
  label: string;
  value: string | null;
  onChange(value: string | null): void;
  children: ReactNode;
}

const Choice = ({ label, value, onChange, children }: ChoiceProps) => (
  <Grid.Item xs={12} s={12} m={4} col={4} direction="column" alignItems="stretch">
    <Field.Root>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={value ?? NONE}
        onChange={(chosen: string | number) => onChange(chosen === NONE ? null : String(chosen))}
      >
        {children}
      </SingleSelect>
    </Field.Root>
  </Grid.Item>
);

interface PlaceFieldsProps {
  choices: ImportChoices;
  place: ImportPlace;
  onChange(place: ImportPlace): void;
}

/** In which outlet, section and language the stories are to be written. */
export function PlaceFields({ choices, place, onChange }: PlaceFieldsProps) {
  const say = useText();
  const languageName = useLanguageName();
  const { outlets, locales } = choices;
  const sections = choices.sections.filter(
    ({ outlet }) => outlet === null || place.outlet === null || outlet === place.outlet
  );
  const fallback = locales[0] ?? '';
  return (
    <Grid.Root gap={4}>
      {outlets.length > 0 && (
        <Choice
          label={say('import.outlet')}
          value={place.outlet}
          onChange={(outlet) => onChange({ ...place, outlet, section: null })}
        >
          <SingleSelectOption value={NONE}>{say('import.outlet.none')}</SingleSelectOption>
          {outlets.map(({ documentId, name }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              {name}
            </SingleSelectOption>
          ))}
        </Choice>
      )}
      {sections.length > 0 && (
        <Choice
          label={say('import.section')}
          value={place.section}
          onChange={(section) => onChange({ ...place, section })}
        >
          <SingleSelectOption value={NONE}>{say('import.section.none')}</SingleSelectOption>
          {sections.map(({ documentId, name }) => (
            <SingleSelectOption key={documentId} value={documentId}>
              {name}
            </SingleSelectOption>
          ))}
        </Choice>
      )}
      {locales.length > 1 && (
        <Choice
          label={say('import.language')}
          value={place.locale}
          onChange={(locale) => onChange({ ...place, locale })}
        >
          <SingleSelectOption value={NONE}>
            {say('import.language.own', { language: languageName(fallback) })}
          </SingleSelectOption>
          {locales.map((each) => (
            <SingleSelectOption key={each} value={each}>
              {languageName(each)}
            </SingleSelectOption>
          ))}
        </Choice>
      )}
    </Grid.Root>
  );
}
