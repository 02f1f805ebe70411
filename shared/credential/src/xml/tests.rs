//! Is the one text of a document what others make of it, and is nothing read that nobody signed?
//!
//! The exclusive texts are those of libxml2 2.9.14 (`xmllint --exc-c14n`, which keeps comments).

use super::canonical::{exclusive, inclusive};
use super::{XmlError, parse};

#[test]
fn canonical_texts() {
    for (written, due) in [
        ("<a/>", "<a></a>"),
        ("\u{FEFF}<?xml version='1.0' encoding='UTF-8'?>\r\n<a\r\n b = 'c'   />\r\n", "<a b=\"c\"></a>"),
        (
            "<a>x<!-- y -->z<![CDATA[<&>]]>&#13;&#x41;&lt;&gt;&amp;&quot;&apos;</a>",
            "<a>xz&lt;&amp;&gt;&#xD;A&lt;&gt;&amp;\"'</a>",
        ),
        ("<a b='\r\n\t&#10;&#9;&#13;&lt;&quot;&apos;&gt;'/>", "<a b=\"  &#xA;&#x9;&#xD;&lt;&quot;'>\"></a>"),
        ("<a z='1' y='2' B='3'/>", "<a B=\"3\" y=\"2\" z=\"1\"></a>"),
        (
            "<p:a xmlns:p='urn:p' xmlns:q='urn:q' xmlns:z='urn:a' xmlns='urn:d' q:y='1' z:x='2' b='3' xml:lang='en'><c/><q:d/></p:a>",
            "<p:a xmlns:p=\"urn:p\" xmlns:q=\"urn:q\" xmlns:z=\"urn:a\" b=\"3\" xml:lang=\"en\" z:x=\"2\" q:y=\"1\"><c xmlns=\"urn:d\"></c><q:d></q:d></p:a>",
        ),
        (
            "<a xmlns='urn:1'><b xmlns=''><c xmlns='urn:1'/></b></a>",
            "<a xmlns=\"urn:1\"><b xmlns=\"\"><c xmlns=\"urn:1\"></c></b></a>",
        ),
        (
            "<a xmlns:p='urn:1'><p:b><p:b xmlns:p='urn:2'/></p:b></a>",
            "<a><p:b xmlns:p=\"urn:1\"><p:b xmlns:p=\"urn:2\"></p:b></p:b></a>",
        ),
    ] {
        let root = parse(written.as_bytes()).expect(written);
        assert_eq!(String::from_utf8(exclusive(&root, None)).expect("text"), due, "{written}");
        // What is canonical already stays as it is.
        assert_eq!(String::from_utf8(exclusive(&parse(due.as_bytes()).expect(due), None)).expect("text"), due);
    }
    let root = parse(
        b"<a xmlns='urn:d' xmlns:p='urn:p' xmlns:q='urn:q' xml:lang='en'><p:b r='1'><c xmlns:p='urn:o'/></p:b></a>",
    );
    let root = root.expect("a tree");
    let b = root.elements().next().expect("b");
    assert_eq!(
        String::from_utf8(inclusive(b, &[&root])).expect("text"),
        "<p:b xmlns=\"urn:d\" xmlns:p=\"urn:p\" xmlns:q=\"urn:q\" r=\"1\" xml:lang=\"en\"><c xmlns:p=\"urn:o\"></c></p:b>"
    );
}

#[test]
fn refused() {
    for (written, because) in [
        ("<!DOCTYPE a><a/>", "DOCTYPE"),
        ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "DOCTYPE"),
        ("<a>&x;</a>", "an entity of its own"),
        ("<a b='&x;'/>", "not well-formed"),
        ("<?xml-stylesheet href='x'?><a/>", "an instruction"),
        ("<a><?x y?></a>", "an instruction"),
        ("<?xml version='1.1'?><a/>", "a version of XML"),
        ("<?xml version='1.0' encoding='ISO-8859-1'?><a/>", "an encoding"),
        ("<a/><b/>", "more than one root"),
        ("<a/>x", "text outside"),
        ("x<a/>", "text outside"),
        ("<a>", "not well-formed"),
        ("<a></b>", "not well-formed"),
        ("<a b='1' b='2'/>", "not well-formed"),
        ("<a xmlns:p='urn:1' xmlns:q='urn:1' p:b='1' q:b='2'/>", "twice"),
        ("<p:a/>", "means nothing"),
        ("<a p:b='1'/>", "means nothing"),
        ("<a xmlns:p=''/>", "may not be declared"),
        ("<a xmlns:xml='urn:1'/>", "may not be declared"),
        ("<é/>", "other letters"),
        ("<a:b:c xmlns:a='urn:1'/>", "other letters"),
        ("<a b='<'/>", "in an attribute"),
        ("<a>\u{1}</a>", "a character"),
        ("<a>&#1;</a>", "an entity of its own"),
        ("<a b='&#1;'/>", "a character"),
        ("", "no element"),
    ] {
        let error = parse(written.as_bytes()).expect_err(written).to_string();
        assert!(error.contains(because), "{written}: {error}");
    }
    assert!(matches!(parse(b"\xFF<a/>"), Err(XmlError::Refused(_))));
    let deep = "<a>".repeat(crate::limits::XML_DEPTH + 1);
    assert!(matches!(parse(deep.as_bytes()), Err(XmlError::TooMuch { .. })));
}

/// What one element may have is bounded, and so is what each element costs that stands inside.
#[test]
fn what_one_element_has_is_bounded() {
    use crate::limits::{XML_ATTRIBUTES, XML_NAMESPACE_BYTES, XML_NAMESPACES};
    let many = |count: usize, one: &dyn Fn(usize) -> String| (0..count).map(one).collect::<String>();
    let attributes = |count| format!("<a{}/>", many(count, &|number| format!(" a{number}='1'")));
    let namespaces =
        |count| format!("<a><b{}><c/></b></a>", many(count, &|number| format!(" xmlns:n{number}='urn:{number}'")));
    let twice = |count| format!("{}<c/>{}", namespaces(count).replace("<c/></b></a>", ""), "</b></a>");
    let named = |bytes: usize| format!("<a xmlns='{}'/>", "u".repeat(bytes));
    for (good, bad) in [
        (attributes(XML_ATTRIBUTES), attributes(XML_ATTRIBUTES + 1)),
        (namespaces(XML_NAMESPACES), namespaces(XML_NAMESPACES + 1)),
        (twice(XML_NAMESPACES), twice(XML_NAMESPACES).replace("<c/>", "<c xmlns:n1='urn:x'/>")),
        (named(XML_NAMESPACE_BYTES), named(XML_NAMESPACE_BYTES + 1)),
        // What has ended counts no more.
        (format!("<r>{}{}</r>", namespaces(XML_NAMESPACES), namespaces(XML_NAMESPACES)), attributes(300_000)),
    ] {
        let read = parse(good.as_bytes()).expect("a tree");
        assert!(!exclusive(&read, None).is_empty());
        assert!(matches!(parse(bad.as_bytes()), Err(XmlError::TooMuch { .. })), "{} bytes", bad.len());
    }
    assert!(parse(b"<a xmlns:p='urn:1' xmlns:p='urn:1'/>").is_err_and(|error| error.to_string().contains("twice")));
}
