//! Of which baseline level does a seal bring the parts?
//!
//! ETSI TS 119 182-1, clause 6.3 (JAdES), and EN 319 132-1, clause 6.3 (XAdES): a signing time and a certificate (B-B), a time-stamp
//! over the seal (B-T), what is needed to validate it later (B-LT), a time-stamp over all of that (B-LTA). A description of what
//! stands in the file: whether a part fits the seal, and whose word it is, is asked where the seal is judged.

/// A baseline level.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Basic.
    B,
    /// With a time-stamp over the seal.
    T,
    /// With certificates and words about their withdrawal.
    Lt,
    /// With a time-stamp over all of that.
    Lta,
}

impl Level {
    /// As the standards write it.
    pub fn id(self) -> &'static str {
        match self {
            Level::B => "B-B",
            Level::T => "B-T",
            Level::Lt => "B-LT",
            Level::Lta => "B-LTA",
        }
    }
}

/// What a seal brings along for its level, as its standard names the parts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    /// The highest level of which every part is there; `None` of a seal that does not say when it was made.
    pub level: Option<Level>,
    /// The parts that count for a level, each once, in the order of the file.
    pub names: Vec<&'static str>,
}

/// For what a part counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum For {
    /// When it was made, as the signer says.
    Made,
    /// A time-stamp over the seal.
    Stamp,
    Certificates,
    /// Lists and answers about withdrawn certificates.
    Withdrawals,
    /// Both.
    Validation,
    /// A time-stamp over everything before it.
    Archive,
}

impl Parts {
    /// `found`: each part with what it counts for.
    pub(crate) fn of(found: impl IntoIterator<Item = (&'static str, For)>) -> Self {
        let (mut names, mut has) = (Vec::new(), Vec::new());
        for (name, what) in found {
            if !names.contains(&name) {
                names.push(name);
            }
            has.push(what);
        }
        let any = |what: &[For]| what.iter().any(|one| has.contains(one));
        let steps = [
            (Level::B, any(&[For::Made])),
            (Level::T, any(&[For::Stamp])),
            (Level::Lt, any(&[For::Certificates, For::Validation]) && any(&[For::Withdrawals, For::Validation])),
            (Level::Lta, any(&[For::Archive])),
        ];
        let level = steps.iter().take_while(|(_, there)| *there).last().map(|(level, _)| *level);
        Self { level, names }
    }
}

#[cfg(test)]
mod tests {
    use super::{For, Level, Parts};

    #[test]
    fn a_level_has_the_parts_of_all_below_it() {
        let parts = [
            ("sigT", For::Made),
            ("sigTst", For::Stamp),
            ("xVals", For::Certificates),
            ("rVals", For::Withdrawals),
            ("arcTst", For::Archive),
        ];
        let level = |wanted: &[usize]| Parts::of(wanted.iter().map(|at| parts[*at])).level;
        for (wanted, due) in [
            (&[][..], None),
            (&[0], Some(Level::B)),
            (&[0, 1], Some(Level::T)),
            (&[0, 1, 2], Some(Level::T)),
            (&[0, 1, 3], Some(Level::T)),
            (&[0, 1, 2, 3], Some(Level::Lt)),
            (&[0, 1, 2, 3, 4], Some(Level::Lta)),
            (&[0, 1, 4], Some(Level::T)),
            (&[0, 2, 3, 4], Some(Level::B)),
            (&[1, 2, 3, 4], None),
        ] {
            assert_eq!(level(wanted), due, "{wanted:?}");
        }
        let both = Parts::of([parts[0], parts[1], ("anyValData", For::Validation), parts[1]]);
        assert_eq!(both, Parts { level: Some(Level::Lt), names: vec!["sigT", "sigTst", "anyValData"] });
    }
}
