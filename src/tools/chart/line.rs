//! The points of a line in the chart.

use super::Point;
use crate::estimate::cost::Cost;

/// The most jumps between two steps that a reader can tell apart.
const MAX_JUMPS: usize = 4;

/// Returns the points of a line: those at the steps, and between steps the exact place of
/// a jump or of the edge of a gap.
pub(super) fn line(steps: &[u64], grain: u64, cost: &dyn Fn(u64) -> Option<Cost>) -> Vec<Point> {
    let at = |x: u64| Point { x, cost: cost(x) };
    let mut points: Vec<Point> = Vec::new();
    for here in steps.iter().map(|x| at(*x)) {
        if let Some(&before) = points.last() {
            let is_there = before.cost.is_some();
            if is_there == here.cost.is_some() {
                jumps(before, here, grain, cost, &mut points);
            } else {
                let edge = last_where(before.x, here.x, grain, &|x| cost(x).is_some() == is_there);
                let (edge, beyond) = (at(edge), at(edge + grain));
                if is_there {
                    jumps(before, edge, grain, cost, &mut points);
                }
                points.extend([edge, beyond]);
                if !is_there {
                    jumps(beyond, here, grain, cost, &mut points);
                }
            }
        }
        points.push(here);
    }
    points
}

/// Adds the jumps between two points. A jump is level on at least one side; otherwise it is part of a curve.
fn jumps(from: Point, to: Point, grain: u64, cost: &dyn Fn(u64) -> Option<Cost>, points: &mut Vec<Point>) {
    let before = points.len();
    let mut last = from;
    while last.cost != to.cost {
        let edge = last_where(last.x, to.x, grain, &|x| cost(x) == last.cost);
        let next = Point { x: edge + grain, cost: cost(edge + grain) };
        let is_level = edge > last.x || next.x + grain <= to.x && cost(next.x + grain) == next.cost;
        if !is_level || points.len() >= before + 2 * MAX_JUMPS {
            return points.truncate(before);
        }
        points.extend([Point { x: edge, cost: last.cost }, Point { x: edge, cost: next.cost }]);
        last = next;
    }
}

/// Returns the last place from `low` to below `high` where `holds` is true. It has to be
/// true at `low` and false at `high`.
pub(super) fn last_where(low: u64, high: u64, grain: u64, holds: &dyn Fn(u64) -> bool) -> u64 {
    let (mut low, mut high) = (low, high);
    while high - low > grain {
        let middle = low + (high - low) / grain / 2 * grain;
        if holds(middle) { low = middle } else { high = middle }
    }
    low
}
