//! The chart of scores as JSON.

use super::{Scores, Span};
use crate::catalog::Score;
use crate::estimate::frontier::{Offer, StepUp};
use crate::estimate::per_route::Estimate;
use crate::query::axis::Axis;
use crate::tools::json::{Json, cost};

/// Returns the chart as JSON: the board, the rated models with USD a month, those rated at an unnamed setting, those
/// without a score, and the steps up the frontier. Without a board, the board is null and the lists are empty.
#[must_use]
pub fn json(scores: Option<&Scores>) -> Json {
    let over = ("over", Axis::Score.as_str().into());
    let Some(scores) = scores else {
        let empty =
            ["points", "unnamed_settings", "unrated", "steps"].map(|key| (key, Json::List(Vec::new())));
        return Json::Object([over, ("board", Json::Null)].into_iter().chain(empty).collect());
    };
    let board = Json::Object(vec![
        ("name", scores.board.name.into()),
        ("day", scores.board.day.to_string().into()),
        ("best", scores.board.best.to_string().into()),
        ("dataset", scores.board.dataset.into()),
        ("license", scores.board.license.into()),
    ]);
    let points = scores.points.iter().map(|offer| {
        let mut keys = offered(scores, offer);
        keys.extend([
            ("score", offer.score().map_or(Json::Null, rating)),
            ("is_on_frontier", offer.is_on_frontier.into()),
        ]);
        Json::Object(keys)
    });
    let unrated = scores.unrated.iter().map(|offer| Json::Object(offered(scores, offer)));
    let spans = scores.spans.iter().map(|span| unnamed(scores, span));
    Json::Object(vec![
        over,
        ("board", board),
        ("points", Json::List(points.collect())),
        ("unnamed_settings", Json::List(spans.collect())),
        ("unrated", Json::List(unrated.collect())),
        ("steps", Json::List(scores.steps().iter().map(step).collect())),
    ])
}

fn offered(scores: &Scores, offer: &Offer) -> Vec<(&'static str, Json)> {
    let ids = |estimates: &[&Estimate]| -> Vec<String> {
        estimates.iter().map(|estimate| estimate.route.id.to_owned()).collect()
    };
    vec![
        ("what", offer.best.route.name().into()),
        ("route", offer.best.route.id.into()),
        ("other_routes", ids(&offer.others).into()),
        ("status", offer.best.status.as_str().into()),
        ("is_dependable", offer.best.is_dependable().into()),
        ("per_month", cost(Some(scores.month(offer.best)))),
    ]
}

fn unnamed(scores: &Scores, span: &Span) -> Json {
    let routes: Vec<String> = span.offers.iter().map(|offer| offer.best.route.id.to_owned()).collect();
    Json::Object(vec![
        ("what", span.cheapest().map(|cheapest| cheapest.route.model).into()),
        ("name_on_board", span.score.name.into()),
        ("routes", routes.into()),
        ("per_month", cost(Some(scores.cost_of(span)))),
        ("score", rating(span.score)),
    ])
}

fn rating(score: &Score) -> Json {
    Json::Object(vec![
        ("rating", score.rating.to_string().into()),
        ("low", score.low.to_string().into()),
        ("high", score.high.to_string().into()),
        ("votes", u64::from(score.votes).into()),
    ])
}

fn step(step: &StepUp) -> Json {
    Json::Object(vec![
        ("from", step.from.route.id.into()),
        ("to", step.to.route.id.into()),
        ("more_per_month", step.more.to_string().into()),
        ("points", u64::from(step.points).into()),
    ])
}
