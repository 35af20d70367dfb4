//! Whether a route is alive on a day.

use crate::catalog::{Route, Shutdown};
use crate::units::date::Date;

/// Where a route stands in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Life {
    /// No end is known.
    Open,
    /// Its end has been announced.
    Retiring {
        /// The first day without it.
        on: Date,
    },
    /// It has ended.
    Retired {
        /// The first day without it.
        on: Date,
    },
}

/// The life of a route as one can know it on a day.
///
/// A shutdown counts from the day on which it was announced, or from ever where that day is unknown; on the
/// day of the shutdown itself the route is gone.
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
    /// The id of the successor that was named last by this day.
    #[must_use]
    pub fn successor(&self, as_of: Date) -> Option<&'static str> {
        self.successors.iter().rev().find(|successor| successor.named <= as_of).map(|s| s.route)
    }
}
