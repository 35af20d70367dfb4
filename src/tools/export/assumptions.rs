//! What to know before one relies on an export.

use crate::estimate::job::BatchUse;
use crate::estimate::ranking::Ranking;
use crate::i18n::locale::{Code, Locale};
use crate::i18n::text;
use crate::page::row;

/// What the figures take for granted, a sentence or a few each.
#[must_use]
pub fn assumptions(ranking: &Ranking, locale: Locale) -> Vec<String> {
    let job = &ranking.asked.job;
    let currency = locale.currency.map(|currency| currency.code);
    let dollars = locale.of(["US dollars", "US-Dollar"]);
    let mut all = vec![
        row::rule(job, locale),
        locale.say(
            [
                "Answered as of {0}, with prices checked by then, in {1}, without taxes and without discounts by contract.",
                "Stand der Antwort: {0}, mit bis dahin geprüften Preisen, in {1}, ohne Steuern und ohne vertragliche Rabatte.",
            ],
            &[&locale.date(ranking.asked.as_of), currency.as_ref().map_or(dollars, Code::text)],
        ),
        locale.say(
            [
                "Every image is {0} pixels. Unless it is about one megapixel, a size counts as confirmed only where the \
                 limits of a model are documented.",
                "Jedes Bild hat {0} Pixel. Eine Größe abseits von etwa einem Megapixel gilt nur als bestätigt, wo die \
                 Grenzen eines Modells dokumentiert sind.",
            ],
            &[&text::size(job.size)],
        ),
        locale
            .of(match job.batch {
                BatchUse::Off => ["Batch discounts are not counted.", "Batch-Rabatte sind nicht eingerechnet."],
                BatchUse::Offered => [
                    "Batch discounts are counted where a model has one; its images then come hours later.",
                    "Batch-Rabatte sind eingerechnet, wo es sie gibt; die Bilder kommen dann erst Stunden später.",
                ],
                BatchUse::Only => [
                    "Batch discounts are counted, and routes without one are left out; images come hours later.",
                    "Batch-Rabatte sind eingerechnet, Routen ohne sie fehlen; die Bilder kommen erst Stunden später.",
                ],
            })
            .to_owned(),
        locale
            .of([
                "Where only a range is known, the typical figure is the geometric mean of its ends: it ranks the route and \
                 is no price. \"From\" leaves the upper end unknown, \"up to\" the lower one.",
                "Wo nur eine Spanne bekannt ist, ist der typische Wert das geometrische Mittel ihrer Enden: er bestimmt den \
                 Rang und ist kein Preis. Bei „ab“ ist das obere Ende unbekannt, bei „bis zu“ das untere.",
            ])
            .to_owned(),
    ];
    if let Some(tier) = job.tier {
        all.push(locale.say(
            [
                "Routes below the tier \"{0}\" are left out, and so are those without a tier. Tiers are an editorial class.",
                "Routen unter der Stufe „{0}“ fehlen, ebenso solche ohne Stufe. Die Stufen sind eine redaktionelle Einteilung.",
            ],
            &[locale.tier(tier)],
        ));
    }
    all.extend(locale.other_sizes(ranking));
    all.extend(row::rate(locale));
    all
}
