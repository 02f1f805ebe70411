//! What can be asked for with one click? A few requests that ask for no more than their purpose needs.

use serde_json::{Value, json};

/// A request that is ready to be made. Its words are `page-request-ID` and `page-asked-…`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadyRequest {
    /// Its name in forms and words.
    pub id: &'static str,
    /// What it asks for, by the names of the words.
    pub asked: &'static [&'static str],
    course: Course,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Course {
    Titled(&'static str),
    Diploma,
    Any,
}

/// All of them.
pub(crate) const READY: [ReadyRequest; 4] = [
    ReadyRequest {
        id: "welding",
        asked: &["name", "what", "level", "outcomes", "when"],
        course: Course::Titled("MAG welding of structural steel"),
    },
    ReadyRequest { id: "diploma", asked: &["name", "what", "level", "when"], course: Course::Diploma },
    ReadyRequest { id: "first-aid", asked: &["name", "what", "when"], course: Course::Titled("First aid at work") },
    ReadyRequest { id: "any", asked: &["name", "what", "when"], course: Course::Any },
];

/// The request of that id.
pub(crate) fn ready(id: &str) -> Option<ReadyRequest> {
    READY.into_iter().find(|request| request.id == id)
}

const VCTS: [&str; 2] = ["urn:eudi:micro_credential:1", "urn:eudi:diploma:1"];
const BADGE: &str = "https://purl.imsglobal.org/spec/vc/ob/vocab.html#OpenBadgeCredential";

impl ReadyRequest {
    /// The DCQL query: the same in each format that we read; one of them is enough.
    pub(crate) fn dcql(&self) -> Value {
        let formats = [("sd_jwt", "dc+sd-jwt"), ("jwt", "jwt_vc_json"), ("ldp", "ldp_vc")];
        let credentials: Vec<Value> = formats
            .into_iter()
            .map(|(id, format)| {
                let sd_jwt = format == "dc+sd-jwt";
                json!({
                    "id": id,
                    "format": format,
                    "meta": if sd_jwt { self.vcts() } else { json!({ "type_values": [[BADGE]] }) },
                    "claims": self.claims(sd_jwt),
                })
            })
            .collect();
        json!({ "credentials": credentials, "credential_sets": [{ "options": [["sd_jwt"], ["jwt"], ["ldp"]] }] })
    }

    fn vcts(&self) -> Value {
        match self.course {
            Course::Titled(_) => json!({ "vct_values": VCTS.get(..1) }),
            Course::Diploma => json!({ "vct_values": VCTS.get(1..) }),
            Course::Any => json!({ "vct_values": VCTS }),
        }
    }

    fn claims(&self, sd_jwt: bool) -> Vec<Value> {
        let achievement = |name: &str| json!({ "path": ["credentialSubject", "achievement", name] });
        let mut claims = vec![match self.course {
            Course::Titled(title) => {
                json!({ "path": ["credentialSubject", "achievement", "name"], "values": [title] })
            }
            Course::Diploma => {
                json!({ "path": ["credentialSubject", "achievement", "achievementType"], "values": ["Diploma"] })
            }
            Course::Any => achievement("name"),
        }];
        // The other formats cannot be shown in parts: naming more of them would only leave some out.
        if sd_jwt {
            claims.extend(["given_name", "family_name", "date_of_issuance"].map(|name| json!({ "path": [name] })));
            if self.asked.contains(&"level") {
                claims.push(achievement("eqfLevel"));
            }
            if self.asked.contains(&"outcomes") {
                claims.push(achievement("learningOutcome"));
            }
        }
        claims
    }
}
