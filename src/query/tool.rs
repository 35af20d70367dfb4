//! The tools below the controls.

use strum::VariantArray;

/// A tool with its own button. At most one is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Tool {
    /// Further options of the job.
    Options,
    /// Cost by volume or resolution.
    Chart,
    /// Splitting a job between two models.
    Routing,
    /// Self-hosting a model.
    SelfHost,
    /// Links and exports.
    Share,
}

impl Tool {
    /// Every tool, in the order of the buttons.
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// Returns its keyword in a query.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Options => "options",
            Self::Chart => "chart",
            Self::Routing => "routing",
            Self::SelfHost => "self_host",
            Self::Share => "share",
        }
    }
}
