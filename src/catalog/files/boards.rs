//! Parses `boards.json`: what boards of blind votes say of the models.

use serde::Deserialize;

use super::Mistake;
use super::checks::Checks;
use crate::catalog::address::https;
use crate::catalog::score::{Board, Rated, Score};
use crate::catalog::{Grade, Route};
use crate::units::date::Date;
use crate::units::rating::Rating;

/// The boards, sorted by day. A newer board is appended, and older ones stay.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub(super) struct Boards {
    #[serde(rename = "$schema")]
    #[cfg_attr(feature = "schema", schemars(extend("const" = "schema.json")))]
    _schema: &'static str,
    boards: Vec<BoardRows>,
}

/// A board on a day, with all its rows.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct BoardRows {
    name: &'static str,
    /// The day of the ratings.
    day: Date,
    /// The page with the ratings.
    #[serde(deserialize_with = "https")]
    source: &'static str,
    grade: Grade,
    /// The page of the dataset, to be credited.
    #[serde(deserialize_with = "https")]
    dataset: &'static str,
    /// The license of the dataset.
    license: &'static str,
    /// Every row, sorted by rating, highest first. The tiers depend on the first.
    scores: Vec<ScoreRow>,
}

/// A row of a board.
#[derive(Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
struct ScoreRow {
    /// The id in models.json. Left out if no provider of the catalog sells the model.
    #[serde(borrow)]
    model: Option<&'static str>,
    /// The quality that the board names.
    #[serde(borrow)]
    quality: Option<&'static str>,
    /// The resolution that the board names, such as "2K". Such a rating decides no tier.
    #[serde(borrow)]
    at: Option<&'static str>,
    /// Whether the model has several qualities and the board does not name one. Such a rating decides no tier.
    #[serde(default)]
    unnamed_setting: bool,
    /// The model as the board names it.
    name: &'static str,
    rating: Rating,
    /// The lower end of the 95 % confidence interval.
    low: Rating,
    /// The upper end of that interval.
    high: Rating,
    votes: u32,
}

/// Returns the edge of the square of a named resolution in pixels: 2048 for `2K`.
fn edge(resolution: &str) -> Option<u32> {
    let thousands: u32 = resolution.strip_suffix('K')?.parse().ok()?;
    [1, 2, 4].contains(&thousands).then_some(1024 * thousands)
}

impl Boards {
    pub(super) fn check(&self, file: &str, mistakes: &mut Vec<Mistake>) {
        let mut checks = Checks { file, mistakes };
        checks.sorted("", "boards", &self.boards.iter().map(|board| board.day).collect::<Vec<_>>());
        for board in &self.boards {
            let subject = format!("board {}", board.day);
            checks.require(!board.scores.is_empty(), &subject, "scores", || {
                "the list is empty; add the rows of the board".to_owned()
            });
            for (before, row) in board.scores.iter().zip(board.scores.iter().skip(1)) {
                checks.require(before.rating >= row.rating, &subject, row.name, || {
                    format!("{} comes after {}; sort by rating, highest first", row.rating, before.rating)
                });
            }
            for row in &board.scores {
                checks.require(row.low <= row.rating && row.rating <= row.high, &subject, row.name, || {
                    "the rating is outside its interval; correct one of them".to_owned()
                });
                let is_one_setting = !row.unnamed_setting || (row.quality.is_none() && row.at.is_none());
                checks.require(is_one_setting, &subject, row.name, || {
                    "\"unnamed_setting\" contradicts a named quality or resolution; delete one of them"
                        .to_owned()
                });
                checks
                    .require(row.votes > 0, &subject, row.name, || "no votes; correct the number".to_owned());
            }
        }
    }

    /// Adds the scores to the routes of each model.
    pub(super) fn apply(&self, file: &str, routes: &mut [(String, Route)], mistakes: &mut Vec<Mistake>) {
        for (at, board) in self.boards.iter().enumerate() {
            for row in &board.scores {
                let Some(model) = row.model else { continue };
                let mut mistake = |message: String| {
                    mistakes.push(Mistake {
                        file: file.to_owned(),
                        subject: format!("board {}", board.day),
                        field: row.name.to_owned(),
                        message,
                    });
                };
                let sellers: Vec<&mut Route> = routes
                    .iter_mut()
                    .map(|(_, route)| route)
                    .filter(|route| route.model_id() == model)
                    .collect();
                if sellers.is_empty() {
                    mistake(format!(
                        "there is no route of \"{model}\"; correct the id, or leave \"model\" out"
                    ));
                    continue;
                }
                let qualities = sellers.iter().any(|route| route.quality.is_some());
                if qualities && row.quality.is_none() && !row.unnamed_setting && row.at.is_none() {
                    mistake(format!(
                        "\"{model}\" has qualities; name the quality that the board rated, or write \"unnamed_setting\": true"
                    ));
                }
                if row.quality.is_some() && !sellers.iter().any(|route| route.quality == row.quality) {
                    mistake(format!("no route of \"{model}\" has this quality; correct it"));
                }
                let of = match row.at {
                    Some(at) if let Some(edge) = edge(at) => Rated::At(edge),
                    Some(at) => {
                        mistake(format!("\"{at}\" is no named resolution; write 1K, 2K or 4K"));
                        continue;
                    }
                    None if row.unnamed_setting => Rated::UnnamedSetting,
                    None => Rated::Route,
                };
                let board = u8::try_from(at).unwrap_or(u8::MAX);
                let score = Score {
                    board,
                    name: row.name,
                    rating: row.rating,
                    low: row.low,
                    high: row.high,
                    votes: row.votes,
                    of,
                };
                for route in sellers {
                    let is_rated = row.quality.is_none() || route.quality == row.quality;
                    if !is_rated || route.variant.is_some() {
                        continue;
                    }
                    if of == Rated::Route
                        && route.scores.iter().any(|known| known.board == board && known.of == Rated::Route)
                    {
                        mistake(format!(
                            "the board already rates {}; leave one of the rows without a model",
                            route.id
                        ));
                        break;
                    }
                    // The rating of the route itself comes first on each board.
                    let is_of_board = |known: &Score| known.board == board;
                    let first = route.scores.iter().position(is_of_board).unwrap_or(route.scores.len());
                    let place = if of == Rated::Route { first } else { route.scores.len() };
                    route.scores.insert(place, score.clone());
                }
            }
        }
    }

    pub(super) fn into_boards(self) -> Vec<Board> {
        let board = |board: BoardRows| {
            let best = board.scores.first()?.rating;
            let BoardRows { name, day, source, grade, dataset, license, .. } = board;
            Some(Board { name, day, best, source, grade, dataset, license })
        };
        self.boards.into_iter().filter_map(board).collect()
    }
}
