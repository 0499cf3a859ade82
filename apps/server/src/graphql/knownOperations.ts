import type { DocumentNode } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';

/** How much memory the operations that are remembered may take together, in bytes: half as much again as all of the dashboard's take. */
const MEMORY = 16 * 1024 * 1024;
/** What the parser makes of one token, with its nodes and places, in bytes at most; it was measured. */
const TOKEN = 512;
/** What a character of a text takes, in bytes. */
const CHARACTER = 2;
/**
 * How long a text may be that is remembered, in UTF-16 code units. Longer ones V8 tells apart by their length, and those of one length by
 * comparing each with each: many of them would keep everybody waiting.
 */
const LONGEST = 16_000;

/**
 * Remembers parsed operations, and that they are valid: clients repeat themselves. Strangers must not fill the memory, so what is remembered
 * is weighed, and an operation that cannot be read or is not valid is forgotten at once: its errors may weigh more than its text.
 */
export function createKnownOperations() {
  const documents = new LRUCache<string, DocumentNode>({ maxSize: MEMORY, sizeCalculation: weigh });
  const forgetInvalid: Plugin = {
    onValidate({ params }) {
      return ({ valid }) => {
        if (!valid) documents.delete(params.documentAST.loc?.source.body ?? '');
      };
    },
  };
  const operations = {
    get: (text: string) => documents.get(text),
    set: (text: string, document: DocumentNode) => void (text.length <= LONGEST && documents.set(text, document)),
  };
  return { documents, operations, unreadable: NONE, forgetInvalid };
}

const NONE = { get: () => undefined, set: () => undefined };

function weigh({ loc }: DocumentNode, text: string): number {
  let tokens = 1;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens += 1;
  return tokens * TOKEN + text.length * CHARACTER;
}
