//! Stub.
/// Stub.
#[derive(Debug)]
pub struct Article {
    /// x
    pub id: String,
    /// x
    pub title: String,
    /// x
    pub date: String,
    /// x
    pub text: String,
}
