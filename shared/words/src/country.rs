//! What is a country called, or a part of one that has its own framework? ISO 3166-1 codes of Europe; any other stands as it is.

use crate::{Words, plain};

impl Words {
    /// "Portugal" for "PT" (or "pt"), "Belgium, Flanders" for "BE-VLG"; a code without a name here comes back as it is.
    pub fn country(self, code: &str) -> String {
        let mut parts = code.split('-');
        let known = parts.next().is_some_and(|country| country.len() == 2 && letters(country))
            && parts.next().is_none_or(|part| part.split('/').all(letters))
            && parts.next().is_none();
        let id = format!("country-{}", code.to_ascii_uppercase().replace('/', "-"));
        known.then(|| self.find(&id, None, &crate::bundle::own(&[]))).flatten().unwrap_or_else(|| plain::argument(code))
    }
}

fn letters(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic())
}
