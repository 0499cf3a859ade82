export { type DatasetChoice, type LoadingContext, loadDataset, loadDatasets } from './loadDatasets.ts';
export { DatasetRefused, type Problem } from './problem.ts';
