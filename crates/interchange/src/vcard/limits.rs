//! The sizes beyond which the reader refuses, so that no file can fill the memory.

use kartoteka_domain::contact::MAX_PHOTO_BYTES;

/// Sizes up to which something is still accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of one card, unfolded; a larger card is skipped and reported.
    pub card_bytes: usize,
    /// Bytes of one unfolded line that may carry a picture, sound, key or nested card; a longer
    /// one is skipped and reported.
    pub binary_line_bytes: usize,
    /// Bytes of any other unfolded line. Text that is longer is cut, a line nothing here
    /// understands is skipped; both are reported.
    pub text_line_bytes: usize,
    /// Bytes of a decoded photo; a larger one is skipped and reported.
    pub photo_bytes: usize,
    /// Cards in one file; reading stops there and says so.
    pub cards: usize,
    /// Cards within cards; what lies deeper is skipped and reported.
    pub nesting: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            card_bytes: 16 * 1024 * 1024,
            binary_line_bytes: 16 * 1024 * 1024,
            text_line_bytes: 64 * 1024,
            photo_bytes: MAX_PHOTO_BYTES,
            cards: 200_000,
            nesting: 4,
        }
    }
}
