//! Stub.
/// Stub.
#[derive(Debug)]
pub struct Row;
