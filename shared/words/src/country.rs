//! What is a country called? ISO 3166-1 codes of Europe; any other code stands as it is.

use crate::{Words, plain};

impl Words {
    /// "Portugal" for "PT" (or "pt"); a code without a name here comes back as it is.
    pub fn country(self, code: &str) -> String {
        let known = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_alphabetic());
        let id = format!("country-{}", code.to_ascii_uppercase());
        known.then(|| self.find(&id, None, &crate::bundle::own(&[]))).flatten().unwrap_or_else(|| plain::argument(code))
    }
}
