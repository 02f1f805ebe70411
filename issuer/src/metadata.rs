//! What does the demonstration say of itself to wallets? OpenID4VCI 1.0, section 12.2; RFC 8414.

use issue::{Course, Format};
use serde_json::{Value, json};

use crate::demo::{Demo, EXAMPLES, configuration_id};

impl Demo {
    /// Credential Issuer Metadata (OpenID4VCI 1.0, section 12.2).
    pub fn metadata(&self) -> Value {
        let configurations: serde_json::Map<String, Value> = EXAMPLES
            .iter()
            .flat_map(|example| Format::ALL.map(|format| (example, format)))
            .map(|(example, format)| (configuration_id(example.slug, format), configuration(&example.course, format)))
            .collect();
        json!({
            "credential_issuer": self.origin(),
            "credential_endpoint": format!("{}/credential", self.origin()),
            "nonce_endpoint": format!("{}/nonce", self.origin()),
            "display": [{ "name": "Wanderbuch demonstration issuer", "locale": "en" }],
            "credential_configurations_supported": configurations,
        })
    }

    /// Authorization Server Metadata (RFC 8414).
    pub fn server_metadata(&self) -> Value {
        json!({
            "issuer": self.origin(),
            "token_endpoint": format!("{}/token", self.origin()),
            "grant_types_supported": [openid4vc::openid4vci::GRANT_TYPE],
            "pre-authorized_grant_anonymous_access_supported": true,
            "token_endpoint_auth_methods_supported": ["none"],
        })
    }
}

fn configuration(course: &Course, format: Format) -> Value {
    let types = json!(["VerifiableCredential", "OpenBadgeCredential"]);
    let mut configuration = match format {
        Format::SdJwtVc => json!({
            "format": "dc+sd-jwt",
            "vct": course.vct,
            "credential_signing_alg_values_supported": ["ES256"],
            "cryptographic_binding_methods_supported": ["jwk"],
        }),
        Format::VcJwt => json!({
            "format": "jwt_vc_json",
            "credential_definition": { "type": types },
            "credential_signing_alg_values_supported": ["ES256"],
            "cryptographic_binding_methods_supported": ["did:key", "did:jwk"],
        }),
        Format::OpenBadge => json!({
            "format": "ldp_vc",
            "credential_definition": {
                "@context": ["https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"],
                "type": types,
            },
            "credential_signing_alg_values_supported": ["eddsa-rdfc-2022"],
            "cryptographic_binding_methods_supported": ["did:key", "did:jwk"],
        }),
    };
    if let Some(members) = configuration.as_object_mut() {
        let algorithms = json!({ "jwt": { "proof_signing_alg_values_supported": ["ES256", "EdDSA"] } });
        members.insert("proof_types_supported".to_owned(), algorithms);
        let display = json!({ "display": [{ "name": course.title, "locale": "en" }] });
        members.insert("credential_metadata".to_owned(), display);
    }
    configuration
}
