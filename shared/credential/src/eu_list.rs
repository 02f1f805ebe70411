//! Which entry of which authority list of the European Union stands at an address?
//!
//! An entry is known by the whole of its address: that one ends like it says nothing, since anybody may make such an address.

use EuList::{
    Accreditation, Atu, Country, CredentialType, EducationCredit, Entitlement, Eqf, EvidenceType, FileType, IscedF,
    Language, Qdr,
};

/// An authority list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EuList {
    /// Levels of the EQF.
    Eqf,
    /// Levels of national frameworks.
    Qdr,
    /// Fields of study.
    IscedF,
    /// Systems of credit.
    EducationCredit,
    /// Kinds of evidence.
    EvidenceType,
    /// Kinds of accreditation.
    Accreditation,
    /// Kinds of entitlement.
    Entitlement,
    /// Kinds of credential.
    CredentialType,
    /// Countries.
    Country,
    /// Countries and their parts.
    Atu,
    /// Languages.
    Language,
    /// Kinds of file.
    FileType,
}

impl EuList {
    /// All that are known here.
    pub const ALL: [EuList; 12] = [
        Eqf,
        Qdr,
        IscedF,
        EducationCredit,
        EvidenceType,
        Accreditation,
        Entitlement,
        CredentialType,
        Country,
        Atu,
        Language,
        FileType,
    ];

    /// Where the addresses of all its entries begin, behind `http://` or `https://`.
    pub fn address(self) -> &'static str {
        match self {
            Eqf => "data.europa.eu/snb/eqf/",
            Qdr => "data.europa.eu/snb/qdr/",
            IscedF => "data.europa.eu/snb/isced-f/",
            EducationCredit => "data.europa.eu/snb/education-credit/",
            EvidenceType => "data.europa.eu/snb/evidence-type/",
            Accreditation => "data.europa.eu/snb/accreditation/",
            Entitlement => "data.europa.eu/snb/entitlement/",
            CredentialType => "data.europa.eu/snb/credential/",
            Country => "publications.europa.eu/resource/authority/country/",
            Atu => "publications.europa.eu/resource/authority/atu/",
            Language => "publications.europa.eu/resource/authority/language/",
            FileType => "publications.europa.eu/resource/authority/file-type/",
        }
    }

    /// The code of the entry at that address; none of any other address, however it ends.
    pub fn entry(self, address: &str) -> Option<&str> {
        let address = address.trim();
        let bare = address.strip_prefix("http://").or_else(|| address.strip_prefix("https://"))?;
        let code = bare.strip_prefix(self.address())?;
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
        (!code.is_empty() && code.bytes().all(plain)).then_some(code)
    }
}

#[cfg(test)]
mod tests {
    use super::EuList;

    #[test]
    fn an_address_that_ends_like_an_entry_is_none() {
        for list in EuList::ALL {
            let own = list.address();
            for scheme in ["http", "https"] {
                assert_eq!(list.entry(&format!("{scheme}://{own}c_1")), Some("c_1"), "{list:?}");
            }
            let ends = own.split_once('/').map(|(_, path)| path).unwrap_or_default();
            for look_alike in [
                format!("http://evil.example/{own}c_1"),
                format!("http://evil.example/{ends}c_1"),
                format!("http://evil.example/?http://{own}c_1"),
                format!("https://evil.example@{own}c_1"),
                format!("http://{}", own.replacen(".eu/", ".eu.evil.example/", 1)) + "c_1",
                format!("http://{}", own.replacen(".eu/", ".eu:8080/", 1)) + "c_1",
                format!("http://x{own}c_1"),
                format!("http://{own}evil/c_1"),
                format!("http://{own}../c_1"),
                format!("http://{own}c_1#x"),
                format!("http://{own}"),
                format!("ftp://{own}c_1"),
                format!("{own}c_1"),
                String::new(),
            ] {
                assert_eq!(list.entry(&look_alike), None, "{list:?} {look_alike}");
            }
            let others = EuList::ALL.into_iter().filter(|other| *other != list);
            assert!(others.into_iter().all(|other| other.entry(&format!("http://{own}c_1")).is_none()), "{list:?}");
        }
    }
}
