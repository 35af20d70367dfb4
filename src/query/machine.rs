//! The visitor's figures for self-hosting. [`crate::tools::self_host`] computes the cost.

use crate::units::decimal;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// Your own machine, its utilization, and the labor it needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SelfHost {
    /// The rented machine.
    pub machine: Machine,
    /// Minimum and maximum images of one megapixel (1,048,576 pixels) that a machine generates per hour.
    pub images_per_hour: (u64, u64),
    /// Pixels to generate for each image that is kept. Assumes that the time grows in proportion.
    pub pixels: u64,
    /// Percent of the paid hours in which a machine generates images, from 1 to 100.
    pub utilization: u64,
    /// Labor in thousandths of an hour per month, for any number of machines.
    pub labor_hours: u64,
    /// Minimum and maximum USD per hour of labor.
    pub labor_usd_per_hour: (Usd, Usd),
}

/// A rented machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Machine {
    /// A server, billed by the month.
    Server {
        /// USD per month for each server.
        usd_per_month: Usd,
    },
    /// A GPU, billed by the hour.
    Gpu {
        /// USD per hour for each GPU.
        usd_per_hour: Usd,
        /// Whether it is paid around the clock rather than only while in use.
        always_on: bool,
    },
}

impl Default for SelfHost {
    /// A server at $199 a month that generates 1,200 to 1,800 images an hour, and labor at $75 to $150 an hour: the
    /// figures of the article that the catalog started from.
    ///
    /// The article assumes full utilization and leaves the hours of labor open. The defaults here are 50% utilization,
    /// because requests do not arrive evenly around the clock, and five hours of labor a month: a good hour a week for
    /// updates, monitoring and repairs.
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
    /// The default price of a GPU in USD per hour: the article's rate for an RTX 4090.
    pub const GPU_USD_PER_HOUR: Usd = Usd::from_nano(690_000_000);

    /// Formats the hours of labor per month as a plain decimal: `7.5`.
    #[must_use]
    pub fn hours_of_labor(&self) -> String {
        decimal::format(self.labor_hours, 3)
    }
}
