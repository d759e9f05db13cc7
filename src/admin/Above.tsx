import { useEffect, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface AboveProps {
  /** The part of the page, around this component, whose last element it is said above. */
  within: 'main' | 'form';
  children: ReactNode;
}

/** Strapi has places for plugins at the side of lists and forms only: what is said goes in front of them. */
export function Above({ within, children }: AboveProps) {
  const mark = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<HTMLElement | null>(null);
  useEffect(() => {
    const around = mark.current?.closest(within);
    const last = [...(around?.children ?? [])].at(-1);
    if (!last) return undefined;
    const made = document.createElement('div');
    last.before(made);
    setPlace(made);
    return () => made.remove();
  }, [within]);
  return (
    <>
      <span ref={mark} hidden />
      {place && createPortal(children, place)}
    </>
  );
}
