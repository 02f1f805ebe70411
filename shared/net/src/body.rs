//! What does the answer hold, up to its bound? Read as it comes, counted, and counted again when unpacked.

use std::io::Read;

use reqwest::Response;
use reqwest::header::CONTENT_ENCODING;

use crate::client::short;
use verify::NoAnswer;

/// Reads the body; one byte beyond the limit, packed or unpacked, ends it.
pub(crate) async fn read(mut response: Response, limit: usize) -> Result<Vec<u8>, NoAnswer> {
    let packed = coding(&response)?;
    if response.content_length().is_some_and(|claimed| claimed > limit as u64) {
        return Err(NoAnswer::TooLarge { limit });
    }
    let mut body = Vec::new();
    while let Some(chunk) = response.chunk().await.map_err(|_| NoAnswer::Broken)? {
        if body.len().saturating_add(chunk.len()) > limit {
            return Err(NoAnswer::TooLarge { limit });
        }
        body.extend_from_slice(&chunk);
    }
    if packed { unpack(&body, limit) } else { Ok(body) }
}

/// Whether it is gzip. None is asked for, but lists lie gzipped on some hosts (Token Status List, section 8.2).
fn coding(response: &Response) -> Result<bool, NoAnswer> {
    let mut gzip = false;
    for value in response.headers().get_all(CONTENT_ENCODING) {
        match value.as_bytes().to_ascii_lowercase().as_slice() {
            b"" | b"identity" => {}
            b"gzip" | b"x-gzip" if !gzip => gzip = true,
            other => return Err(NoAnswer::ContentCoding { found: short(&String::from_utf8_lossy(other)) }),
        }
    }
    Ok(gzip)
}

fn unpack(packed: &[u8], limit: usize) -> Result<Vec<u8>, NoAnswer> {
    let mut body = Vec::new();
    let bound = u64::try_from(limit).unwrap_or(u64::MAX).saturating_add(1);
    flate2::read::GzDecoder::new(packed).take(bound).read_to_end(&mut body).map_err(|_| NoAnswer::Broken)?;
    if body.len() > limit { Err(NoAnswer::TooLarge { limit }) } else { Ok(body) }
}
