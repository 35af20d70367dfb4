//! The commands that print an answer.

use strum::IntoStaticStr;

use crate::query::tool::Tool;

/// A command that prints an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Command {
    /// Prints the ranking.
    Estimate,
    /// Prints the cost of splitting a job between two models.
    Routing,
    /// Prints the volume at which self-hosting pays off.
    SelfHost,
}

impl Command {
    /// Returns its name after `cargo xtask`: `self-host`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        self.into()
    }

    /// Returns the page's tool with the same answer; `None` for the ranking.
    #[must_use]
    pub const fn tool(self) -> Option<Tool> {
        match self {
            Self::Estimate => None,
            Self::Routing => Some(Tool::Routing),
            Self::SelfHost => Some(Tool::SelfHost),
        }
    }
}
