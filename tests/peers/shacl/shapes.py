"""What do the published shapes ask, and what does pyshacl find? For the peers in this folder.

The shapes and the context are read from $WANDERBUCH_SHARED/elm (or ../shared beside the checkout), the contexts of the W3C
from its fixtures. Terms are taken as if no context were protected: the context of ELM defines some of VCDM 2.0's again.
"""

import json
import os
import re
import warnings

import pyshacl
import pyshacl.validator
import rdflib
from pyld import jsonld
from rdflib.namespace import RDF, SH

warnings.simplefilter("ignore")

HERE = os.path.dirname(os.path.abspath(__file__))
SHARED = os.environ.get("WANDERBUCH_SHARED") or os.path.join(HERE, "../../../../shared")
SHAPES = os.path.join(SHARED, "elm/elm-repo/rdf/ap/edc")
W3C = {
    "https://www.w3.org/2018/credentials/v1": "www.w3.org_2018_credentials_v1.jsonld",
    "https://www.w3.org/ns/credentials/v2": "www.w3.org_ns_credentials_v2.jsonld",
}
EDC = "http://data.europa.eu/snb/model/context/edc-ap"
# Name of the file of shapes, and those that it imports.
FILES = {
    "generic-no-cv": ("EDC-generic-no-cv", []),
    "generic-full": ("EDC-generic-full", ["generic-no-cv"]),
    "accredited": ("EDC-accredited", ["generic-full"]),
    "converted": ("EDC-converted", ["generic-full"]),
    "issued-by-mandate": ("EDC-issuedByMandate", ["generic-full"]),
    "diploma-supplement": ("EDC-diplomaSupplement", ["accredited"]),
}


def local(iri):
    """The last part of an address."""
    return re.split("[/#]", str(iri))[-1]


def unprotected(value):
    if isinstance(value, dict):
        return {name: unprotected(inner) for name, inner in value.items() if name != "@protected"}
    if isinstance(value, list):
        return [unprotected(inner) for inner in value]
    return value


def context(url):
    path = os.path.join(SHAPES, "edc-ap-context.jsonld") if url == EDC else None
    path = path or os.path.join(SHARED, "fixtures/_contexts", W3C[url])
    with open(path, encoding="utf-8") as file:
        return unprotected({"@context": json.load(file)["@context"]})


_CONTEXTS = {}


def loader(url, _options=None):
    if url not in _CONTEXTS:
        _CONTEXTS[url] = context(url)
    return {"contextUrl": None, "documentUrl": url, "document": _CONTEXTS[url], "contentType": "application/ld+json"}


jsonld.set_document_loader(loader)


def mappings(vc):
    """The terms of that version of VCDM with ELM's; first everywhere, then in a VerifiableCredential."""
    processor = jsonld.JsonLdProcessor()
    resolver = jsonld.ContextResolver({}, loader)
    options = {"base": "", "documentLoader": loader, "processingMode": "json-ld-1.1", "contextResolver": resolver}
    active = processor._get_initial_context(options)
    active = processor.process_context(active, {"@context": [vc, EDC]}, options)
    scoped = processor.process_context(active, active["mappings"]["VerifiableCredential"]["@context"], options)
    return active["mappings"], scoped["mappings"]


# pyshacl reads the shapes anew for each credential, which takes longer than all the rest: once is enough.
_SHAPES, _READ = {}, {}
_FRESH = pyshacl.validator.ShapesGraph
pyshacl.validator.ShapesGraph = lambda graph, *rest: _READ.setdefault(id(graph), None) or _READ.update(
    {id(graph): _FRESH(graph, *rest)}
) or _READ[id(graph)]


def shapes(profile):
    """The shapes of a profile with all that it imports."""
    if profile not in _SHAPES:
        graph = rdflib.Graph()
        waiting = [profile]
        while waiting:
            file, imports = FILES[waiting.pop()]
            graph.parse(os.path.join(SHAPES, file + ".ttl"))
            waiting.extend(imports)
        _SHAPES[profile] = graph
    return _SHAPES[profile]


def graph(claims):
    quads = jsonld.to_rdf(claims, {"format": "application/n-quads"})
    dataset = rdflib.Dataset()
    dataset.parse(data=quads, format="nquads")
    # What a proof says stands in a graph of its own, which shapes do not look at.
    plain = rdflib.Graph()
    for triple in dataset.default_graph:
        plain.add(triple)
    return plain


KINDS = {
    "MinCountConstraintComponent": "missing",
    "MaxCountConstraintComponent": "too-many",
    "DatatypeConstraintComponent": "datatype",
    "ClassConstraintComponent": "class",
    "OrConstraintComponent": "class",
    "NodeKindConstraintComponent": "address",
    "UniqueLangConstraintComponent": "language",
    "NodeConstraintComponent": "list",
    "MaxInclusiveConstraintComponent": "most",
}


def owner(graph, shape, focus_types):
    """The class that a property shape is about, or the named shape that it stands in."""
    for node in graph.subjects(SH.property, shape):
        target = graph.value(node, SH.targetClass)
        if target is None or local(target) in focus_types:
            return local(target or node)
    return "?"


def misses(claims, profile, terms):
    """What pyshacl finds, each as "class member kind", sorted, each as often as different things miss it.

    Of the node that an issuer must be, what that asks counts, not that it was asked; of a list, that it was asked."""
    data, asked = graph(claims), shapes(profile)
    _, found, _ = pyshacl.validate(data, shacl_graph=asked, inference="none", advanced=False)
    details = set(found.objects(None, SH.detail))
    seen = set()
    for result in found.subjects(RDF.type, SH.ValidationResult):
        focus, path = found.value(result, SH.focusNode), found.value(result, SH.resultPath)
        member = terms.get(str(path))
        kinds = {local(one) for one in data.objects(focus, RDF.type)}
        of = owner(asked, found.value(result, SH.sourceShape), kinds)
        if result in details and of != "IssuerNodeShape":
            continue
        kind = KINDS[local(found.value(result, SH.sourceConstraintComponent))]
        if kind == "list" and member == "issuer":
            continue
        if kind == "list" and member == "hasClaim":
            kind = "class"
        value = None if kind in ("missing", "too-many", "language") else found.value(result, SH.value)
        seen.add((focus, of, member, kind, value))
    return sorted(f"{of} {member} {kind}" for _, of, member, kind, _ in seen)


def by_address():
    """The JSON name of each property, as VCDM 1.1 and ELM write it."""
    everywhere, scoped = mappings(list(W3C)[0])
    names = {}
    for terms in (everywhere, scoped):
        for name, term in terms.items():
            if term and term.get("@id") and not name.startswith("@"):
                names.setdefault(term["@id"], name)
    return names
