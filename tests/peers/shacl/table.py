"""Writes the rules of shared/learning/data/profile.tsv from the published shapes: python table.py > …/profile.tsv"""

import os
import re

import rdflib
from rdflib.collection import Collection
from rdflib.namespace import RDF, SH

import shapes as published
from shapes import FILES, W3C, by_address, local, mappings

HEAD = """\
# What the European Digital Credentials application profile asks: its SHACL shapes, a line each.
# Source: ELM repository of the European Commission, rdf/ap/edc/EDC-*.ttl and edc-ap-context.jsonld (version 1.1.0, 2023-06-05),
# CC BY 4.0; shapes and properties that are switched off, and those that no term of the context leads to, are left out.
# T term, how its values are read (id, language, a datatype, plain), "vc" where it is one in a VerifiableCredential alone
# R shapes, class (or a named shape), term, least, most ("*" any), then what a value must be:
#   class=A,B one of these classes · datatype=d · unique one text for each language · iri, literal · most=n
#   list=address entry of that list (its scheme must be typed where "typed" stands) · node=shape keeps to that shape
#   or=shape keeps to that shape, if it is of none of the classes before"""


def how(term):
    if "@language" in (term.get("@container") or []):
        return "language"
    return {None: "plain", "@id": "id"}.get(term.get("@type")) or local(term["@type"])


def terms():
    everywhere, scoped = mappings(list(W3C)[0])
    elm = published.context(published.EDC)["@context"]
    for name in sorted(everywhere):
        if name in elm and isinstance(elm[name], dict):
            yield f"T\t{name}\t{how(everywhere[name])}"
    for name in sorted(set(scoped) - set(everywhere)):
        term = scoped[name]
        if term and re.search("#.", term.get("@id") or "") and not term.get("@container"):
            yield f"T\t{name}\t{how(term)}\tvc"


def asked(graph, shape):
    classes = [local(one) for one in graph.objects(shape, SH["class"])]
    for either in graph.objects(shape, SH["or"]):
        classes += [local(graph.value(one, SH["class"])) for one in Collection(graph, either)]
    if classes:
        yield "class=" + ",".join(classes)
    yield from ("datatype=" + local(one) for one in graph.objects(shape, SH.datatype))
    yield from ({"IRI": "iri", "Literal": "literal"}[local(one)] for one in graph.objects(shape, SH.nodeKind))
    yield from ("most=" + str(one) for one in graph.objects(shape, SH.maxInclusive))
    if graph.value(shape, SH.uniqueLang):
        yield "unique"
    for node in graph.objects(shape, SH.node):
        inner = [one for one in graph.objects(node, SH.property) if graph.value(one, SH.hasValue)]
        if inner:
            yield "list=" + str(graph.value(inner[0], SH.hasValue))
            if graph.value(inner[0], SH["class"]):
                yield "typed"
            continue
        # A node that only names classes, and what else will do.
        either = [one for many in graph.objects(node, SH["or"]) for one in Collection(graph, many)] or [node]
        classes = [local(one) for inner in either for one in graph.objects(inner, SH["class"])]
        if classes:
            yield "class=" + ",".join(classes)
        keeps = [local(one) for inner in either for one in graph.objects(inner, SH.node)]
        yield from ("or=" + one for one in keeps)
        if not classes:
            yield "node=" + local(node)


def rules(name, file, names):
    graph = rdflib.Graph()
    graph.parse(os.path.join(published.SHAPES, file + ".ttl"))
    for shape in sorted(set(graph.subjects(RDF.type, SH.NodeShape)), key=str):
        if graph.value(shape, SH.deactivated) or local(shape).endswith("Restriction"):
            continue
        target = local(graph.value(shape, SH.targetClass) or shape)
        for one in sorted(graph.objects(shape, SH.property), key=lambda one: str(graph.value(one, SH.path))):
            term = names.get(str(graph.value(one, SH.path)))
            if term is None or graph.value(one, SH.deactivated):
                continue
            least, most = graph.value(one, SH.minCount) or 0, graph.value(one, SH.maxCount) or "*"
            yield "\t".join(["R", name, target, term, str(least), str(most), *asked(graph, one)])


print(HEAD)
for line in terms():
    print(line)
for name, (file, _) in FILES.items():
    for line in rules(name, file, by_address()):
        print(line)
