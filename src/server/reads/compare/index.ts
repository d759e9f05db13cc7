export { ReadComparison, type ComparedRead, type ComparisonStatus } from './readComparison';
