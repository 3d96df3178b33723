//! What moved stock beside orders, and who waits for what, as records.

use crate::stock;
use crate::time::Timestamp;
use serde::{Deserialize, Serialize};

/// Stock that moved without an order.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct StockMovement {
    /// UUID.
    pub uid: String,
    /// The UID of its product.
    pub product: String,
    /// Whose card it came from, where that is known.
    #[serde(default)]
    pub contact: Option<String>,
    /// What it says.
    #[serde(flatten)]
    pub content: stock::Movement,
    /// When it was written down, UTC milliseconds.
    pub created_at: Timestamp,
}

/// Something that a card waits for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Want {
    /// UUID.
    pub uid: String,
    /// Whose card.
    pub contact: String,
    /// The UID of the product.
    pub product: String,
    /// What it says.
    #[serde(flatten)]
    pub content: stock::Want,
    /// The UID of the follow-up that was made when it came in.
    #[serde(default)]
    pub follow_up: Option<String>,
}
