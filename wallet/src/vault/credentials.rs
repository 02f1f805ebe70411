//! Which credentials are kept, and what did the last check find? Put in, listed, searched, taken out.

use aws_lc_rs::digest::{SHA256, digest};
use credential::Timestamp;
use sqlx::sqlite::SqliteRow;
use sqlx::{Connection as _, Row as _};
use verify::{Answer, Question, Word};

use super::kept::{Added, CredentialId, Incoming, ReceivedFrom, Row, State, Summary, Withdrawn};
use super::{Vault, VaultError};

/// What a line of the list needs, in the order in which [`row`] reads it.
macro_rules! columns {
    () => {
        "id, received, received_from, kind, title, issuer, person, awarded, valid_until, level, credit, holder, \
         state_word, state_headline, state_answers, state_checked, withdrawn_word, withdrawn_found"
    };
}

impl Vault {
    /// Keeps a credential, whole or not at all.
    pub async fn add(&self, incoming: &Incoming<'_>) -> Result<Added, VaultError> {
        let sha256 = digest(&SHA256, incoming.bytes).as_ref().to_vec();
        let mut sql = self.sql().await;
        // Immediate: two programs that import the same file must not both find it missing.
        let mut transaction = sql.begin_with("BEGIN IMMEDIATE").await?;
        let there: Option<i64> = sqlx::query_scalar("SELECT id FROM credential WHERE sha256 = ?")
            .bind(&sha256)
            .fetch_optional(&mut *transaction)
            .await?;
        if let Some(id) = there {
            return Ok(Added::Already(CredentialId(id)));
        }
        let Summary { kind, title, issuer, person, awarded, valid_until, level, credit, holder } = incoming.summary;
        let id: i64 = sqlx::query_scalar(
            "INSERT INTO credential (sha256, received, received_from, kind, title, issuer, person, awarded,
                                     valid_until, level, credit, holder)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        )
        .bind(&sha256)
        .bind(incoming.received.seconds())
        .bind(incoming.from.to_text())
        .bind(kind)
        .bind(title)
        .bind(issuer)
        .bind(person)
        .bind(awarded)
        .bind(valid_until)
        .bind(level)
        .bind(credit)
        .bind(holder)
        .fetch_one(&mut *transaction)
        .await?;
        sqlx::query("INSERT INTO received (credential, bytes) VALUES (?, ?)")
            .bind(id)
            .bind(incoming.bytes)
            .execute(&mut *transaction)
            .await?;
        let text = [title, issuer, person, kind, level, incoming.words].join("\n");
        sqlx::query("INSERT INTO search (rowid, text) VALUES (?, ?)")
            .bind(id)
            .bind(text)
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(Added::New(CredentialId(id)))
    }

    /// All credentials, the newest first.
    pub async fn rows(&self) -> Result<Vec<Row>, VaultError> {
        let mut sql = self.sql().await;
        let rows = sqlx::query(concat!("SELECT ", columns!(), " FROM credential ORDER BY id DESC"))
            .fetch_all(&mut *sql)
            .await?;
        rows.iter().map(row).collect()
    }

    /// How many there are.
    pub async fn count(&self) -> Result<usize, VaultError> {
        let mut sql = self.sql().await;
        let count: i64 = sqlx::query_scalar("SELECT count(*) FROM credential").fetch_one(&mut *sql).await?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// One of them.
    pub async fn row(&self, id: CredentialId) -> Result<Row, VaultError> {
        let mut sql = self.sql().await;
        let found = sqlx::query(concat!("SELECT ", columns!(), " FROM credential WHERE id = ?"))
            .bind(id.0)
            .fetch_optional(&mut *sql)
            .await?;
        row(&found.ok_or(VaultError::NoSuch { what: "credential", id: id.0 })?)
    }

    /// The bytes as received.
    pub async fn bytes(&self, id: CredentialId) -> Result<Vec<u8>, VaultError> {
        let mut sql = self.sql().await;
        sqlx::query_scalar("SELECT bytes FROM received WHERE credential = ?")
            .bind(id.0)
            .fetch_optional(&mut *sql)
            .await?
            .ok_or(VaultError::NoSuch { what: "credential", id: id.0 })
    }

    /// Removes it; what was shared stays in the history.
    pub async fn remove(&self, id: CredentialId) -> Result<(), VaultError> {
        let mut sql = self.sql().await;
        let mut transaction = sql.begin().await?;
        sqlx::query("DELETE FROM search WHERE rowid = ?").bind(id.0).execute(&mut *transaction).await?;
        let done = sqlx::query("DELETE FROM credential WHERE id = ?").bind(id.0).execute(&mut *transaction).await?;
        if done.rows_affected() == 0 {
            return Err(VaultError::NoSuch { what: "credential", id: id.0 });
        }
        // Who its issuer was found to be.
        sqlx::query("DELETE FROM setting WHERE name = ?")
            .bind(format!("issuer/{}", id.0))
            .execute(&mut *transaction)
            .await?;
        transaction.commit().await?;
        Ok(())
    }

    /// Those that hold every word of the text (the last word may be its beginning), the best match first.
    /// A text without a letter or digit finds nothing.
    pub async fn search(&self, text: &str) -> Result<Vec<CredentialId>, VaultError> {
        let Some(query) = full_text_query(text) else { return Ok(Vec::new()) };
        let mut sql = self.sql().await;
        let ids: Vec<i64> =
            sqlx::query_scalar("SELECT rowid FROM search WHERE search MATCH ? ORDER BY rank, rowid DESC")
                .bind(query)
                .fetch_all(&mut *sql)
                .await?;
        Ok(ids.into_iter().map(CredentialId).collect())
    }

    /// Keeps what a check found.
    pub async fn set_state(&self, id: CredentialId, state: &State) -> Result<(), VaultError> {
        let answers = state.answers.map(Answer::id).join(" ");
        let mut sql = self.sql().await;
        let done = sqlx::query(
            "UPDATE credential SET state_word = ?, state_headline = ?, state_answers = ?, state_checked = ? WHERE id = ?",
        )
        .bind(state.word.id())
        .bind(&state.headline)
        .bind(answers)
        .bind(state.checked.seconds())
        .bind(id.0)
        .execute(&mut *sql)
        .await?;
        if done.rows_affected() == 0 { Err(VaultError::NoSuch { what: "credential", id: id.0 }) } else { Ok(()) }
    }

    /// Keeps that its issuer's list says that it is withdrawn; `None` once a list says that it is not.
    pub async fn set_withdrawn(&self, id: CredentialId, withdrawn: Option<Withdrawn>) -> Result<(), VaultError> {
        let mut sql = self.sql().await;
        sqlx::query("UPDATE credential SET withdrawn_word = ?, withdrawn_found = ? WHERE id = ?")
            .bind(withdrawn.map(|withdrawn| withdrawn.word.id()))
            .bind(withdrawn.map(|withdrawn| withdrawn.found.seconds()))
            .bind(id.0)
            .execute(&mut *sql)
            .await?;
        Ok(())
    }

    /// What its issuer's list last said of it, if that was a withdrawal.
    pub async fn withdrawn(&self, id: CredentialId) -> Result<Option<Withdrawn>, VaultError> {
        Ok(self.row(id).await?.withdrawn)
    }
}

/// Each word quoted, so that nothing in it is FTS5 syntax; the last as a beginning, for finding while typing.
fn full_text_query(text: &str) -> Option<String> {
    let words: Vec<String> = text
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| format!("\"{word}\""))
        .collect();
    if words.is_empty() { None } else { Some(format!("{}*", words.join(" "))) }
}

/// By position: looking columns up by name is most of the time of a long list.
fn row(row: &SqliteRow) -> Result<Row, VaultError> {
    let summary = Summary {
        kind: row.try_get(3)?,
        title: row.try_get(4)?,
        issuer: row.try_get(5)?,
        person: row.try_get(6)?,
        awarded: row.try_get(7)?,
        valid_until: row.try_get(8)?,
        level: row.try_get(9)?,
        credit: row.try_get(10)?,
        holder: row.try_get(11)?,
    };
    let from: &str = row.try_get(2)?;
    Ok(Row {
        id: CredentialId(row.try_get(0)?),
        summary,
        received: moment(row.try_get(1)?)?,
        from: ReceivedFrom::from_text(from),
        state: state(row)?,
        withdrawn: withdrawn(row)?,
    })
}

fn withdrawn(row: &SqliteRow) -> Result<Option<Withdrawn>, VaultError> {
    let (word, found): (Option<&str>, Option<i64>) = (row.try_get(16)?, row.try_get(17)?);
    let (Some(word), Some(found)) = (word.and_then(word_from), found) else { return Ok(None) };
    Ok(Some(Withdrawn { word, found: moment(found)? }))
}

fn state(row: &SqliteRow) -> Result<Option<State>, VaultError> {
    let (word, headline): (Option<&str>, Option<String>) = (row.try_get(12)?, row.try_get(13)?);
    let (answers, checked): (Option<&str>, Option<i64>) = (row.try_get(14)?, row.try_get(15)?);
    let (Some(word), Some(headline), Some(answers), Some(checked)) = (word, headline, answers, checked) else {
        return Ok(None);
    };
    // What a later program wrote and this one does not know counts as not checked.
    let (Some(word), Some(answers)) = (word_from(word), answers_from(answers)) else { return Ok(None) };
    Ok(Some(State { word, headline, answers, checked: moment(checked)? }))
}

fn word_from(id: &str) -> Option<Word> {
    [Word::Invalid, Word::Revoked, Word::Suspended, Word::Expired, Word::Undecided, Word::Valid]
        .into_iter()
        .find(|word| word.id() == id)
}

fn answers_from(text: &str) -> Option<[Answer; 5]> {
    let known = [Answer::Yes, Answer::No, Answer::Unknown, Answer::NotOffered, Answer::NotAsked, Answer::NotApplicable];
    let answers: Option<Vec<Answer>> =
        text.split(' ').map(|id| known.into_iter().find(|answer| answer.id() == id)).collect();
    <[Answer; Question::ALL.len()]>::try_from(answers?).ok()
}

/// A moment from its seconds, as this vault keeps it.
pub(super) fn moment(seconds: i64) -> Result<Timestamp, VaultError> {
    Timestamp::from_seconds(seconds).ok_or(VaultError::Damaged)
}

#[cfg(test)]
mod tests {
    use super::{ReceivedFrom, full_text_query};

    #[test]
    fn nothing_typed_is_syntax() {
        for (typed, query) in [
            ("weld", Some("\"weld\"*")),
            ("  Müller\tNOT (x", Some("\"Müller\" \"NOT\" \"x\"*")),
            ("\"'*^:-", None),
            ("", None),
        ] {
            assert_eq!(full_text_query(typed).as_deref(), query, "{typed}");
        }
    }

    #[test]
    fn ways_of_coming_are_read_as_written() {
        for from in [
            ReceivedFrom::File("sample".into()),
            ReceivedFrom::File(String::new()),
            ReceivedFrom::File("my diploma.json".into()),
            ReceivedFrom::Offer("https://issuer.example/offer".into()),
            ReceivedFrom::Sample,
        ] {
            assert_eq!(ReceivedFrom::from_text(&from.to_text()), from);
        }
    }
}
