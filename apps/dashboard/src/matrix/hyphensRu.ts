/** Where Russian words break; a file of its own, which only a Russian matrix loads. */
export { hyphenateSync } from 'hyphen/ru';
