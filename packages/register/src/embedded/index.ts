export { startEmbedded, stopEmbedded } from './cluster.ts';
export { findEmbedded } from './connect.ts';
