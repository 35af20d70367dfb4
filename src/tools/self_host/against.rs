//! What self-hosting is compared with.

use crate::estimate::asked::Asked;
use crate::estimate::per_route::{Estimate, Status};
use crate::i18n::locale::Locale;
use crate::i18n::text;
use crate::query::money_range;
use crate::query::text::plain_range;
use crate::units::usd::Usd;

/// What an image costs at an API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Baseline<'a> {
    /// The answer for the route, where it is one and not a bare price.
    pub route: Option<Estimate<'a>>,
    /// The least USD per image; the typical figure where no lower bound is known.
    pub low: Usd,
    /// The most USD per image; the typical figure where no upper bound is known.
    pub high: Usd,
}

impl<'a> Baseline<'a> {
    /// The least and the most that a bare price may be.
    const BOUNDS: (Usd, Usd) = (Usd::from_nano(1_000), Usd::from_nano(10_000_000_000));

    /// Reads the id of a route, or USD per image, or a range of it: `fal/flux-schnell`, `0.04`, `0.04..0.08`.
    ///
    /// # Errors
    /// With a sentence on what is wrong, when there is no such route, when it names no model, when it cannot be had for the
    /// job on the day of the ranking, or when an amount is none from $0.000001 to $10.
    pub fn read(text: &str, asked: &Asked<'a>, locale: Locale) -> Result<Self, String> {
        let typed = text.trim();
        if typed.contains('/') {
            let id = typed.to_ascii_lowercase();
            let Some(estimate) = asked.answer_for(&id) else {
                return Err(
                    locale.say(["There is no route \"{0}\".", "Eine Route „{0}“ gibt es nicht."], &[typed])
                );
            };
            if !estimate.route.names_model() {
                return Err(locale.names_no_model(estimate.provider));
            }
            let name = on_provider(&estimate, locale);
            return match estimate.status {
                Status::Available | Status::Retiring(_) => Self::of(estimate).ok_or(name),
                Status::Retired(end) => Err(locale.say(
                    ["{0} was shut down on {1}.", "{0} wurde am {1} abgeschaltet."],
                    &[&name, &locale.date(end.on)],
                )),
                Status::NotOffered(_) => Err(locale.say(
                    ["{0} is not offered at {1}.", "{0} gibt es nicht in {1}."],
                    &[&name, &text::size(asked.job.size)],
                )),
                Status::Unpriced => Err(locale.say(
                    ["No price of {0} is known for {1}.", "Für {0} ist kein Preis in {1} bekannt."],
                    &[&name, &text::size(asked.job.size)],
                )),
            };
        }
        let (least, most) = Self::BOUNDS;
        money_range(&plain_range(typed, locale))
            .filter(|(low, high)| least <= *low && *high <= most)
            .map(|(low, high)| Self { route: None, low, high })
            .ok_or_else(|| {
                locale
                    .say(["\"{0}\" is no price of an image.", "„{0}“ ist kein Preis für ein Bild."], &[typed])
            })
    }

    /// What to write, as a sentence.
    #[must_use]
    pub fn remedy(locale: Locale) -> &'static str {
        locale.of([
            "Write a route that is on sale, such as fal/flux-schnell, or US dollars per image from 0.000001 to 10, such as 0.04 or 0.04..0.08.",
            "Möglich sind eine Route, die es zu kaufen gibt, wie fal/flux-schnell, oder US-Dollar je Bild von 0,000001 bis 10, etwa 0,04 oder 0,04..0,08.",
        ])
    }

    /// A route that can be had, by its estimate; `None` for any other.
    #[must_use]
    pub fn of(route: Estimate<'a>) -> Option<Self> {
        let cost = route.price.as_ref().filter(|_| route.is_ranked())?.cost;
        let (low, high) = (cost.low.unwrap_or(cost.typical), cost.high.unwrap_or(cost.typical));
        Some(Self { route: Some(route), low, high })
    }

    /// `FLUX schnell on fal.ai`, or `$0.04 an image`.
    #[must_use]
    pub fn name(&self, locale: Locale) -> String {
        if let Some(estimate) = &self.route {
            return on_provider(estimate, locale);
        }
        let (low, high) = (locale.given(self.low), locale.given(self.high));
        let amount =
            if low == high { low } else { locale.say(["{0} to {1}", "{0} bis {1}"], &[&low, &high]) };
        locale.say(["{0} an image", "{0} je Bild"], &[&amount])
    }
}

/// `FLUX schnell on fal.ai`.
fn on_provider(estimate: &Estimate, locale: Locale) -> String {
    locale.say(["{0} on {1}", "{0} bei {1}"], &[&estimate.route.name(), estimate.provider.name])
}
