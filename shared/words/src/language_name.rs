//! What is a language called? The languages of Europe and their neighbours; any other tag stands as it is.

use crate::{Words, plain};

impl Words {
    /// "German" for "de" (or "de-CH"); a tag without a name here comes back as it is.
    pub fn language_name(self, tag: &str) -> String {
        let first = tag.split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let known = first.len() == 2 && first.bytes().all(|byte| byte.is_ascii_alphabetic());
        let id = format!("language-{first}");
        known.then(|| self.find(&id, None, &crate::bundle::own(&[]))).flatten().unwrap_or_else(|| plain::argument(tag))
    }
}

#[cfg(test)]
mod tests {
    use crate::{Language, Words};

    #[test]
    fn tags_have_names() {
        for (tag, english, german) in
            [("de-CH", "German", "Deutsch"), ("el", "Greek", "Griechisch"), ("tlh", "tlh", "tlh"), ("zz", "zz", "zz")]
        {
            assert_eq!(Words::english().language_name(tag), english);
            assert_eq!(Words::of(Language::German).language_name(tag), german);
        }
    }
}
