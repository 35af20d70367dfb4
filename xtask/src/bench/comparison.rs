//! What is compared, as a table and as JSON.

use std::fmt::Write;

use serde_json::{Value, json};

use super::spread::Spread;

/// A figure of ours beside that of something else.
pub(super) struct Comparison {
    pub(super) what: String,
    /// The unit of the samples, a thousandth of that of the table.
    pub(super) unit: &'static str,
    pub(super) ours: Spread,
    pub(super) theirs: Spread,
}

impl Comparison {
    fn json(&self) -> Value {
        let Self { what, unit, ours, theirs } = self;
        let ratio = theirs.over(*ours).json();
        json!({ "what": what, "unit": unit, "ours": ours.json(), "theirs": theirs.json(), "ratio_in_thousandths": ratio })
    }
}

/// Comparisons under a title.
pub(super) struct Table {
    pub(super) title: &'static str,
    pub(super) rows: Vec<Comparison>,
}

impl Table {
    pub(super) fn json(&self) -> Value {
        json!({ "title": self.title, "rows": self.rows.iter().map(Comparison::json).collect::<Vec<_>>() })
    }

    /// Returns the table in Markdown. A ratio above 1 is in our favor.
    pub(super) fn text(&self) -> String {
        let mut text =
            format!("| {} | ours | theirs | theirs ÷ ours |\n| --- | --: | --: | --: |\n", self.title);
        for Comparison { what, ours, theirs, .. } in &self.rows {
            let ratio = theirs.over(*ours);
            let [ours, theirs, ratio] = [*ours, *theirs, ratio].map(Spread::in_thousands);
            // Writing to a string cannot fail.
            writeln!(text, "| {what} | {ours} | {theirs} | {ratio} |").ok();
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::{Comparison, Spread, Table};

    #[test]
    fn a_row_shows_both_sides_and_their_ratio() {
        let (ours, theirs) = (Spread::of(&[2_000]), Spread::of(&[4_000, 5_000, 6_000]));
        let row = Comparison { what: "start".to_owned(), unit: "µs", ours, theirs };
        let table = Table { title: "ms", rows: vec![row] };
        assert_eq!(
            table.text().lines().last(),
            Some("| start | 2.00 (2.00–2.00) | 5.00 (4.00–6.00) | 2.50 (2.00–3.00) |")
        );
    }
}
