//! Why does a file not say whom to trust?

use trust::file::FileError;
use trust::{Switches, UnknownSource};

use super::{Why, quoted};
use crate::{Words, plain};

impl Why for FileError {
    fn why(&self, _: Words) -> String {
        plain(&self.reason)
    }
}

impl Why for UnknownSource {
    fn why(&self, words: Words) -> String {
        let known = Switches::ids().collect::<Vec<_>>().join(", ");
        words.worded("trust-unknown-source", &[("id", &quoted(&self.id)), ("known", &known)])
    }
}
