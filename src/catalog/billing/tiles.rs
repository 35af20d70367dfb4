//! Billing by tiles and steps.

use serde::{Deserialize, Serialize};

use super::{Bill, Item, ItemKind, Priced, Request};
use crate::units::packed::packed;
use crate::units::size::Size;
use crate::units::usd::Usd;

/// A price for each tile of 512 × 512 pixels, some of it for each step.
///
/// Source of the rule: Cloudflare's price page and billed calls. The page does not say whether the price of a step counts
/// once or for each tile; the calls show that it counts for each tile. Whether a tile at the edge counts in full is not
/// settled, so that sizes which are no multiple of 512 cost a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Tiles {
    /// USD for each tile of the output.
    #[serde(default)]
    pub tile: Option<Usd>,
    /// USD for each step of each tile of the output.
    #[serde(default)]
    pub step: Option<Usd>,
    /// The steps of a request that names none. Left out if steps cost nothing.
    #[serde(default)]
    pub default: Option<u16>,
    /// The maximum number of steps, if known.
    #[serde(default)]
    pub max: Option<u16>,
    /// USD for each tile of a reference image.
    #[serde(default)]
    pub reference_tile: Option<Usd>,
    /// USD for each step of each tile of a reference image.
    #[serde(default)]
    pub reference_step: Option<Usd>,
}

packed!(struct Tiles { tile, step, default, max, reference_tile, reference_step });

/// The edge of a tile in pixels.
const EDGE: u64 = 512;
/// Pixels in a tile.
pub(crate) const TILE: u64 = EDGE * EDGE;

impl Tiles {
    /// Whether the rule bills reference images.
    #[must_use]
    pub(super) const fn bills_references(&self) -> bool {
        self.reference_tile.is_some() || self.reference_step.is_some()
    }

    pub(super) fn bill(&self, request: Request) -> Priced {
        let steps = request.steps.or(self.default).unwrap_or(0);
        let (pixels, started) = (request.size.pixels(), started(request.size) * TILE);
        let bill = |pixels: u64| {
            let mut items = vec![item(pixels, self.tile, self.step, steps, 0)];
            if request.references > 0 && self.bills_references() {
                items.push(item(pixels, self.reference_tile, self.reference_step, steps, request.references));
            }
            Bill { items }
        };
        if pixels == started { Priced::One(bill(pixels)) } else { Priced::Range(bill(pixels), bill(started)) }
    }
}

/// Returns the number of tiles that cover a size.
const fn started(size: Size) -> u64 {
    (size.width() as u64).div_ceil(EDGE) * (size.height() as u64).div_ceil(EDGE)
}

fn item(pixels: u64, tile: Option<Usd>, step: Option<Usd>, steps: u16, references: u64) -> Item {
    let (tile, step) = (tile.unwrap_or_default(), step.unwrap_or_default());
    let each = tile.saturating_add(step.saturating_mul(steps.into()));
    let usd = each.mul_div(pixels * references.max(1), TILE);
    Item { kind: ItemKind::Tiles { pixels, tile, step, steps, references }, usd }
}
