//! The price that self-hosting is compared with.

use crate::estimate::asked::Asked;
use crate::estimate::per_route::{Estimate, Status};
use crate::i18n::locale::Locale;
use crate::i18n::text;
use crate::i18n::tr;
use crate::query::{money_range, plain_range};
use crate::units::usd::Usd;

/// The price of an image at an API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline<'a> {
    /// The estimate of the route; `None` for a bare price.
    pub route: Option<Estimate<'a>>,
    /// The lowest USD per image; the typical figure if the lower bound is unknown.
    pub low: Usd,
    /// The highest USD per image; the typical figure if the upper bound is unknown.
    pub high: Usd,
}

impl<'a> Baseline<'a> {
    /// The bounds of a bare price.
    const BOUNDS: (Usd, Usd) = (Usd::from_nano(1_000), Usd::from_nano(10_000_000_000));

    /// Parses a route id, a price in USD per image, or a range of prices: `fal/flux-schnell`, `0.04`, `0.04..0.08`.
    ///
    /// # Errors
    /// Returns a message if the route does not exist, names no model or is not available for the job on the as-of date,
    /// or if an amount is outside $0.000001 to $10.
    pub fn read(text: &str, asked: &Asked<'a>, locale: Locale) -> Result<Self, String> {
        let typed = text.trim();
        if typed.contains('/') {
            let id = typed.to_ascii_lowercase();
            let Some(estimate) = asked.answer_for(&id) else {
                return Err(locale.format(tr!(self_host::NO_SUCH_ROUTE), &[typed]));
            };
            if !estimate.route.names_model() {
                return Err(locale.names_no_model(estimate.provider));
            }
            let name = on_provider(&estimate, locale);
            return match estimate.status {
                Status::Available | Status::Retiring(_) => Self::of(estimate).ok_or(name),
                Status::Retired(end) if end.is_contradicted => Err(format!("{name}: {}.", locale.gone(&end))),
                Status::Retired(end) => {
                    Err(locale.format(tr!(self_host::ROUTE_WAS_SHUT_DOWN_ON), &[&name, &locale.date(end.on)]))
                }
                Status::NotOffered(_) => Err(locale
                    .format(tr!(self_host::ROUTE_NOT_OFFERED_AT), &[&name, &text::size(asked.job.size)])),
                Status::Unpriced => {
                    Err(locale
                        .format(tr!(self_host::NO_PRICE_KNOWN_FOR), &[&name, &text::size(asked.job.size)]))
                }
            };
        }
        let (least, most) = Self::BOUNDS;
        money_range(&plain_range(typed, locale))
            .filter(|(low, high)| least <= *low && *high <= most)
            .map(|(low, high)| Self { route: None, low, high })
            .ok_or_else(|| locale.format(tr!(self_host::NOT_A_PRICE_PER_IMAGE), &[typed]))
    }

    /// Returns a sentence on the accepted values.
    #[must_use]
    pub fn remedy(locale: Locale) -> &'static str {
        locale.text(tr!(self_host::USE_A_ROUTE_OR_USD))
    }

    /// Returns the baseline for a route that is available; `None` for any other.
    #[must_use]
    pub fn of(route: Estimate<'a>) -> Option<Self> {
        let cost = route.price.as_ref().filter(|_| route.is_ranked())?.cost;
        let (low, high) = (cost.low.unwrap_or(cost.typical), cost.high.unwrap_or(cost.typical));
        Some(Self { route: Some(route), low, high })
    }

    /// Formats the baseline: `FLUX schnell on fal.ai` or `$0.04 an image`.
    #[must_use]
    pub fn name(&self, locale: Locale) -> String {
        if let Some(estimate) = &self.route {
            return on_provider(estimate, locale);
        }
        let (low, high) = (locale.given(self.low), locale.given(self.high));
        let amount = if low == high { low } else { locale.format(tr!(figures::TO), &[&low, &high]) };
        locale.format(tr!(quotes::AN_IMAGE), &[&amount])
    }
}

/// Formats a route with its provider: `FLUX schnell on fal.ai`.
fn on_provider(estimate: &Estimate, locale: Locale) -> String {
    locale.format(tr!(figures::MODEL_ON_PROVIDER), &[&estimate.route.name(), estimate.provider.name])
}
