import { useForm } from '@strapi/strapi/admin';
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import { useMemo, useRef } from 'react';
import { styled } from 'styled-components';
import { usePanelLocale } from '../../image-caption';
import { useText } from '../../messages';
import { TEXT_COLORS } from '../../tones';
import { SheetEditor } from './editor/SheetEditor';
import { HeadField } from './head/HeadField';
import { useMayWrite } from './head/useMayWrite';
import type { SheetLayout } from './layout';
import { preferSheet } from './preference';
import { StoryContext } from './storyOfSheet';
import { useBodyErrors } from './useBodyErrors';
import { useStoryShown } from './useStoryShown';

const Page = styled(Box)`
  container-type: inline-size;
`;

/** As wide as the text, and as far from the edges. */
const Head = styled(Flex)`
  width: 100%;
  max-width: calc(68rem + 4rem);
  padding-inline: 2rem;
  margin-inline: auto;
`;

interface StorySheetProps extends SheetLayout {
  name: string;
  label: string;
  disabled: boolean;
  value?: unknown;
  onChange(path: string, value: unknown): void;
}

/** The story as one page: what is read first stands on top, and the text runs below it. */
export function StorySheet({ name, label, head, disabled, value, onChange }: StorySheetProps) {
  const say = useText();
  const page = useRef<HTMLDivElement>(null);
  const { documentId, locale: shownLocale } = useStoryShown();
  const locale = usePanelLocale(shownLocale);
  const isFormDisabled = useForm('StorySheet', (form) => form.disabled);
  const isModified = useForm('StorySheet', (form) => form.modified);
  const mayWrite = useMayWrite(documentId === null);
  const errors = useBodyErrors(name, page);
  const story = useMemo(() => ({ documentId, locale, disabled }), [documentId, locale, disabled]);

  const goOn = (from: number) => {
    const next =
      page.current?.querySelectorAll<HTMLElement>('[data-newsroom-head] textarea')[from + 1] ??
      page.current?.querySelector<HTMLElement>('.sheet-content');
    next?.focus();
  };
  const first = head.findIndex((field) => field.name === 'headline');

  return (
    <StoryContext.Provider value={story}>
      <Page
        ref={page}
        data-newsroom-story
        background="neutral0"
        borderColor="neutral150"
        hasRadius
        shadow="tableShadow"
        padding={{ initial: 4, medium: 7 }}
      >
        <Head direction="column" alignItems="stretch" gap={3} paddingBottom={4}>
          {head.map((field, index) => (
            <HeadField
              key={field.name}
              field={field}
              disabled={isFormDisabled || !mayWrite(field.name)}
              autoFocus={documentId === null && index === first}
              onEnter={() => goOn(index)}
            />
          ))}
        </Head>
        <SheetEditor
          value={value}
          label={label}
          disabled={disabled}
          onChange={(body) => onChange(name, body)}
        />
        {errors.length > 0 && (
          <Flex
            direction="column"
            alignItems="flex-start"
            gap={1}
            paddingTop={3}
            id={`${name}-errors`}
            data-strapi-field-error
          >
            {errors.map(({ place, text }) => (
              <Typography key={`${place} ${text}`} tag="p" textColor={TEXT_COLORS.danger}>
                {place === null ? text : say('sheet.error', { place: place + 1, text })}
              </Typography>
            ))}
          </Flex>
        )}
        <Flex justifyContent="flex-end" paddingTop={4}>
          <TextButton
            type="button"
            disabled={isModified}
            onClick={() => {
              preferSheet(false);
              window.location.reload();
            }}
          >
            {say(isModified ? 'sheet.useParts.saveFirst' : 'sheet.useParts')}
          </TextButton>
        </Flex>
      </Page>
    </StoryContext.Provider>
  );
}
