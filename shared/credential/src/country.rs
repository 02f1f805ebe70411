//! Which country is meant, however it is written?
//!
//! ISO 3166-1 alpha-2 and alpha-3, and the EU's authority table `country`, whose addresses end in alpha-3.

use crate::eu_list::EuList;

/// Alpha-3 and alpha-2 together, in order (ISO 3166-1 of 2024; XKX as the EU's table has it).
const CODES: &str = "\
    ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI \
    BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT \
    BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU \
    CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET \
    FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR \
    GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR \
    IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB \
    LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH \
    MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE \
    NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL \
    PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ \
    SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC \
    TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY \
    USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS XKXXK YEMYE ZAFZA ZMBZM ZWEZW";

/// Three letters, two, and the space behind them.
const PAIR: usize = 6;

/// The two letters of ISO 3166-1 for a code of two or three letters or an address of the EU's table; `None` if it is
/// none of these. EL and UK, as the EU writes Greece and the United Kingdom, come out as GR and GB.
pub fn alpha2(text: &str) -> Option<&'static str> {
    let text = text.trim();
    let code = EuList::Country.entry(text).unwrap_or(text).to_ascii_uppercase();
    let code = match code.as_str() {
        "EL" => "GR",
        "UK" => "GB",
        other => other,
    };
    let at = CODES.as_bytes().chunks(PAIR).position(|pair| match code.len() {
        2 => pair.get(3..5) == Some(code.as_bytes()),
        3 => pair.get(..3) == Some(code.as_bytes()),
        _ => false,
    })?;
    CODES.get(at * PAIR + 3..at * PAIR + 5)
}

#[cfg(test)]
mod tests {
    use super::{CODES, alpha2};

    #[test]
    fn every_way_of_writing() {
        for (text, two) in [
            ("ES", Some("ES")),
            ("esp", Some("ES")),
            ("http://publications.europa.eu/resource/authority/country/ESP", Some("ES")),
            ("EL", Some("GR")),
            ("UK", Some("GB")),
            ("XKX", Some("XK")),
            ("ESPES", None),
            ("ES AU", None),
            ("", None),
            ("Spain", None),
            ("https://evil.example/country/ESP", None),
            ("http://ES", None),
            ("http://evil.example/publications.europa.eu/resource/authority/country/ESP", None),
        ] {
            assert_eq!(alpha2(text), two, "{text}");
        }
        assert!(CODES.split(' ').all(|pair| pair.len() == 5));
        assert_eq!(CODES.split(' ').count(), 250);
    }
}
