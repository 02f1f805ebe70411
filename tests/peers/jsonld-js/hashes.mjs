// Which canonical form has each JSON-LD document in a folder, by jsonld.js? Prints SHA-256 TAB path for each.
//
//   npm install && node hashes.mjs FOLDER > ../../../shared/credential/src/json_ld/jsonld_js.tsv
//
// FOLDER/_contexts/MAP.json names the contexts; nothing is fetched. A document is taken without its proofs. What jsonld.js
// itself refuses (safe mode) is left out.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import jsonld from 'jsonld';

const root = process.argv[2];
const map = JSON.parse(readFileSync(join(root, '_contexts/MAP.json')));
const contexts = new Map(Object.entries(map).map(([address, file]) => [address, file.file ?? file]));
const documentLoader = async (address) => {
  const file = contexts.get(address);
  if (!file) throw new Error(`unknown context ${address}`);
  const document = JSON.parse(readFileSync(join(root, '_contexts', file)));
  return { contextUrl: null, documentUrl: address, document };
};

function* files(folder) {
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) yield* files(path);
    else if (path.endsWith('.json')) yield path;
  }
}

let refused = 0;
for (const path of files(root)) {
  let document;
  try {
    document = JSON.parse(readFileSync(path));
  } catch {
    continue;
  }
  if (!document?.['@context'] || !document.type) continue;
  delete document.proof;
  try {
    const options = { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, documentLoader };
    const quads = await jsonld.canonize(document, options);
    console.log(`${createHash('sha256').update(quads).digest('hex')}\t${relative(root, path)}`);
  } catch (error) {
    refused += 1;
    if (process.env.WHY) console.error(relative(root, path), error.details?.event?.code ?? error.message);
  }
}
console.error(`${refused} refused by jsonld.js`);
