import { Button, Flex } from '@strapi/design-system';

interface ChoiceProps<Value extends string> {
  label: string;
  options: ReadonlyArray<readonly [value: Value, label: string]>;
  chosen: Value;
  onChoose(value: Value): void;
}

/** Buttons of which one is pressed. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, options, chosen, onChoose } = props;
  return (
    <Flex role="group" aria-label={label} gap={1}>
      {options.map(([value, name]) => (
        <Button
          key={value}
          type="button"
          size="S"
          variant={value === chosen ? 'secondary' : 'tertiary'}
          aria-pressed={value === chosen}
          onClick={() => onChoose(value)}
        >
          {name}
        </Button>
      ))}
    </Flex>
  );
}
