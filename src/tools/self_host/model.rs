//! The model that your own machine runs.

use super::NoReport;
use crate::catalog::{Model, reported};
use crate::estimate::asked::Asked;
use crate::estimate::job::{BatchUse, Job};
use crate::estimate::per_route::{Estimate, Status};
use crate::estimate::ranking::rank;
use crate::query::Query;
use crate::query::machine::SelfHost;

impl<'a> Model<'a> {
    /// Returns the routes that sell this model for a job, in order of preference. Ignores the job's tier, speed and
    /// provider, but keeps its exclusions.
    pub(super) fn sold(self, asked: &Asked<'a>) -> Vec<Estimate<'a>> {
        let job = asked.job.clone();
        let batch = if job.batch == BatchUse::Off { BatchUse::Off } else { BatchUse::Offered };
        let any = Job { tier: None, latency: None, editing: false, horizon: None, batch, ..job };
        let any = Job { providers: Vec::new(), routes: Vec::new(), ..any };
        let all = rank(asked.catalog, &any, asked.as_of).estimates;
        let sold = all.into_iter().filter(|one| self.is_of(one.route) && one.is_ranked());
        // Retiring routes come last.
        let (mut sold, ending): (Vec<_>, Vec<_>) =
            sold.partition(|one| matches!(one.status, Status::Available));
        sold.extend(ending);
        sold
    }
}

/// Returns the model of a query, and the machine for the job's size and rejects.
///
/// # Errors
/// If the model does not exist, does not support the size, or has no known or given images per hour.
pub fn machine<'a>(query: &Query, asked: &Asked<'a>) -> Result<(Model<'a>, SelfHost), NoReport<'a>> {
    let (id, catalog, job) = (query.runs(), asked.catalog, &asked.job);
    let model = Model::of(id, catalog).ok_or_else(|| NoReport::Unknown(id.to_owned()))?;
    if let Some(unsupported) = model.unsupported(job.size, catalog) {
        return Err(NoReport::NotMade(model, unsupported));
    }
    let images_per_hour =
        query.images_per_hour.or_else(|| reported(id)).ok_or(NoReport::NotMeasured(model))?;
    Ok((model, SelfHost { images_per_hour, pixels: job.reject.generated(job.size.pixels()), ..query.host }))
}
