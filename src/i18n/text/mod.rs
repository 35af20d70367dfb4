//! Sentences about figures in the reader's language, for every view.

mod advice;
mod answer;
mod blocked;
mod cards;
mod quotes;
mod reasons;
mod sizes;
mod steps;
mod value;
mod warnings;
mod working;

pub use advice::{Action, Advised};
pub use answer::{Fragment, Sentence};
pub(crate) use value::Value;

use crate::catalog::billing::Billing;
use crate::catalog::{
    BatchTerms, Board, Catalog, Grade, Latency, Provider, Qualifier, Rated, Route, Score, Seller, Tier,
};
use crate::estimate::asked::Asked;
use crate::estimate::cost::{Bought, Cost};
use crate::estimate::per_route::{Estimate, Price};
use crate::i18n::locale::{Lang, Locale};
use crate::i18n::tr;
use crate::units::checked::Checked;
use crate::units::decimal;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// Joins the parts of a sentence as plain text.
#[must_use]
pub fn joined(parts: Vec<Fragment>) -> String {
    parts.into_iter().map(|(part, _)| part).collect()
}

/// Formats `1024 × 1024`.
#[must_use]
pub fn size(size: Size) -> String {
    format!("{} × {}", size.width(), size.height())
}

/// Whether a number, with any words before it, takes the singular: `1`, `about 1`, `max. 1`.
pub(crate) fn is_one(number: &str) -> bool {
    number.rsplit(' ').next() == Some("1")
}

/// Capitalizes the first letter if it is ASCII.
#[must_use]
pub fn capitalized(text: &str) -> String {
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

impl Locale {
    /// Returns a text of the catalog in the reader's language, or in English if it has no translation.
    #[must_use]
    pub fn translated(self, catalog: &Catalog, english: &'static str) -> &'static str {
        match (self.lang, catalog.german.binary_search_by(|(key, _)| (*key).cmp(english))) {
            (Lang::De, Ok(at)) => catalog.german.get(at).map_or(english, |(_, german)| german),
            _ => english,
        }
    }

    /// Formats a rounded cost: `$25`, `about $25`, `from $30`, `up to $350`, `$176–235`. Omits the qualifier of a
    /// range, which is visibly inexact. A single figure without an upper bound is a floor, regardless of its qualifier.
    #[must_use]
    pub fn cost(self, cost: Cost, qualifier: Qualifier) -> String {
        match (cost.low, cost.high) {
            (Some(low), Some(high)) if low != high => self.span(low, high),
            (Some(low), None) => self.qualified(Qualifier::From, &self.money(low)),
            (None, Some(high)) => self.qualified(Qualifier::UpTo, &self.money(high)),
            _ => self.qualified(qualifier, &self.money(cost.typical)),
        }
    }

    /// Formats a rounded cost after words such as "instead of", where "from" and "up to" do not fit: `at least $30`,
    /// `at most $350`.
    #[must_use]
    pub fn cost_inside(self, cost: Cost, qualifier: Qualifier) -> String {
        match (cost.low, cost.high) {
            (Some(low), None) => self.format(tr!(figures::AT_LEAST), &[&self.money(low)]),
            (None, Some(high)) => self.format(tr!(figures::AT_MOST), &[&self.money(high)]),
            _ => self.cost(cost, qualifier),
        }
    }

    /// Formats an exact cost in US dollars: `about $0.0025`, `$0.0045825 to $0.1403`.
    #[must_use]
    pub fn exact_cost(self, cost: Cost, qualifier: Qualifier) -> String {
        match (cost.low, cost.high) {
            (Some(low), Some(high)) if low != high => self.ends(low, high),
            (Some(low), None) => self.qualified(Qualifier::From, &self.exact(low)),
            (None, Some(high)) => self.qualified(Qualifier::UpTo, &self.exact(high)),
            _ => self.qualified(qualifier, &self.exact(cost.typical)),
        }
    }

    /// Formats an exact range: `$0.0045 to $0.14`.
    fn ends(self, low: Usd, high: Usd) -> String {
        self.format(tr!(figures::TO), &[&self.exact(low), &self.exact(high)])
    }

    /// Adds the qualifier before an amount.
    pub(crate) fn qualified(self, qualifier: Qualifier, amount: &str) -> String {
        let word = match qualifier {
            Qualifier::Exact => return amount.to_owned(),
            Qualifier::About => tr!(figures::ABOUT),
            Qualifier::From => tr!(figures::FROM),
            Qualifier::UpTo => tr!(figures::UP_TO),
        };
        format!("{} {amount}", self.text(word))
    }

    /// Formats the cost of a number of images at a price.
    #[must_use]
    pub fn price(self, price: &Price, images: u64) -> String {
        self.cost(price.cost.saturating_mul(images), price.quote.qualifier)
    }

    /// Formats how many images a budget buys at a price: `34,013`, `about 72,000`, `max. 6,666`, `850–1,133`.
    #[must_use]
    pub fn bought(self, price: &Price, budget: Usd) -> String {
        let Bought { low, typical, high } = price.bought(budget);
        match (low, high, typical) {
            (Some(low), Some(high), _) if low != high => {
                format!("{}–{}", self.number(low), self.number(high))
            }
            (None, Some(most), _) => self.format(tr!(figures::MAX), &[&self.number(most)]),
            (Some(least), None, _) => self.format(tr!(figures::MIN), &[&self.number(least)]),
            (_, _, Some(images)) => self.qualified(price.quote.qualifier, &self.number(images)),
            _ => self.text(tr!(figures::UNLIMITED)).to_owned(),
        }
    }

    /// Formats [`Locale::bought`] for a sentence: `34,013 images`, `at most 6,666 images`.
    #[must_use]
    pub fn images_bought(self, price: &Price, budget: Usd) -> String {
        match price.bought(budget) {
            Bought { low: None, high: Some(most), .. } => {
                self.format(tr!(figures::AT_MOST), &[&self.images(most)])
            }
            Bought { low: Some(least), high: None, .. } => {
                self.format(tr!(figures::AT_LEAST), &[&self.images(least)])
            }
            _ => self.images_of(&self.bought(price, budget)),
        }
    }

    /// Formats `1 image`, `10,000 images`.
    #[must_use]
    pub fn images(self, n: u64) -> String {
        self.images_of(&self.number(n))
    }

    /// Adds the unit to a number of images: `1 image`, `about 72,000 images`.
    pub(crate) fn images_of(self, number: &str) -> String {
        let word = if is_one(number) { tr!(figures::IMAGE) } else { tr!(figures::IMAGES) };
        self.format(word, &[number])
    }

    /// Formats `$25 a month`.
    #[must_use]
    pub fn a_month(self, amount: &str) -> String {
        self.format(tr!(figures::A_MONTH), &[amount])
    }

    /// Returns the name of a tier in a sentence: `budget`, `mid`, `premium`; in German the name after "Stufe".
    #[must_use]
    pub const fn tier(self, tier: Tier) -> &'static str {
        self.text(match tier {
            Tier::Budget => tr!(figures::BUDGET),
            Tier::Mid => tr!(figures::MID),
            Tier::Premium => tr!(figures::PREMIUM),
        })
    }

    /// Returns the name of a latency in a sentence.
    #[must_use]
    pub const fn latency(self, latency: Latency) -> &'static str {
        self.text(match latency {
            Latency::Fast => tr!(figures::FAST),
            Latency::Medium => tr!(figures::MEDIUM),
            Latency::Slow => tr!(figures::SLOW),
        })
    }

    /// Returns the name of a billing model in a sentence: `per megapixel`.
    #[must_use]
    pub const fn billing(self, billing: Billing) -> &'static str {
        self.text(match billing {
            Billing::Flat => tr!(figures::FLAT),
            Billing::Megapixel => tr!(figures::PER_MEGAPIXEL),
            Billing::Tokens => tr!(figures::PER_TOKEN),
            Billing::GpuSeconds => tr!(figures::PER_GPU_SECOND),
            Billing::Bands => tr!(figures::PER_RESOLUTION),
            Billing::Steps => tr!(figures::PER_STEP),
            Billing::Tiles => tr!(figures::PER_TILE),
        })
    }

    /// Returns the name of a grade: `vendor`, `price list`.
    #[must_use]
    pub const fn grade(self, grade: Grade) -> &'static str {
        self.text(match grade {
            Grade::Derived => tr!(figures::DERIVED),
            Grade::Report => tr!(figures::REPORT),
            Grade::List => tr!(figures::PRICE_LIST),
            Grade::Vendor => tr!(figures::VENDOR),
        })
    }

    /// Returns the model and quality of a route, or a description of a price without a model: `GPT Image 2 low`,
    /// `Advertised price`.
    #[must_use]
    pub fn route(self, route: &Route) -> String {
        if route.names_model() { route.name() } else { self.text(tr!(figures::ADVERTISED_PRICE)).to_owned() }
    }

    /// Returns the message that a provider's advertised price names no model, so that it cannot be compared.
    #[must_use]
    pub fn names_no_model(self, provider: &Provider) -> String {
        self.format(tr!(figures::ADVERTISED_WITHOUT_A_MODEL), &[provider.name])
    }

    /// Formats a route with its provider: `SDXL on fal.ai`.
    #[must_use]
    pub fn on_provider(self, estimate: &Estimate) -> String {
        self.said(["{0}"; 2], &[Value::On(estimate)])
    }

    /// Formats what is known of tier, score, latency, resale and batch discount in one line.
    #[must_use]
    pub fn facts(self, estimate: &Estimate, asked: &Asked) -> String {
        let route = estimate.route;
        let mut text = match estimate.tier {
            Some(tier) => self.said(tr!(figures::TIER), &[Value::Tier(tier)]),
            None => self.text(tr!(figures::NO_TIER)).to_owned(),
        };
        let dot = Value::Name(" · ");
        if let Some(score) = estimate.score {
            self.write_all(&[dot, Value::Name(&self.score(score))], &mut text);
        }
        let mut before = dot;
        if let Some(latency) = route.latency {
            self.write_all(&[before, Value::Name(self.latency(latency))], &mut text);
            before = Value::Name(", ");
        }
        if let Some(seconds) = route.seconds {
            self.write_all(&[before], &mut text);
            text.extend(seconds.chars().map(|c| if c == '-' { '–' } else { c }));
            text.push_str("\u{a0}s");
        }
        if estimate.provider.kind == Seller::Reseller {
            self.write_all(&[dot, Value::Name(self.seller(Seller::Reseller))], &mut text);
        }
        if let Some(BatchTerms::Discount { percent, .. }) = route.batch_terms(asked.as_of) {
            text.push_str(" · ");
            let percent = self.percent(&percent.to_string());
            self.say(tr!(figures::BATCH), &[Value::Name(&percent)], &mut text);
        }
        text
    }

    /// Returns what is known about the batch discount of a route, as a sentence.
    #[must_use]
    pub fn batch(self, route: &Route, asked: &Asked) -> String {
        self.text(match route.batch_terms(asked.as_of) {
            Some(BatchTerms::Discount { percent, hours }) => {
                let (percent, hours) = (self.percent(&percent.to_string()), self.number(hours.into()));
                return self.format(tr!(figures::OFF_RESULTS_WITHIN_HOURS), &[&percent, &hours]);
            }
            Some(BatchTerms::None) => tr!(figures::NO_DISCOUNT),
            Some(BatchTerms::Conflicting) => tr!(figures::DISCOUNT_DISPUTED),
            None => tr!(figures::NO_DISCOUNT_KNOWN),
        })
        .to_owned()
    }

    /// Formats a grade and check date: `vendor, checked 22 Aug 2026`.
    #[must_use]
    pub fn provenance(self, grade: Grade, checked: Checked) -> String {
        self.format(tr!(figures::CHECKED), &[self.grade(grade), &self.checked(checked)])
    }

    /// Formats when a source was read, as a phrase: `checked 22 Aug 2026`, `as of Nov 2026`.
    #[must_use]
    pub fn checked(self, checked: Checked) -> String {
        let words = if checked.is_day() { tr!(figures::CHECKED_ON) } else { tr!(figures::STATED_IN) };
        self.format(words, &[&self.day(checked)])
    }

    /// Credits a board: `Scores with 95% interval: Arena text-to-image, 7 Oct 2026, CC BY 4.0`.
    #[must_use]
    pub fn credit(self, board: &Board) -> String {
        self.format(tr!(chart::SCORES_OF), &[board.name, &self.date(board.day), board.license])
    }

    /// Formats a named resolution, given as the edge of its square in pixels: `2K`.
    pub(crate) fn resolution(self, edge: u32) -> String {
        self.decimal(&decimal::format(decimal::mul_div(edge.into(), 1_000_000, 1024), 6)) + "K"
    }

    /// Formats a rating with half of its 95 % confidence interval: `1153 ±3`.
    #[must_use]
    pub fn score(self, score: &Score) -> String {
        let [rating, plus_minus] =
            [score.rating.rounded(), score.plus_minus()].map(|points| Value::Count(points.into()));
        match score.of {
            Rated::At(edge) => {
                let at = self.resolution(edge);
                self.said(tr!(figures::SCORE_AT), &[rating, plus_minus, Value::Name(&at)])
            }
            _ => self.said(tr!(figures::SCORE), &[rating, plus_minus]),
        }
    }

    /// Returns what kind of seller a provider is, in a sentence.
    #[must_use]
    pub const fn seller(self, seller: Seller) -> &'static str {
        self.text(match seller {
            Seller::Maker => tr!(figures::MAKER),
            Seller::Cloud => tr!(figures::CLOUD),
            Seller::Host => tr!(figures::HOST),
            Seller::Reseller => tr!(figures::RESELLER),
        })
    }
}
