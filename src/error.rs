//! Stub.
use std::path::PathBuf;
/// Stub.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub struct Error(String);
impl Error {
    /// A broken list.
    pub fn list(path: impl Into<PathBuf>, line: usize, problem: impl Into<String>, remedy: impl Into<String>) -> Self {
        Self(format!("{}:{line}: {}; {}", path.into().display(), problem.into(), remedy.into()))
    }
    /// Unreadable.
    pub fn read(path: impl Into<PathBuf>, e: std::io::Error) -> Self {
        Self(format!("{}: {e}", path.into().display()))
    }
}
