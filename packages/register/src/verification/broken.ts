/** What is found to be wrong, as a sentence that names the entry or the row. */
export class Broken extends Error {}
