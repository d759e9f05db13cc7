import { useForm } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState, type ReactNode } from 'react';

/** How long an editor's hands must rest before anything is made of what is typed, in milliseconds. */
export const PAUSE = 400;

interface SettledForm {
  /** What the form held when its editor's hands rested last. */
  values: object;
  /** Whether something was typed since. */
  isTyping: boolean;
  /** To be rendered: it hears of each key in place of the component around it. */
  watch: ReactNode;
}

/**
 * The values of a form, once for each pause: what is made of a long story is made when its editor's hands rest,
 * and not for each key.
 */
export function useSettledForm(): SettledForm {
  const getValues = useForm('useSettledForm', (form) => form.getValues);
  const [values, setValues] = useState<object>(getValues);
  const [isTyping, setIsTyping] = useState(false);
  const settle = useCallback((settled: object) => {
    setValues(settled);
    setIsTyping(false);
  }, []);
  const begin = useCallback(() => setIsTyping(true), []);
  return {
    values,
    isTyping,
    watch: <FormPauses settled={values} onTyped={begin} onSettled={settle} />,
  };
}

interface FormPausesProps {
  settled: object;
  onTyped(): void;
  onSettled(values: object): void;
}

function FormPauses({ settled, onTyped, onSettled }: FormPausesProps) {
  const values: object = useForm('FormPauses', (form) => form.values);
  useEffect(() => {
    if (values === settled) return undefined;
    onTyped();
    const timer = setTimeout(() => onSettled(values), PAUSE);
    return () => clearTimeout(timer);
  }, [values, settled, onTyped, onSettled]);
  return null;
}
