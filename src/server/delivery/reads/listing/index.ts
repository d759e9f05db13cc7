export { ArticleListing } from './articleListing';
export { pageStatement, totalStatement, type Page, type Statement } from './pages';
