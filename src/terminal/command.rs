//! The commands that answer.

use strum::IntoStaticStr;

use crate::query::tool::Tool;

/// A command that answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Command {
    /// The ranking.
    Estimate,
    /// What two models for one job cost.
    Routing,
    /// From how many images on a machine of one's own pays.
    SelfHost,
}

impl Command {
    /// Its name behind `cargo xtask`: `self-host`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// The tool of the page that answers the same; none for the ranking.
    #[must_use]
    pub const fn tool(self) -> Option<Tool> {
        match self {
            Self::Estimate => None,
            Self::Routing => Some(Tool::Routing),
            Self::SelfHost => Some(Tool::SelfHost),
        }
    }
}
