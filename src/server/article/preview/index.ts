export { answerDraft, showsDraft } from './answerDraft';
export { offerPreviews } from './offerPreviews';
export { Previews } from './previews';
