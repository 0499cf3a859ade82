/** Where English words break; a file of its own, which only an English matrix loads. */
export { hyphenateSync } from 'hyphen/en';
