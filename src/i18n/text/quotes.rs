//! Sentences about several quotes of one price.

use crate::catalog::publisher;
use crate::catalog::{Grade, Quote};
use crate::estimate::asked::Asked;
use crate::estimate::per_route::Price;
use crate::estimate::quotes::{Candidate, Relation};
use crate::i18n::locale::Locale;
use crate::i18n::tr;

use super::value::Value;

/// Whether both quotes are from one source, with the same grade and check date.
fn is_same_evidence(one: &Quote, other: &Quote) -> bool {
    one.grade == other.grade
        && one.checked == other.checked
        && publisher(one.source) == publisher(other.source)
}

impl Locale {
    /// Lists the disagreeing quotes with their prices per image, starting with the one that counts.
    pub(super) fn disagreement(self, counting: &Price, others: &[Price]) -> String {
        let all = std::iter::once(counting).chain(others);
        let all: Vec<String> = all.map(|price| self.quoted(&price.candidate())).collect();
        let before = if others.iter().all(|other| is_same_evidence(counting.quote, other.quote)) {
            let itself = tr!(quotes::DISAGREES_WITH_ITSELF);
            self.format(itself, &[self.source(counting.quote.grade)])
        } else {
            self.text(tr!(quotes::SOURCES_DISAGREE)).to_owned()
        };
        before + &all.join(self.text(tr!(quotes::OR)))
    }

    /// Lists two disagreeing sources in the unit of the row: `sources disagree: price list $30, older report $250`.
    pub(super) fn disagree(self, counting: &Price, other: &Price, asked: &Asked) -> String {
        // The quotes do not include a batch discount, or reference images from another source. Compare prices per image
        // then.
        let is_theirs = counting.batch.is_none() && counting.references.is_none();
        let each = |price: &Price| {
            let amount = self.exact_cost(price.candidate().cost(), price.quote.qualifier);
            self.said(tr!(quotes::AN_IMAGE), &[Value::Name(&amount)])
        };
        let [mine, others] =
            [counting, other].map(|price| if is_theirs { self.in_row(price, asked) } else { each(price) });
        let (here, there) = (counting.quote, other.quote);
        let (old, new) = (other.checked < counting.checked, other.checked > counting.checked);
        let [who, is_who] = if here.grade != there.grade {
            [self.source(here.grade).to_owned(), self.of_age(there.grade, old, new)]
        } else if publisher(here.source) != publisher(there.source) {
            [here, there].map(|quote| publisher(quote.source).to_owned())
        } else if is_same_evidence(here, there) {
            return self.format(
                tr!(quotes::SOURCE_DISAGREES_WITH_ITSELF),
                &[self.source(here.grade), &mine, &others],
            );
        } else {
            [self.source(here.grade).to_owned(), self.of_age(there.grade, old, new)]
        };
        self.format(tr!(quotes::SOURCES_DISAGREE_ON_FIGURES), &[&who, &mine, &is_who, &others])
    }

    /// Formats a price as its row shows it: per month, or per image if the row counts images.
    pub(super) fn in_row(self, price: &Price, asked: &Asked) -> String {
        let month = || self.price(price, asked.job.images.get());
        match (asked.job.budget, asked.job.horizon) {
            (Some(_), _) => self.said(tr!(quotes::AN_IMAGE), &[Value::Price(price, 1)]),
            (None, Some(_)) => self.a_month(&month()),
            (None, None) => month(),
        }
    }

    /// Returns the kind of source for a grade: `price list`.
    const fn source(self, grade: Grade) -> &'static str {
        self.text(match grade {
            Grade::Derived => tr!(quotes::CALCULATION),
            Grade::Report => tr!(quotes::REPORT),
            Grade::List => tr!(quotes::PRICE_LIST),
            Grade::Vendor => tr!(quotes::VENDOR),
        })
    }

    /// Returns the kind of source with its relative age: `older report`, `ältere Preisliste`.
    fn of_age(self, grade: Grade, is_older: bool, is_newer: bool) -> String {
        let ending = if grade == Grade::Report { "er" } else { "e" };
        let age = match (is_older, is_newer) {
            (true, _) => tr!(quotes::OLDER),
            (_, true) => tr!(quotes::NEWER),
            _ => return self.source(grade).to_owned(),
        };
        format!("{}{} {}", self.text(age), self.text(["", ending]), self.source(grade))
    }

    /// Formats one of several quotes, per image: `from $0.03 (report of 15 Jun 2026, replicate.com)`.
    #[must_use]
    pub fn quoted(self, candidate: &Candidate) -> String {
        let quote = candidate.quote;
        let amount = self.exact_cost(candidate.cost(), quote.qualifier);
        let (grade, day) = (self.grade(quote.grade), self.checked(candidate.checked));
        self.format(tr!(quotes::FIGURE_WITH_SOURCE), &[&amount, grade, &day, publisher(quote.source)])
    }

    /// Returns the term and text for another quote in an opened row: its relation to the quote that counts, and its
    /// price per image.
    #[must_use]
    pub fn other_price(self, other: &Candidate, relation: Relation, counting: &Quote) -> [String; 2] {
        let quote = other.quote;
        let (term, text) = match relation {
            Relation::Contradicts => (tr!(quotes::DISAGREES_PER_IMAGE), self.quoted(other)),
            Relation::Apart => (tr!(quotes::ANOTHER_QUOTE_PER_IMAGE), self.quoted(other)),
            Relation::Earlier { from, until } => {
                let last = other.checked;
                let checked = if from == last {
                    self.checked(from)
                } else {
                    let days = self.format(tr!(figures::TO), &[&self.day(from), &self.day(last)]);
                    self.format(tr!(figures::CHECKED_ON), &[&days])
                };
                let template = tr!(quotes::UNTIL_CHECKED);
                let amount = self.exact_cost(other.cost(), quote.qualifier);
                let until = self.day(until);
                let with = [&amount, &until, self.grade(quote.grade), &checked, publisher(quote.source)];
                let term = if counting.grade > quote.grade {
                    tr!(quotes::BEFORE_THE_CORRECTION_PER_IMAGE)
                } else {
                    tr!(quotes::EARLIER_PRICE_PER_IMAGE)
                };
                (term, self.format(template, &with))
            }
        };
        [self.text(term).to_owned(), text]
    }
}
