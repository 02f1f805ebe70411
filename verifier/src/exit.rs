//! With which code does a run end? (verdict.md: 0 valid, 1 invalid, 2 undecided, 64 usage, 74 a file cannot be
//! read or written; and, as shells have it, 130 after ctrl-C.)

use std::process::ExitCode;

use verify::Verdict;

/// How a run ends. Of several the worst, in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Exit {
    /// Everything asked about is valid.
    #[default]
    Valid,
    /// Something could not be decided, nothing is invalid.
    Undecided,
    /// Something is invalid.
    Invalid,
    /// A file cannot be read or written: what was asked was not wholly done, whatever else was found.
    File,
    /// The command line, or a file of settings that it names, is wrong.
    Usage,
    /// The person ended it before all was done.
    Interrupted,
}

impl Exit {
    /// The ends that a file can bring about.
    pub(crate) const OF_FILES: [Exit; 4] = [Exit::Valid, Exit::Undecided, Exit::Invalid, Exit::File];

    /// The process's code.
    pub fn code(self) -> ExitCode {
        ExitCode::from(self.number())
    }

    /// The same as a number.
    pub fn number(self) -> u8 {
        match self {
            Exit::Valid => 0,
            Exit::Invalid => 1,
            Exit::Undecided => 2,
            Exit::Usage => 64,
            Exit::File => 74,
            Exit::Interrupted => 130,
        }
    }
}

impl From<&Verdict> for Exit {
    fn from(verdict: &Verdict) -> Self {
        match verdict {
            Verdict::Valid { .. } => Exit::Valid,
            Verdict::Invalid { .. } => Exit::Invalid,
            Verdict::Undecided { .. } => Exit::Undecided,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Exit;

    #[test]
    fn the_worst_of_several_is_invalid_before_undecided() {
        let worst = |all: &[Exit]| all.iter().copied().max().map(Exit::number);
        assert_eq!(worst(&[Exit::Valid, Exit::Undecided]), Some(2));
        assert_eq!(worst(&[Exit::Undecided, Exit::Invalid, Exit::Valid]), Some(1));
        assert_eq!(worst(&[Exit::Invalid, Exit::File]), Some(74));
    }
}
