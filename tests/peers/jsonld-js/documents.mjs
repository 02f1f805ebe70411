// Which canonical form has each of our own documents, by jsonld.js? Prints SHA-256 TAB name for each that it takes.
//
//   npm install && node documents.mjs > ../../../shared/credential/src/json_ld/documents.tsv
//
// What jsonld.js itself refuses or drops a part of (safe mode) is left out. Nothing is fetched: a context by address is unknown.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';

const documents = JSON.parse(readFileSync(new URL('../../../shared/credential/src/json_ld/documents.json', import.meta.url)));
const documentLoader = async (address) => { throw new Error(`unknown context ${address}`); };
for (const { name, document } of documents) {
  try {
    const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, documentLoader };
    const quads = await jsonld.canonize(document, options);
    console.log(`${createHash('sha256').update(quads).digest('hex')}\t${name}`);
  } catch (error) {
    if (process.env.WHY) console.error(name, error.details?.event?.code ?? error.message);
  }
}
