//! Do the words that a file has for the state of an accreditation, or for a decision, say that it is in force?
//!
//! ELM has the one as a free text and the other as an entry of any list. What is not understood says neither.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use credential::x509::fold;

/// What they say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum State {
    Good,
    Over,
    Unclear,
}

const GOOD: &[&str] = &[
    "active accredited approved granted positive released valid favourable favorable current",
    "aktiv akkreditiert anerkannt bewilligt erteilt gültig positiv genehmigt",
    "actif active accrédité accordé approuvé favorable positif positive valide valable",
    "activo activa acreditado acreditada aprobado concedido favorable positivo positiva vigente válido válida",
    "attivo attiva accreditato accreditata approvato favorevole positivo positiva valido valida",
    "actief geaccrediteerd geldig goedgekeurd positief verleend",
    "ativo ativa acreditado aprovado favorável positivo válido",
    "aktywny ważny ważna pozytywny pozytywna",
];

const OVER: &[&str] = &[
    "withdrawn revoked suspended expired terminated cancelled canceled refused rejected denied lapsed inactive negative invalid unfavourable unfavorable",
    "zurückgezogen widerrufen aufgehoben ausgesetzt abgelaufen beendet entzogen erloschen ruhend abgelehnt versagt inaktiv negativ ungültig",
    "retiré retirée révoqué révoquée suspendu suspendue expiré expirée annulé refusé refusée rejeté rejetée inactif négatif négative défavorable caduc caduque",
    "retirado retirada revocado revocada suspendido suspendida caducado caducada expirado cancelado denegado denegada rechazado rechazada inactivo negativo negativa desfavorable",
    "ritirato ritirata revocato revocata sospeso sospesa scaduto scaduta annullato rifiutato respinto respinta inattivo negativo negativa sfavorevole",
    "ingetrokken herroepen geschorst verlopen beëindigd geweigerd afgewezen inactief ongeldig negatief",
    "retirado revogado revogada suspenso suspensa caducado expirado recusado recusada rejeitado inativo negativo desfavorável",
    "cofnięty cofnięta wygasły wygasła zawieszony zawieszona odrzucony odrzucona nieważny nieaktywny negatywny negatywna",
];

/// What turns a word into its contrary.
const NOT: &[&str] = &["not never no nicht nie kein keine non ne pas jamais niet geen não sin nie"];

/// Good words that are several.
const PHRASES: [&str; 7] = ["in force", "in kraft", "en vigueur", "en vigor", "in vigore", "van kracht", "em vigor"];

static WORDS: LazyLock<[BTreeSet<String>; 3]> =
    LazyLock::new(|| [GOOD, OVER, NOT].map(|lists| lists.iter().flat_map(|list| list.split(' ')).map(fold).collect()));

impl State {
    /// What a text says.
    pub(super) fn of(text: &str) -> Self {
        let text = fold(text);
        let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
        let [good, over, not] = WORDS.each_ref().map(|known| words.iter().any(|word| known.contains(*word)));
        let spaced = format!(" {} ", words.join(" "));
        let good = good || PHRASES.iter().any(|phrase| spaced.contains(&format!(" {phrase} ")));
        match (good, over, not) {
            (true, false, false) | (false, true, true) => State::Good,
            (false, true, false) => State::Over,
            _ => State::Unclear,
        }
    }

    /// What several texts say together, as of one thing in several languages: that it is over where one of them does.
    pub(super) fn of_all(texts: &[String]) -> Self {
        let each: Vec<Self> = texts.iter().map(|text| Self::of(text)).collect();
        match () {
            () if each.contains(&State::Over) => State::Over,
            () if each.contains(&State::Unclear) => State::Unclear,
            () => State::Good,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::State;

    #[test]
    fn words_in_several_languages() {
        for (text, due) in [
            ("Withdrawn", State::Over),
            ("zurückgezogen", State::Over),
            ("ZURÜCKGEZOGEN am 3. Mai", State::Over),
            ("Décision négative", State::Over),
            ("Negative", State::Over),
            ("caducada", State::Over),
            ("in force", State::Good),
            ("In Kraft seit 2020", State::Good),
            ("not withdrawn", State::Good),
            ("released", State::Good),
            ("positive with conditions or restrictions", State::Good),
            ("gültig", State::Good),
            ("", State::Unclear),
            ("10", State::Unclear),
            ("not accredited", State::Unclear),
            ("nicht mehr gültig", State::Unclear),
            ("Active until withdrawn", State::Unclear),
            ("peruutettu", State::Unclear),
        ] {
            assert_eq!(State::of(text), due, "{text}");
        }
        let all = |texts: &[&str]| State::of_all(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>());
        assert_eq!(all(&["active", "zurückgezogen"]), State::Over);
        assert_eq!(all(&["active", "aktiivinen"]), State::Unclear);
        assert_eq!(all(&["active", "aktiv"]), State::Good);
    }
}
