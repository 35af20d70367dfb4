//! What a visitor says of a machine of one's own. [`crate::tools::self_host`] computes what it costs.

use crate::units::decimal;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// A machine of one's own, how well it is used, and who looks after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SelfHost {
    /// What is rented.
    pub machine: Machine,
    /// Images of one megapixel (1,048,576 pixels) that a machine makes in an hour: the least and the most.
    pub images_per_hour: (u64, u64),
    /// Pixels to generate for each image that is kept. The time for them is taken to grow as they do.
    pub pixels: u64,
    /// Percent of the hours paid for in which a machine makes images, from 1 to 100.
    pub utilization: u64,
    /// Thousandths of hours of labor a month, however many machines there are.
    pub labor_hours: u64,
    /// USD for an hour of labor: the least and the most.
    pub labor_usd_per_hour: (Usd, Usd),
}

/// What is rented.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Machine {
    /// A server by the month.
    Server {
        /// USD a month for each.
        usd_per_month: Usd,
    },
    /// A GPU by the hour.
    Gpu {
        /// USD an hour for each.
        usd_per_hour: Usd,
        /// Whether it is paid around the clock, or only while it is in use.
        always_on: bool,
    },
}

impl Default for SelfHost {
    /// A server at $199 a month that makes 1,200 to 1,800 images an hour, and labor at $75 to $150 an hour: the figures of
    /// the article that the catalog started from. It has the machine work all the time and leaves the labor open; here it
    /// works half of the time, since images are not asked for evenly around the clock, and takes five hours a month, a good
    /// hour a week for updates, for watching it, and for what breaks.
    fn default() -> Self {
        Self {
            machine: Machine::Server { usd_per_month: Usd::from_nano(199_000_000_000) },
            images_per_hour: (1200, 1800),
            pixels: Size::STANDARD.pixels(),
            utilization: 50,
            labor_hours: 5_000,
            labor_usd_per_hour: (Usd::from_nano(75_000_000_000), Usd::from_nano(150_000_000_000)),
        }
    }
}

impl SelfHost {
    /// USD an hour for a GPU where none was given: the article's rate for an RTX 4090.
    pub const GPU_USD_PER_HOUR: Usd = Usd::from_nano(690_000_000);

    /// Hours of labor a month as a plain decimal: `7.5`.
    #[must_use]
    pub fn hours_of_labor(&self) -> String {
        decimal::format(self.labor_hours, 3)
    }
}
