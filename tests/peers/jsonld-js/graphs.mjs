// Which canonical form has each of these graphs, by rdf-canonize? Prints the graphs, each under a line that says
//
//   ## NAME | HASH | SHA-256 of the canonical N-Quads | the names of its blank nodes, where there is but one way to name them
//
//   npm install && node graphs.mjs > ../../../shared/credential/src/json_ld/graphs.nq
//
// The graphs are made here: shapes whose blank nodes first-degree hashes tell apart, and such that they do not; each of the
// latter twice, under other labels and in another order, since that must change nothing. (Circles that go one way in one
// graph and the other way in another are left out: RDFC-1.0, section 4.7, does not look at the name of a graph when it hashes
// related nodes, so that they have two forms by the standard itself. So are labels that look like canonical ones, which rdf-canonize 5.0.0 leaves as
// they are.)
import { createHash } from 'node:crypto';
import rdfCanonize from 'rdf-canonize';

const edge = (from, to, graph) => `${from} <urn:p> ${to}${graph ? ` ${graph}` : ''} .`;
const node = (number) => `_:n${number}`;
const range = (count) => [...Array(count).keys()];
const circle = (count, from = 0) => range(count).map((i) => edge(node(from + i), node(from + ((i + 1) % count))));
const both = (pairs) => pairs.flatMap(([one, two]) => [edge(node(one), node(two)), edge(node(two), node(one))]);
const complete = (count) => range(count).flatMap((i) => range(count).filter((j) => j !== i).map((j) => edge(node(i), node(j))));

// Told apart by what is said of each: one way to name them.
const plain = {
  'no blank node': ['<urn:s> <urn:p> <urn:o> .', '<urn:s> <urn:p> "text" .'],
  'empty': [],
  'one blank node': ['_:x <urn:p> "1" .'],
  'one blank node that names itself': ['_:x <urn:p> _:x .'],
  'two by their texts': ['_:a <urn:p> "2" .', '_:b <urn:p> "1" .'],
  'two by their properties': ['_:a <urn:q> "1" .', '_:b <urn:p> "1" .'],
  'two by the side on which they stand': ['_:a <urn:p> _:b .'],
  'a chain': range(5).map((i) => edge(node(i), node(i + 1))),
  'a chain with an end that is named': [...range(4).map((i) => edge(node(i), node(i + 1))), '_:n4 <urn:p> <urn:end> .'],
  'a tree with texts': ['_:r <urn:p> _:a .', '_:r <urn:p> _:b .', '_:a <urn:q> "a" .', '_:b <urn:q> "b" .'],
  'a list of three': range(3).flatMap((i) => [`_:l${i} <http://www.w3.org/1999/02/22-rdf-syntax-ns#first> "${i}" .`,
    `_:l${i} <http://www.w3.org/1999/02/22-rdf-syntax-ns#rest> ${i < 2 ? `_:l${i + 1}` : '<http://www.w3.org/1999/02/22-rdf-syntax-ns#nil>'} .`]),
  'as a graph': ['_:g <urn:p> "of" .', '<urn:s> <urn:p> "in" _:g .'],
  'as a graph and in it': ['_:x <urn:p> _:y _:g .', '_:g <urn:p> _:x .'],
  'one node in two graphs': ['_:x <urn:p> "1" <urn:g1> .', '_:x <urn:p> "1" <urn:g2> .', '_:y <urn:p> "1" <urn:g1> .'],
  'the same quad twice': ['_:x <urn:p> "1" .', '_:x <urn:p> "1" .', '_:y <urn:p> "2" .'],
  'language and datatype': ['_:x <urn:p> "1"@de .', '_:y <urn:p> "1"^^<urn:d> .', '_:z <urn:p> "1" .', '_:w <urn:p> "1"@de-AT .'],
  'a text whose datatype is said': ['_:x <urn:p> "1"^^<http://www.w3.org/2001/XMLSchema#string> .', '_:y <urn:q> "1" .'],
  'escapes': ['_:x <urn:p> "\\t\\b\\n\\r\\f\\"\\\\\\u0000\\u001F\\u007F\\u0080ä\\U0001F600" .', '_:y <urn:p> "" .'],
  'addresses beyond ASCII': ['_:x <urn:ä> <urn:ö\u{1F600}> .', '_:y <urn:p> <urn:\\u00E4> .'],
  'eleven, so that ten comes before two': range(11).map((i) => `_:m${i} <urn:p> "${i}" .`),
};

// Told apart by their surroundings alone, or not at all.
const alike = {
  'two without a difference': ['_:n0 <urn:p> "1" .', '_:n1 <urn:p> "1" .'],
  'a circle of two': circle(2),
  'a circle of three': circle(3),
  'a circle of six': circle(6),
  'two circles of three': [...circle(3), ...circle(3, 3)],
  'a circle of two beside one of three': [...circle(2), ...circle(3, 2)],
  'a circle with a tail': [...circle(4), edge(node(0), node(4)), edge(node(4), node(5))],
  'a circle with two tails': [...circle(4), edge(node(0), node(4)), edge(node(1), node(5))],
  'a circle with a text': [...circle(5), '_:n2 <urn:q> "here" .'],
  'all of three': complete(3),
  'all of four': complete(4),
  'all of five': complete(5),
  'all of four but one way': complete(4).slice(1),
  'a star': range(5).map((i) => edge(node(0), node(i + 1))),
  'a star from outside': range(5).map((i) => edge(node(i + 1), node(0))),
  'two stars': [...range(3).map((i) => edge(node(0), node(i + 1))), ...range(3).map((i) => edge(node(4), node(i + 5)))],
  'a tree of seven': [[0, 1], [0, 2], [1, 3], [1, 4], [2, 5], [2, 6]].map(([i, j]) => edge(node(i), node(j))),
  'a tree that leans': [[0, 1], [0, 2], [1, 3], [1, 4], [3, 5]].map(([i, j]) => edge(node(i), node(j))),
  'three and three': range(3).flatMap((i) => range(3).map((j) => edge(node(i), node(j + 3)))),
  'a prism': both([[0, 1], [1, 2], [2, 0], [3, 4], [4, 5], [5, 3], [0, 3], [1, 4], [2, 5]]),
  'three and three both ways, which a prism is not': both(range(3).flatMap((i) => range(3).map((j) => [i, j + 3]))),
  'a cube': both([[0, 1], [1, 2], [2, 3], [3, 0], [4, 5], [5, 6], [6, 7], [7, 4], [0, 4], [1, 5], [2, 6], [3, 7]]),
  'a ladder that is closed': both([...range(4).map((i) => [i, (i + 1) % 4]), ...range(4).map((i) => [i, i + 4])]),
  'a ladder that is twisted': both([...range(6).map((i) => [i, (i + 1) % 6]), [0, 3], [1, 4], [2, 5]]),
  'graphs that name each other': [edge(node(0), node(1), node(1)), edge(node(1), node(0), node(0))],
  'two graphs of the same': [edge(node(0), '"x"', node(1)), edge(node(2), '"x"', node(3))],
  'two properties one way round': [...range(3).map((i) => `_:n${i} <urn:p> _:n${(i + 1) % 3} .`),
    ...range(3).map((i) => `_:n${i} <urn:q> _:n${(i + 1) % 3} .`)],
  'two properties both ways round': [...range(3).map((i) => `_:n${i} <urn:p> _:n${(i + 1) % 3} .`),
    ...range(3).map((i) => `_:n${(i + 1) % 3} <urn:q> _:n${i} .`)],
  'each names itself': range(3).map((i) => edge(node(i), node(i))),
  'married couples': range(3).flatMap((i) => both([[2 * i, 2 * i + 1]])),
  'a middle between two circles': [...circle(3), ...circle(3, 3), edge(node(6), node(0)), edge(node(6), node(3))],
};

/** The same graph under other labels, in another order: a step that has nothing in common with the number of labels. */
function disguised(lines) {
  const labels = [...new Set(lines.join(' ').match(/_:n\d+/g) ?? [])].sort();
  const other = new Map(labels.map((label, i) => [label, `_:k${(i * 7 + 3) % 11 + (i >= 11 ? 20 : 0)}`]));
  if (new Set(other.values()).size !== labels.length) throw new Error('two labels became one');
  return lines.map((line) => line.replace(/_:n\d+/g, (label) => other.get(label))).reverse();
}

async function show(name, lines, { hash = 'SHA-256', map = false } = {}) {
  const input = lines.map((line) => `${line}\n`).join('');
  const canonicalIdMap = new Map();
  const options = { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads', format: 'application/n-quads',
    messageDigestAlgorithm: hash, canonicalIdMap, maxWorkFactor: Infinity };
  const quads = await rdfCanonize.canonize(input, options);
  const names = map ? [...canonicalIdMap].map(([from, to]) => `${from.replace('_:', '')}=${to.replace('_:', '')}`).sort() : [];
  const digest = createHash('sha256').update(quads).digest('hex');
  process.stdout.write(`## ${name} | ${hash} | ${digest} | ${names.join(' ')}\n${input}`);
}

for (const [name, lines] of Object.entries(plain)) await show(name, lines, { map: true });
for (const [name, lines] of Object.entries(alike)) {
  await show(name, lines);
  await show(`${name}, disguised`, disguised(lines));
}
for (const name of ['two by their texts', 'as a graph and in it']) await show(`${name}, SHA-384`, plain[name], { hash: 'SHA-384', map: true });
for (const name of ['a circle with a tail', 'a prism']) await show(`${name}, SHA-384`, alike[name], { hash: 'SHA-384' });
