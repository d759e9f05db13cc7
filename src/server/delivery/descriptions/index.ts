export { registerDescriptions, withDescriptions } from './describeArticles';
