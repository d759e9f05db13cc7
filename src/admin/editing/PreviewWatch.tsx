import { SaveWindow } from './saveWindow/SaveWindow';
import { useFormWatch } from './useFormWatch';

/** Beside the form of Strapi's preview, which has no room for notices: keeps what is typed, and asks. */
export function PreviewWatch() {
  useFormWatch();
  return <SaveWindow />;
}
