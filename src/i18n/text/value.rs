//! Writes sentences from templates and values.

use crate::catalog::{Grade, Qualifier, Route, Tier};
use crate::estimate::job::Job;
use crate::estimate::per_route::{Estimate, MakerEnd, Price};
use crate::i18n::locale::{Locale, Text};
use crate::i18n::tr;
use crate::units::checked::Checked;
use crate::units::date::Date;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// Marks both ends of an emphasized part of a sentence.
pub(super) const EMPHASIS: char = '\u{2}';

/// A value in a sentence. It is written in the reader's language.
#[derive(Clone, Copy)]
pub(crate) enum Value<'a> {
    /// A name, or a text that is already in the reader's language.
    Name(&'a str),
    /// A text of the page.
    Text(Text),
    /// A number as plain digits.
    Count(usize),
    /// A number with separators.
    Number(u64),
    /// A day.
    Date(Date),
    /// The day, month or year in which a source was read.
    Day(Checked),
    /// A number of days, after "in" or "vor".
    DaysAfterIn(i32),
    /// An image size.
    Size(Size),
    /// An amount, rounded.
    Money(Usd),
    /// An amount, after a qualifier.
    About(Qualifier, Usd),
    /// An amount that the visitor typed.
    Given(Usd),
    /// The cost of this many images at a price.
    Price(&'a Price<'a>, u64),
    /// The name of a tier.
    Tier(Tier),
    /// The name of a grade.
    Grade(Grade),
    /// The model and quality of a route.
    Route(&'a Route),
    /// A route with its provider.
    On(&'a Estimate<'a>),
    /// The evidence for the figure of a route.
    Evidence(&'a Estimate<'a>),
    /// A route with its provider and the evidence for its figure.
    OnWithEvidence(&'a Estimate<'a>),
    /// What the job costs on a route, without its unit.
    Figure(&'a Estimate<'a>, &'a Job),
    /// What the job costs on a route, with its unit.
    InUnit(&'a Estimate<'a>, &'a Job),
    /// When a model ends at its maker.
    MakerEnds(&'a MakerEnd<'a>),
    /// An emphasized value.
    Strong(&'a Self),
}

impl Locale {
    /// Returns a text with its `{0}` to `{9}` replaced by the values.
    pub(crate) fn said(self, text: Text, with: &[Value]) -> String {
        let mut said = String::new();
        self.say(text, with, &mut said);
        said
    }

    /// Appends a text with its `{0}` to `{9}` replaced by the values.
    pub(crate) fn say(self, text: Text, with: &[Value], to: &mut String) {
        let mut parts = self.text(text).split('{');
        to.push_str(parts.next().unwrap_or_default());
        for part in parts {
            let (digit, rest) = part.split_once('}').unwrap_or(("", part));
            let at = digit.bytes().next().map_or(usize::MAX, |digit| usize::from(digit.wrapping_sub(b'0')));
            if let Some(value) = with.get(at) {
                self.write(*value, to);
            }
            to.push_str(rest);
        }
    }

    /// Appends values without a text between them.
    pub(crate) fn write_all(self, values: &[Value], to: &mut String) {
        for value in values {
            self.write(*value, to);
        }
    }

    fn write(self, value: Value, to: &mut String) {
        let text = match value {
            Value::Name(name) => return to.push_str(name),
            Value::Text(text) => return to.push_str(self.text(text)),
            Value::Tier(tier) => return to.push_str(self.tier(tier)),
            Value::Grade(grade) => return to.push_str(self.grade(grade)),
            Value::On(estimate) => {
                let with = [Value::Route(estimate.route), Value::Name(estimate.provider.name)];
                return self.say(tr!(figures::MODEL_ON_PROVIDER), &with, to);
            }
            Value::OnWithEvidence(estimate) => {
                let with =
                    [Value::On(estimate), Value::Name(" ("), Value::Evidence(estimate), Value::Name(")")];
                return self.write_all(&with, to);
            }
            Value::Evidence(estimate) => {
                let Some(price) = &estimate.price else { return };
                let (grade, day) = (Value::Grade(price.quote.grade), Value::Day(price.checked));
                self.write_all(&[grade, Value::Name(", "), day], to);
                return self.write_weaker(price, to);
            }
            Value::Strong(value) => {
                to.push(EMPHASIS);
                self.write(*value, to);
                return to.push(EMPHASIS);
            }
            Value::MakerEnds(end) => {
                let words = if end.is_past { tr!(warnings::MAKER_ENDED) } else { tr!(warnings::MAKER_ENDS) };
                let with = [Value::Name(end.maker.name), Value::Date(end.shutdown.on)];
                return self.say(words, &with, to);
            }
            Value::Count(count) => count.to_string(),
            Value::Number(number) => self.number(number),
            Value::Date(date) => self.date(date),
            Value::Day(checked) => self.day(checked),
            Value::DaysAfterIn(days) => self.days_after_in(days),
            Value::Size(size) => super::size(size),
            Value::Money(usd) => self.money(usd),
            Value::About(qualifier, usd) => self.qualified(qualifier, &self.money(usd)),
            Value::Given(usd) => self.given(usd),
            Value::Price(price, images) => self.price(price, images),
            Value::Route(route) => self.route(route),
            Value::Figure(estimate, job) => self.figure(estimate, job),
            Value::InUnit(estimate, job) => self.amount_in_unit(estimate, job),
        };
        to.push_str(&text);
    }
}
