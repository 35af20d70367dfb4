//! Groups the ranked routes into the rows of the list.

use crate::estimate::per_route::Estimate;
use crate::estimate::ranking::Ranking;
use crate::query::By;

/// The list of a ranking: its rows, as the reader groups and searches them.
#[derive(Clone, Debug)]
pub struct List<'r, 'a> {
    /// The ranking.
    pub ranking: &'r Ranking<'a>,
    /// How the routes are grouped.
    pub by: By,
    /// The rows that one can choose in the order of their first routes, then those with a caveat.
    pub groups: Vec<Group<'r, 'a>>,
    /// How many rows at the end are folded: those with a caveat, unless the reader searches or every row has one.
    pub folded: usize,
}

/// A row of the list: a ranked route, and the routes that it represents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'r, 'a> {
    /// The rank among the rows, from 1; equal costs share a rank. `None` for a row with a caveat, unless every row has one.
    pub rank: Option<u32>,
    /// The first of its routes in the ranking that one can choose, or else the first.
    pub first: &'r Estimate<'a>,
    /// Its other routes in the order of the ranking, those that one can choose first.
    pub others: Vec<&'r Estimate<'a>>,
}

impl<'r, 'a> List<'r, 'a> {
    /// Groups the ranked routes that match the words.
    #[must_use]
    pub fn new(ranking: &'r Ranking<'a>, by: By, find: &str) -> Self {
        Self::of(ranking, by, find, &places(ranking, by, find))
    }

    /// Returns a list from its [`places`].
    #[must_use]
    pub fn of(ranking: &'r Ranking<'a>, by: By, find: &str, places: &[Vec<usize>]) -> Self {
        let mut groups: Vec<Group> = Vec::new();
        let mut has_choice = false;
        for (place, routes) in (1..).zip(places) {
            let mut routes = routes.iter().filter_map(|at| ranking.estimates.get(*at));
            let Some(first) = routes.next() else { continue };
            let others = routes.collect();
            has_choice |= first.is_choosable();
            let tied = groups.last().filter(|last| last.first.rank == first.rank).and_then(|last| last.rank);
            let rank = (first.is_choosable() || !has_choice).then(|| tied.unwrap_or(place));
            groups.push(Group { rank, first, others });
        }
        let list = Self { ranking, by, groups, folded: 0 };
        let folded = if find.trim().is_empty() { list.parts().1.len() } else { 0 };
        Self { folded, ..list }
    }

    /// Returns the rows that count, and those with a caveat.
    #[must_use]
    pub fn parts(&self) -> (&[Group<'r, 'a>], &[Group<'r, 'a>]) {
        self.groups.split_at(self.groups.partition_point(|group| group.rank.is_some()))
    }

    /// Returns the number of rows that are not folded.
    #[must_use]
    pub fn unfolded(&self) -> usize {
        self.groups.len() - self.folded
    }
}

/// Returns the places of the routes of each row among the estimates of a ranking: in each row, those that one can choose come
/// first, and so do the rows that have such a route. They do not depend on the volume.
#[must_use]
pub fn places(ranking: &Ranking, by: By, find: &str) -> Vec<Vec<usize>> {
    let key = |estimate: &Estimate| matches(estimate, find).then(|| (key(by, estimate), false));
    ranking.grouped(&key, |estimate| !estimate.is_choosable())
}

/// Returns what the routes of a row have in common. Advertised prices without a model have no model in common.
#[must_use]
pub fn key(by: By, estimate: &Estimate) -> &'static str {
    match by {
        By::Model if estimate.route.names_model() => estimate.route.sold(),
        By::Provider => estimate.provider.id,
        By::Model | By::Route => estimate.route.id,
    }
}

/// Whether the names of the model and the provider and the id of the route contain each of the lowercase words.
#[must_use]
pub fn matches(estimate: &Estimate, find: &str) -> bool {
    let route = estimate.route;
    let mut words = find.split_whitespace().peekable();
    if words.peek().is_none() {
        return true;
    }
    let names = [route.name().as_str(), estimate.provider.name, route.id].join(" ").to_ascii_lowercase();
    words.all(|word| names.contains(word))
}
