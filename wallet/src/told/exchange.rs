//! What is said where nothing was received, or nothing shown?

use super::{Told, with, words};
use crate::flow::present::PresentingError;
use crate::flow::receive::ReceivingError;
use crate::i18n::Texts;

impl Told for ReceivingError {
    fn told(&self, texts: &Texts) -> String {
        match self {
            Self::Receive(error) => error.told(texts),
            Self::Net(why) => words(texts).own("why-issuer-not-reached", &[("why", &why.told(texts))]),
            Self::Vault(error) => error.told(texts),
            Self::NoKey => texts.get("error-receive-no-key"),
            Self::Signing(error) => with(texts, "error-receive-signing", &[("why", &error.told(texts))]),
            Self::OutOfStep => texts.get("error-receive-out-of-step"),
        }
    }
}

impl Told for PresentingError {
    fn told(&self, texts: &Texts) -> String {
        let why = |id: &str, error: &dyn Told| with(texts, id, &[("why", &error.told(texts))]);
        match self {
            Self::Request(error) => why("error-present-request", error),
            Self::Net(error) => words(texts).own("why-asker-not-reached", &[("why", &error.told(texts))]),
            Self::Vault(error) => error.told(texts),
            Self::Unsatisfied(error) => why("error-present-unsatisfied", error),
            Self::Consent(error) => error.told(texts),
            Self::Present(error) => error.told(texts),
            Self::NotTaken { address, status } => {
                let status = status.to_string();
                with(texts, "error-present-not-taken", &[("address", address), ("status", &status)])
            }
        }
    }
}
