export { DataDirectoryError, type Embedded, findEmbedded, startEmbedded, stopEmbedded } from './cluster.ts';
