export { answerDraft, showsDraft } from './answerDraft';
export { pageAddress } from './pageAddress';
export { offerPreviews } from './offerPreviews';
export { Previews } from './previews';
