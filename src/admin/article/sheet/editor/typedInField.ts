/** Whether an event is of a field within a picture, a quote or an embed, which is written as any other. */
export const isTypedInField = ({ target }: Event): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
