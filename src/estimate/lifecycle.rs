//! The lifecycle of a route on a day.

use crate::catalog::{Route, Shutdown};
use crate::units::date::Date;

/// The lifecycle stage of a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// No shutdown is known.
    Open,
    /// A shutdown is announced.
    Retiring {
        /// The first day without the route.
        on: Date,
    },
    /// The route has shut down.
    Retired {
        /// The first day without the route.
        on: Date,
    },
}

/// Returns the lifecycle stage of a route, as known on a day.
///
/// A shutdown counts from the day it was announced, or always if that day is unknown. On the day of the shutdown, the route
/// is already retired.
#[must_use]
pub fn life(route: &Route, as_of: Date) -> Life {
    match &route.shutdown {
        Some(shutdown) if shutdown.on <= as_of => Life::Retired { on: shutdown.on },
        Some(shutdown) if shutdown.announced.is_none_or(|announced| announced <= as_of) => {
            Life::Retiring { on: shutdown.on }
        }
        _ => Life::Open,
    }
}

impl Shutdown {
    /// Returns the id of the last successor named by a day.
    #[must_use]
    pub fn successor(&self, as_of: Date) -> Option<&'static str> {
        self.successors.iter().rev().find(|successor| successor.named <= as_of).map(|s| s.route)
    }
}
