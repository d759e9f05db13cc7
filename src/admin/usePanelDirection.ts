import { useText } from './messages';

/** The direction of what the newsroom says in the language of the panel, which Strapi lays out from left to right in each. */
export function usePanelDirection(): 'ltr' | 'rtl' {
  const say = useText();
  return /^[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(say('saves.take.mine')) ? 'rtl' : 'ltr';
}
