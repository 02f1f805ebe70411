//! Which contexts do ssi and oxjsonld read with? Those of a folder, or those that ssi brings.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use ssi_json_ld::ContextLoader;

use crate::{Bad, unable};

/// Contexts by address.
pub(crate) struct Contexts {
    /// For ssi.
    pub(crate) loader: ContextLoader,
    /// For oxjsonld; empty without a folder.
    pub(crate) texts: Arc<HashMap<String, String>>,
}

impl Contexts {
    /// The contexts that the folder's MAP.json names (address to file); without one, those that ssi brings.
    pub(crate) fn new(folder: Option<&str>) -> Result<Self, Bad> {
        let Some(folder) = folder.map(Path::new) else {
            return Ok(Self { loader: ContextLoader::default(), texts: Arc::default() });
        };
        let read =
            |file: &str| std::fs::read_to_string(folder.join(file)).map_err(|error| unable(format!("{file}: {error}")));
        let map: HashMap<String, String> = serde_json::from_str(&read("MAP.json")?).map_err(unable)?;
        let mut texts = HashMap::new();
        for (address, file) in map {
            texts.insert(address, read(&file)?);
        }
        let loader = ContextLoader::empty().with_context_map_from(texts.clone()).map_err(unable)?;
        Ok(Self { loader, texts: Arc::new(texts) })
    }
}
