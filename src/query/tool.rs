//! What stands folded away below the controls.

/// A tool behind a button of its own. At most one stands open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tool {
    /// The job's further conditions.
    Options,
    /// Cost over volume or resolution.
    Chart,
    /// Two models for one job.
    Routing,
    /// Hosting a model oneself.
    SelfHost,
    /// Links and exports.
    Share,
}

impl Tool {
    /// Every tool, in the order of their buttons.
    pub const ALL: [Self; 5] = [Self::Options, Self::Chart, Self::Routing, Self::SelfHost, Self::Share];

    /// The word for it in a query.
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
