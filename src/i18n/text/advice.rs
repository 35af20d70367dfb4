//! The texts of advice, and of the comparison with the route in use.

use crate::catalog::{Grade, Qualifier};
use crate::estimate::advice::Advice;
use crate::estimate::per_route::{Estimate, Status};
use crate::estimate::ranking::Ranking;
use crate::estimate::using::{Change, Difference};
use crate::i18n::locale::Locale;
use crate::i18n::tr;
use crate::units::size::Size;
use crate::units::usd::Usd;

use super::answer::{Fragment, fragments};
use super::value::Value;

/// A piece of advice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Advised {
    /// What it says.
    pub text: Vec<Fragment>,
    /// The label of its button.
    pub label: String,
    /// What the button does.
    pub action: Action,
}

/// What the button of a piece of advice does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// Asks for this size.
    Size(Size),
    /// Asks for batch prices.
    Batch,
    /// Opens the row of the route with this id.
    Open(&'static str),
}

impl Locale {
    /// Returns the advice on a ranking, the most urgent first.
    #[must_use]
    pub fn advice(self, ranking: &Ranking) -> Vec<Advised> {
        ranking.advice().iter().map(|advice| self.advised(advice, ranking)).collect()
    }

    fn advised(self, advice: &Advice, ranking: &Ranking) -> Advised {
        let job = &ranking.asked.job;
        let show = |to: &Estimate| {
            (self.said(tr!(advice::SHOW), &[Value::Route(to.route)]), Action::Open(to.route.id))
        };
        let (text, (label, action)) = match advice {
            Advice::Move { from, successor, to, nearest, as_good } => {
                let text = self.moving(from, [successor.as_deref(), *nearest, *as_good], ranking);
                (text, show(to))
            }
            Advice::Elsewhere { to } => {
                let (amount, difference) = (Value::InUnit(to, job), self.against_today(to, ranking));
                let with = [
                    Value::Route(to.route),
                    Value::Strong(&amount),
                    Value::Name(to.provider.name),
                    Value::Name(&difference),
                ];
                (self.said(tr!(advice::COSTS_ELSEWHERE), &with), show(to))
            }
            Advice::Larger { size, to, asked } => {
                let label = self.said(tr!(advice::USE_SIZE), &[Value::Size(*size)]);
                (self.at_larger(*size, to, *asked, job), (label, Action::Size(*size)))
            }
            Advice::Batch { now, then, hours } => {
                let amount = Value::InUnit(then, job);
                let with = [
                    Value::Number((*hours).into()),
                    Value::Route(now.route),
                    Value::Strong(&amount),
                    Value::Figure(now, job),
                ];
                let label = self.text(tr!(advice::USE_BATCH_PRICES)).to_owned();
                (self.said(tr!(advice::IN_BATCHES), &with), (label, Action::Batch))
            }
            Advice::StepUp(step) => (self.step_up(step), show(step.to)),
        };
        Advised { text: fragments(&text), label, action }
    }

    /// Returns the sentences on a route in use that ends: when, its successor, the nearest in price, and the cheapest with at
    /// least its score.
    fn moving(self, from: &Estimate, others: [Option<&Estimate>; 3], ranking: &Ranking) -> String {
        let (who, asked) = (Value::On(from), &ranking.asked);
        let mut text = match (from.status, from.ends(), from.maker_end()) {
            (Status::Retired(_), ..) | (_, None, None) => self.why_unranked(from, asked),
            (_, Some(end), _) => {
                let words =
                    if end.is_contradicted { tr!(advice::DUE_TO_END_ON) } else { tr!(advice::ENDS_ON) };
                self.said(words, &[Value::Strong(&who), Value::Date(end.on)])
            }
            (_, None, Some(end)) => {
                self.said(tr!(advice::THE_MODEL), &[Value::Strong(&who), Value::MakerEnds(&end)])
            }
        };
        let [successor, nearest, as_good] = others;
        if let Some(next) = successor {
            let amount = match next.price {
                Some(_) => self.amount_against_today(next, ranking),
                None => self.reason(next, asked),
            };
            let is_vendor = from.route.shutdown.as_ref().is_some_and(|end| end.grade == Grade::Vendor);
            let named = if is_vendor {
                tr!(answer::NAMES_AS_SUCCESSOR)
            } else {
                tr!(answer::A_REPORT_NAMES_AS_SUCCESSOR)
            };
            let with = [
                Value::Name(from.provider.name),
                Value::Route(next.route),
                Value::Name(""),
                Value::Name(&amount),
            ];
            self.say(named, &with, &mut text);
        }
        for (words, next) in [(tr!(advice::CLOSEST_IN_PRICE), nearest), (tr!(advice::AS_GOOD), as_good)] {
            if let Some(next) = next {
                let amount = self.amount_against_today(next, ranking);
                self.say(words, &[Value::On(next), Value::Name(&amount)], &mut text);
            }
        }
        text
    }

    /// Formats what the job costs on a route and, if known, by how much that differs from today: `$59 a month, $37 more`.
    fn amount_against_today(self, estimate: &Estimate, ranking: &Ranking) -> String {
        let difference = self.against_today(estimate, ranking);
        let comma = Value::Name(if difference.is_empty() { "" } else { ", " });
        let mut text = String::new();
        let amount = Value::InUnit(estimate, &ranking.asked.job);
        self.write_all(&[amount, comma, Value::Name(&difference)], &mut text);
        text
    }

    /// Formats by how much the cost on a route differs from the route in use: `$37 more`. Empty if that is not known.
    pub(crate) fn against_today(self, estimate: &Estimate, ranking: &Ranking) -> String {
        ranking.difference(estimate).map(|difference| self.difference(difference)).unwrap_or_default()
    }

    /// Formats the same for a row of the list. For the route in use itself: `in use today`.
    pub(crate) fn beside_today(self, estimate: &Estimate, ranking: &Ranking) -> Option<String> {
        if ranking.asked.job.using.as_deref() == Some(estimate.route.id) {
            return Some(self.text(tr!(advice::IN_USE_TODAY)).to_owned());
        }
        ranking.difference(estimate).map(|difference| self.difference(difference))
    }

    /// Formats the same with what it is compared with: `$37 more than today`.
    pub(crate) fn than_today(self, estimate: &Estimate, ranking: &Ranking) -> Option<String> {
        let difference = self.beside_today(estimate, ranking)?;
        let than = match ranking.difference(estimate) {
            None => return Some(difference),
            Some(Difference { low: Change::Same, high: Change::Same, .. }) => tr!(advice::AS_TODAY),
            Some(_) => tr!(advice::THAN_TODAY),
        };
        Some(self.said(than, &[Value::Name(&difference)]))
    }

    /// Formats what the route in use costs, with its evidence, or why it has no price: `$22 a month (price list, 20 Nov 2026)`.
    /// Empty without one.
    #[must_use]
    pub fn bill(self, ranking: &Ranking) -> Vec<Fragment> {
        let Some(using) = ranking.using() else { return Vec::new() };
        let (amount, evidence) = (Value::InUnit(using, &ranking.asked.job), Value::Evidence(using));
        fragments(&if using.price.is_none() || !using.is_ranked() {
            self.reason(using, &ranking.asked)
        } else {
            self.said(["{0} ({1})"; 2], &[Value::Strong(&amount), evidence])
        })
    }

    /// Formats a difference: `$37 more`, `about $3 less`, `$154–213 more`, `$3 less to $5 more`.
    fn difference(self, Difference { low, high, is_about }: Difference) -> String {
        let nothing = Usd::default();
        let (words, [low, high]) = match (low, high) {
            (Change::Same, Change::Same) => return self.text(tr!(advice::THE_SAME)).to_owned(),
            (Change::Less(most), Change::More(more)) => {
                let with = [Value::Money(most), Value::Money(more)];
                return self.said(tr!(advice::LESS_TO_MORE), &with);
            }
            (Change::Less(most), Change::Less(least)) => (tr!(advice::LESS), [least, most]),
            (Change::Less(most), Change::Same) => (tr!(advice::LESS), [nothing, most]),
            (Change::More(least), Change::More(most)) => (tr!(advice::MORE), [least, most]),
            // The low end is never above the high end.
            (Change::Same | Change::More(_), Change::More(most) | Change::Less(most)) => {
                (tr!(advice::MORE), [nothing, most])
            }
            (Change::More(least), Change::Same) => (tr!(advice::MORE), [least, least]),
        };
        let amount = if low == high { self.money(low) } else { self.span(low, high) };
        let qualifier = if is_about { Qualifier::About } else { Qualifier::Exact };
        self.said(words, &[Value::Name(&self.qualified(qualifier, &amount))])
    }
}
