//! Checks that providers agree on the facts of a model.

use std::collections::HashMap;

use super::Mistake;
use crate::catalog::Route;

/// Checks that a model has one id, one name and one license at every provider, and each of its qualities one tier.
pub(super) fn check_models(routes: &[(String, Route)], mistakes: &mut Vec<Mistake>) {
    let mut first: HashMap<(&str, &str), (String, &str, &str)> = HashMap::new();
    for (file, route) in routes {
        let Some((provider, sold)) = route.id.split_once('/') else { continue };
        let id = sold.split(':').next().unwrap_or(sold);
        let model = format!("model {provider}/{id}");
        let quoted = |text: &str| format!("\"{text}\"");
        let license = route.weights.as_ref().map(|weights| (weights.license.as_str(), weights.name));
        let facts = [
            ("id", route.model, quoted(id), &model),
            ("name", id, quoted(route.model), &model),
            (
                "weights",
                id,
                license.map_or_else(missing, |(license, name)| format!("\"{license}\" ({name})")),
                &model,
            ),
            (
                "tier",
                sold,
                route.tier.map_or_else(missing, |tier| quoted(tier.as_str())),
                &format!("route {}", route.id),
            ),
        ];
        for (field, of, value, subject) in facts {
            let (before, at, there) =
                first.entry((field, of)).or_insert_with(|| (value.clone(), route.id, file.as_str()));
            if value == *before || (field == "id" && *there == file.as_str()) {
                continue;
            }
            let at = if field == "tier" { at } else { at.split(':').next().unwrap_or(at) };
            let mistake = Mistake {
                file: file.clone(),
                subject: subject.clone(),
                field: field.to_owned(),
                message: format!(
                    "{value} here but {before} at {at} ({there}); a model has one {}, so write the same in both files",
                    if field == "weights" { "license" } else { field }
                ),
            };
            if !mistakes.contains(&mistake) {
                mistakes.push(mistake);
            }
        }
    }
}

fn missing() -> String {
    "missing".to_owned()
}
