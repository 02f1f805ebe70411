//! For which certificates a rule of a trusted list is (ETSI TS 119 612, clause 5.5.9.2), in the text that is canonical already, to
//! stand inside `q:Qualifications`.

const XADES: &str = "http://uri.etsi.org/01903/v1.3.2#";
const MORE_TYPES: &str = "http://uri.etsi.org/02231/v2/additionaltypes#";

/// Several together: "all", "atLeastOne", "none".
pub fn criteria(assert: &str, inside: &[String]) -> String {
    format!("<q:CriteriaList assert=\"{assert}\">{}</q:CriteriaList>", inside.concat())
}

/// Bits of the key usage.
pub fn key_usage(bits: &[(&str, bool)]) -> String {
    let bits: String =
        bits.iter().map(|(name, set)| format!("<q:KeyUsageBit name=\"{name}\">{set}</q:KeyUsageBit>")).collect();
    format!("<q:KeyUsage>{bits}</q:KeyUsage>")
}

/// Policies.
pub fn policies(oids: &[&str]) -> String {
    let all: String =
        oids.iter().map(|oid| format!("<q:PolicyIdentifier>{}</q:PolicyIdentifier>", identifier(oid))).collect();
    format!("<q:PolicySet>{all}</q:PolicySet>")
}

/// Purposes of the key.
pub fn purposes(oids: &[&str]) -> String {
    other("ExtendedKeyUsage", "KeyPurposeId", oids)
}

/// Attributes of the subject's name.
pub fn subject_attributes(oids: &[&str]) -> String {
    other("CertSubjectDNAttribute", "AttributeOID", oids)
}

/// A criterion of that name that no standard has, or that is not one of a list's.
pub fn other(name: &str, inside: &str, oids: &[&str]) -> String {
    let all: String = oids.iter().map(|oid| format!("<x:{inside}>{}</x:{inside}>", identifier(oid))).collect();
    format!("<q:otherCriteriaList><x:{name} xmlns:x=\"{MORE_TYPES}\">{all}</x:{name}></q:otherCriteriaList>")
}

fn identifier(oid: &str) -> String {
    format!("<xades:Identifier xmlns:xades=\"{XADES}\" Qualifier=\"OIDAsURN\">urn:oid:{oid}</xades:Identifier>")
}
