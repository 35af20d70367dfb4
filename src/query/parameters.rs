//! The table of parameters: everything that a URL, an attribute or a flag can set, each defined once.
//!
//! The parser ([`super::Query`]), the fields of the page, the terminal's flags and `docs/parameters.md` all come from it; the
//! snippet builder uses it through the WASM.

use strum::EnumCount;

use crate::catalog::billing::MAX_STEPS;
use crate::catalog::{Latency, Tier};
use crate::estimate::horizon::MAX_MONTHS;
use crate::i18n::locale::Lang;
use crate::i18n::number::{Period, Unit};
use crate::query::axis::Axis;
use crate::query::by::By;
use crate::query::key::Key;
use crate::query::parameter::{Group, Ids, Kind, Number, Parameter, Scope, row, whole};
use crate::query::tool::Tool;

impl Key {
    /// Returns every key, in the order of the table.
    #[must_use]
    pub fn all() -> impl DoubleEndedIterator<Item = Self> + Clone {
        PARAMETERS.iter().map(|parameter| parameter.key)
    }

    /// Returns the keys of a [`super::Query`]: all but those that only the author of a post sets.
    #[must_use]
    pub fn of_query() -> impl DoubleEndedIterator<Item = Self> + Clone {
        Self::all().filter(|key| !key.is_authors())
    }

    /// Returns the key of this lowercase name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::all().find(|key| key.as_str() == name)
    }

    /// Returns its row of the table.
    #[must_use]
    pub fn parameter(self) -> &'static Parameter {
        let [first, ..] = &PARAMETERS;
        PARAMETERS.get(self as usize).unwrap_or(first)
    }

    /// Returns the keys whose control is a text field for a number, apart from width and height.
    pub fn typed() -> impl Iterator<Item = Self> {
        Self::all().filter(|key| key.number().is_some_and(|number| number.is_typed))
    }

    /// Returns the bounds of its number, if its value is one.
    #[must_use]
    pub fn number(self) -> Option<Number> {
        match self.parameter().kind {
            Kind::Number(number) => Some(number),
            _ => None,
        }
    }

    /// Whether only the author of a post can set it.
    #[must_use]
    pub fn is_authors(self) -> bool {
        self.parameter().group == Group::Post
    }
}

/// The keywords that turn a switch on.
pub const YES: [&str; 5] = ["1", "true", "yes", "on", ""];
/// The keywords that turn a switch off.
pub(crate) const NO: [&str; 4] = ["0", "false", "no", "off"];

/// The parts that an author can hide: the title, controls, tools, and the controls of the list. Sources, dates and warnings are not among them.
pub const HIDEABLE: [&str; 13] = [
    "title",
    "size",
    "tier",
    "images",
    "using",
    "tools",
    "options",
    "chart",
    "routing",
    "self_host",
    "share",
    "list",
    "embed",
];

const TIERS: [&str; 3] = [Tier::Budget.as_str(), Tier::Mid.as_str(), Tier::Premium.as_str()];
const ANY_TIER: [&str; 4] = ["any", Tier::Budget.as_str(), Tier::Mid.as_str(), Tier::Premium.as_str()];
const LATENCIES: [&str; 4] =
    ["any", Latency::Fast.as_str(), Latency::Medium.as_str(), Latency::Slow.as_str()];
const AXES: [&str; Axis::ALL.len()] =
    [Axis::Score.as_str(), Axis::Volume.as_str(), Axis::Resolution.as_str()];
const GROUPINGS: [&str; By::ALL.len()] = [By::Model.as_str(), By::Provider.as_str(), By::Route.as_str()];
const LANGS: [&str; Lang::ALL.len()] = [Lang::En.tag(), Lang::De.tag()];
const TOOLS: [&str; Tool::ALL.len()] = [
    Tool::Options.as_str(),
    Tool::Chart.as_str(),
    Tool::Routing.as_str(),
    Tool::SelfHost.as_str(),
    Tool::Share.as_str(),
];

/// The table.
#[rustfmt::skip]
pub static PARAMETERS: [Parameter; Key::COUNT] = [
    row(Key::Size, Group::Job, Kind::Size)
        .label("Resolution", "Auflösung")
        .expects("Enter a width and a height from {0} to {1} pixels, such as 1280x720.", "Möglich sind Breiten und Höhen von {0} bis {1} Pixeln, z.\u{a0}B. 1280x720.")
        .help("width and height of each image in pixels", "Breite und Höhe jedes Bildes in Pixeln"),
    row(Key::Tier, Group::Job, Kind::Word(&ANY_TIER))
        .label("Quality tier", "Qualitätsstufe")
        .hint("at least", "mindestens")
        .help("the lowest acceptable quality tier", "die niedrigste Qualitätsstufe, die genügt"),
    row(Key::Images, Group::Job, Kind::Number(Number::new(whole(1), whole(1_000_000_000), 0, Unit::Images).per(Period::Month).whole()))
        .label("Images per month", "Bilder pro Monat")
        .expects("Enter {0} to {1} images, such as 12,000, 12k or 1.2M.", "Möglich sind {0} bis {1} Bilder, z.\u{a0}B. 12.000 oder 12k.")
        .help("kept images a month, such as 12000, 12k or 1.2M", "behaltene Bilder im Monat, z.\u{a0}B. 12000, 12k oder 1.2M"),
    row(Key::Batch, Group::Job, Kind::Word(&["1", "0", "only"]))
        .label("Batch prices", "Batch-Preise")
        .hint("results within 24 hours", "Ergebnisse binnen 24 Stunden")
        .help("batch prices where a model has them (1), or only models that have them (only)", "Batch-Preise, wo ein Modell welche hat (1), oder nur Modelle mit Batch-Preisen (only)")
        .unset("0", "0"),
    row(Key::Reject, Group::Job, Kind::Number(Number::new(0, whole(99), 2, Unit::Percent)))
        .label("Rejected and generated again", "Verworfen und neu erzeugt")
        .hint("%", "%")
        .expects("Enter a percentage from {0} to {1}, such as 10.", "Möglich sind {0} bis {1} Prozent, z.\u{a0}B. 10.")
        .help("percentage of generated images that are rejected and generated again", "Prozent der erzeugten Bilder, die verworfen und neu erzeugt werden"),
    row(Key::References, Group::Job, Kind::Number(Number::new(0, whole(16), 0, Unit::Images)))
        .label("Reference images per request", "Referenzbilder pro Anfrage")
        .expects("Enter a number of reference images from {0} to {1}.", "Möglich sind {0} bis {1} Referenzbilder.")
        .help("reference images in each request, each as large as the output", "Referenzbilder in jeder Anfrage, jedes so groß wie das erzeugte Bild"),
    row(Key::GpuSeconds, Group::Job, Kind::Number(Number::new(1, whole(3600), 3, Unit::Seconds).optional()))
        .label("GPU seconds per image", "GPU-Sekunden pro Bild")
        .hint("community models", "Community-Modelle")
        .expects("Enter seconds from {0} to {1}, such as 5, or nothing to use the measured runs.", "Möglich sind {0} bis {1} Sekunden, z.\u{a0}B. 5; ohne Angabe gelten die gemessenen Laufzeiten.")
        .help("seconds per image on routes that bill GPU time", "Sekunden, die ein Bild auf Routen braucht, die GPU-Zeit abrechnen")
        .unset("the measured runs", "die gemessenen Laufzeiten"),
    row(Key::Steps, Group::Job, Kind::Number(Number::new(whole(1), whole(MAX_STEPS as u64), 0, Unit::Steps).optional()))
        .label("Steps of the model", "Schritte des Modells")
        .hint("where they are billed", "wo sie abgerechnet werden")
        .expects("Enter a number of steps from {0} to {1}, such as 20, or nothing for the default of each model.", "Möglich sind {0} bis {1} Schritte, z.\u{a0}B. 20; ohne Angabe gilt die Voreinstellung jedes Modells.")
        .help("inference steps, on routes that bill by them", "Inferenzschritte, auf Routen, die danach abrechnen")
        .unset("the default of each model", "die Voreinstellung jedes Modells"),
    row(Key::Budget, Group::Job, Kind::Number(Number::new(10, whole(1_000_000_000), 9, Unit::Dollars).per(Period::Month).optional()))
        .label("Budget a month", "Budget im Monat")
        .hint("$", "$")
        .scope(Scope::Ranking)
        .expects("Enter an amount from ${0} to ${1}, such as 200, or nothing for no budget.", "Möglich sind {0} bis {1} US-Dollar, z.\u{a0}B. 200; ohne Angabe gilt kein Budget.")
        .help("US dollars a month, to see how many images they buy", "US-Dollar im Monat, um zu sehen, wie viele Bilder es dafür gibt")
        .unset("none", "keins"),
    row(Key::Horizon, Group::Job, Kind::Number(Number::new(whole(1), whole(MAX_MONTHS as u64), 0, Unit::Months).optional().chosen()))
        .label("Rank by the cost of", "Zeitraum der Rangliste")
        .scope(Scope::Ranking)
        .expects("Use a number of months from {0} to {1}.", "Möglich sind {0} bis {1} Monate.")
        .help("rank by the total cost of this many coming months", "nach den Gesamtkosten so vieler kommender Monate ordnen")
        .unset("this month", "dieser Monat"),
    row(Key::Using, Group::Job, Kind::Id(Ids::Routes))
        .label("I use today", "Heute im Einsatz")
        .scope(Scope::Ranking)
        .expects("Use a route id, such as fal/sdxl.", "Möglich sind Routen, z.\u{a0}B. fal/sdxl.")
        .help("the route in use today, to compare its cost with the others", "die Route, die heute im Einsatz ist, um ihre Kosten mit den anderen zu vergleichen")
        .unset("none", "keine"),
    row(Key::Latency, Group::Filters, Kind::Word(&LATENCIES))
        .label("Latency", "Tempo")
        .hint("at most", "mindestens")
        .help("the slowest acceptable latency; routes with unknown latency are left out", "das langsamste Tempo, das genügt; Routen mit unbekannter Latenz fallen weg")
        .unset("any", "any"),
    row(Key::Provider, Group::Filters, Kind::Ids(Ids::Providers))
        .label("Providers", "Anbieter")
        .hint("none selected: all", "ohne Auswahl: alle")
        .expects("Use provider ids, such as fal,openai.", "Möglich sind Anbieter, z.\u{a0}B. fal,openai.")
        .help("only these providers: fal,replicate", "nur diese Anbieter: fal,replicate")
        .unset("all", "alle"),
    row(Key::Route, Group::Filters, Kind::Ids(Ids::Routes))
        .expects("Use a route id, such as fal/sdxl.", "Möglich sind Routen, z.\u{a0}B. fal/sdxl.")
        .help("only these routes: fal/sdxl,openai/gpt-image-2:low", "nur diese Routen: fal/sdxl,openai/gpt-image-2:low")
        .unset("all", "alle"),
    row(Key::Exclude, Group::Filters, Kind::Ids(Ids::Either))
        .expects("Use provider or route ids, such as fal/sdxl.", "Möglich sind Anbieter und Routen, z.\u{a0}B. fal/sdxl.")
        .help("without these providers and routes: bfl,fal/sdxl", "ohne diese Anbieter und Routen: bfl,fal/sdxl")
        .unset("none", "keine"),
    row(Key::Editing, Group::Filters, Kind::Switch)
        .label("Editing", "Bearbeiten")
        .help("only routes known to edit images", "nur Routen, von denen bekannt ist, dass sie Bilder bearbeiten")
        .unset("0", "0"),
    row(Key::AtLeast, Group::Filters, Kind::Number(Number::new(whole(1), whole(2_000), 0, Unit::Points).whole().optional()))
        .label("Score at least", "Bewertung mindestens")
        .hint("points on the board", "Punkte auf der Rangliste")
        .expects("Enter points from {0} to {1}, such as 1150, or nothing for any score.", "Möglich sind {0} bis {1} Punkte, z.\u{a0}B. 1150; ohne Angabe zählt jede Bewertung.")
        .help("only routes with at least this score on the newest board; routes without a score are left out", "nur Routen mit mindestens so vielen Punkten auf der neuesten Rangliste; Routen ohne Bewertung fallen weg")
        .unset("any", "jede"),
    row(Key::Direct, Group::Filters, Kind::Switch)
        .label("Sellers", "Verkäufer")
        .help("leave out resellers", "Wiederverkäufer weglassen")
        .unset("0", "0"),
    row(Key::OpenWeights, Group::Filters, Kind::Switch)
        .label("Weights", "Gewichte")
        .help("only models with open weights", "nur Modelle mit offenen Gewichten")
        .unset("0", "0"),
    row(Key::AsOf, Group::Days, Kind::Day)
        .help("the date of the answer", "das Datum der Antwort")
        .unset("today, or the date of the newest price check if that is later", "heute oder das Datum der jüngsten Preisprüfung, falls es später liegt"),
    row(Key::Since, Group::Days, Kind::Day)
        .scope(Scope::Ranking)
        .help("list what has changed since this date", "auflisten, was sich seit diesem Datum geändert hat")
        .unset("none", "keins"),
    row(Key::Share, Group::Routing, Kind::Number(Number::new(0, whole(100), 0, Unit::Percent)))
        .label("Cheap model's share", "Anteil des günstigen Modells")
        .hint("%", "%")
        .scope(Scope::Tool(Tool::Routing))
        .expects("Enter a whole percentage from {0} to {1}.", "Möglich sind ganze Prozent von {0} bis {1}.")
        .help("percentage of the images that the cheap model makes", "Prozent der Bilder für das günstige Modell"),
    row(Key::Cheap, Group::Routing, Kind::Id(Ids::Routes))
        .label("Cheap model", "Günstiges Modell")
        .scope(Scope::Tool(Tool::Routing))
        .expects("Use a route id, such as fal/sdxl.", "Möglich sind Routen, z.\u{a0}B. fal/sdxl.")
        .help("the route of the cheap model", "die Route des günstigen Modells")
        .unset("a suggestion", "ein Vorschlag"),
    row(Key::Better, Group::Routing, Kind::Id(Ids::Routes))
        .label("Better model", "Besseres Modell")
        .scope(Scope::Tool(Tool::Routing))
        .expects("Use a route id, such as fal/sdxl.", "Möglich sind Routen, z.\u{a0}B. fal/sdxl.")
        .help("the route of the better model", "die Route des besseren Modells")
        .unset("a suggestion", "ein Vorschlag"),
    row(Key::BetterTier, Group::Routing, Kind::Word(&TIERS))
        .label("Tier of the better model", "Stufe des besseren Modells")
        .hint("for the suggestion, at least", "für den Vorschlag, mindestens")
        .scope(Scope::Tool(Tool::Routing))
        .help("the lowest tier for a suggested better model", "die niedrigste Stufe eines vorgeschlagenen besseren Modells"),
    row(Key::Runs, Group::SelfHost, Kind::Id(Ids::Models))
        .label("Model it runs", "Modell auf der Maschine")
        .scope(Scope::Machine)
        .expects("Use the id of a model with open weights, such as sdxl or flux-schnell.", "Möglich sind Modelle mit offenen Gewichten, z.\u{a0}B. sdxl oder flux-schnell.")
        .help("the model that the machine runs; it needs open weights", "das Modell, das auf der Maschine läuft; es braucht offene Gewichte"),
    row(Key::ServerUsdPerMonth, Group::SelfHost, Kind::Number(Number::new(1, whole(1_000_000), 9, Unit::Dollars).per(Period::Month)))
        .label("Server", "Server")
        .hint("$ a month", "$ im Monat")
        .scope(Scope::Machine)
        .expects("Enter an amount from {0} to {1}, such as 199.", "Möglich sind Beträge von {0} bis {1}, z.\u{a0}B. 199.")
        .help("the price of a server, in US dollars a month", "Preis eines Servers in US-Dollar im Monat"),
    row(Key::GpuUsdPerHour, Group::SelfHost, Kind::Number(Number::new(1, whole(1_000_000), 9, Unit::Dollars).per(Period::Hour)))
        .label("GPU", "GPU")
        .hint("$ an hour", "$ pro Stunde")
        .scope(Scope::Machine)
        .expects("Enter an amount from {0} to {1}, such as 0.69.", "Möglich sind Beträge von {0} bis {1}, z.\u{a0}B. 0.69.")
        .help("the price of a GPU, in US dollars an hour; replaces the server", "Preis einer GPU in US-Dollar pro Stunde; ersetzt den Server")
        .unset("a server by the month", "ein Server zum Monatspreis"),
    row(Key::AlwaysOn, Group::SelfHost, Kind::Switch)
        .scope(Scope::Machine)
        .help("pay for the GPU around the clock", "die GPU rund um die Uhr bezahlen")
        .unset("only the hours in use", "nur die genutzten Stunden"),
    row(Key::ImagesPerHour, Group::SelfHost, Kind::Number(Number::new(whole(1), whole(1_000_000), 0, Unit::Images).per(Period::Hour).whole().range()))
        .label("Images an hour", "Bilder pro Stunde")
        .hint("at 1 MP", "bei 1 MP")
        .scope(Scope::Machine)
        .expects("Enter a number from {0} to {1}, such as 1500, or a range with the lower number first, such as 1200..1800.", "Möglich sind {0} bis {1}, z.\u{a0}B. 1500, oder eine Spanne mit der kleineren Zahl zuerst, z.\u{a0}B. 1200..1800.")
        .help("images of one megapixel (1,048,576 pixels) that the machine makes in an hour", "Bilder mit einem Megapixel (1.048.576 Pixel), die die Maschine in einer Stunde erzeugt")
        .unset("the reported figure for the model", "der berichtete Wert für das Modell"),
    row(Key::Utilization, Group::SelfHost, Kind::Number(Number::new(whole(1), whole(100), 0, Unit::Percent)))
        .label("Utilization", "Auslastung")
        .hint("%", "%")
        .scope(Scope::Machine)
        .expects("Enter a whole percentage from {0} to {1}.", "Möglich sind ganze Prozent von {0} bis {1}.")
        .help("percentage of paid hours in which the machine makes images", "Prozent der bezahlten Stunden, in denen Bilder entstehen"),
    row(Key::LaborHours, Group::SelfHost, Kind::Number(Number::new(0, whole(10_000), 3, Unit::Hours).per(Period::Month)))
        .label("Labor", "Arbeitszeit")
        .hint("hours a month", "Stunden im Monat")
        .scope(Scope::Machine)
        .expects("Enter hours a month from {0} to {1}, such as 8.", "Möglich sind {0} bis {1} Stunden im Monat, z.\u{a0}B. 8.")
        .help("hours of labor a month", "Arbeitsstunden im Monat"),
    row(Key::LaborUsdPerHour, Group::SelfHost, Kind::Number(Number::new(0, whole(10_000), 9, Unit::Dollars).per(Period::Hour).range()))
        .label("Labor rate", "Stundensatz")
        .hint("$ an hour", "$ pro Stunde")
        .scope(Scope::Machine)
        .expects("Enter an amount from {0} to {1}, such as 75, or a range with the lower amount first, such as 75..150.", "Möglich sind {0} bis {1}, z.\u{a0}B. 75, oder eine Spanne mit dem kleineren Betrag zuerst, z.\u{a0}B. 75..150.")
        .help("the cost of labor, in US dollars an hour", "Kosten der Arbeit in US-Dollar pro Stunde"),
    row(Key::Against, Group::SelfHost, Kind::RouteOrUsd)
        .label("Compared with", "Verglichen mit")
        .scope(Scope::Tool(Tool::SelfHost))
        .expects("Use a route id, such as fal/sdxl, or US dollars per image, such as 0.04.", "Möglich sind eine Route, z.\u{a0}B. fal/sdxl, oder US-Dollar pro Bild mit Dezimalpunkt, z.\u{a0}B. 0.04.")
        .help("what to compare self-hosting with: a route id, or US dollars per image", "womit der Eigenbetrieb verglichen wird: eine Route oder US-Dollar pro Bild")
        .unset("the cheapest route of the same model", "die günstigste Route desselben Modells"),
    row(Key::By, Group::Page, Kind::Word(&GROUPINGS))
        .label("One row per", "Eine Zeile pro")
        .scope(Scope::Ranking)
        .help("one row for each model, provider or route", "eine Zeile pro Modell, Anbieter oder Route"),
    row(Key::Find, Group::Page, Kind::Text)
        .label("Find", "Suchen")
        .hint("model or provider", "Modell oder Anbieter")
        .scope(Scope::Ranking)
        .expects("Use words of a name, such as flux.", "Möglich sind Wörter eines Namens, z.\u{a0}B. flux.")
        .help("list only models and providers whose names contain these words", "nur Modelle und Anbieter zeigen, deren Namen diese Wörter enthalten")
        .unset("nothing", "nichts"),
    row(Key::Chart, Group::Page, Kind::Word(&AXES))
        .label("Cost over", "Kosten nach")
        .scope(Scope::Tool(Tool::Chart))
        .help("what the chart compares the cost with; volume if an address opens the chart without it", "womit das Diagramm die Kosten vergleicht; volume, wenn eine Adresse das Diagramm ohne diesen Parameter öffnet"),
    row(Key::Show, Group::Page, Kind::Word(&TOOLS))
        .scope(Scope::OpensTool)
        .help("the tool that is open", "das Werkzeug, das offen ist")
        .unset("none", "keins"),
    row(Key::Lang, Group::Page, Kind::Word(&LANGS))
        .help("the language", "die Sprache")
        .unset("in a post, the language of the post; otherwise that of the browser; in the terminal, English", "im Beitrag dessen Sprache, sonst die des Browsers, im Terminal Englisch"),
    row(Key::Currency, Group::Page, Kind::Currency)
        .expects("Use an ISO 4217 code, such as EUR.", "Möglich sind Codes nach ISO 4217, z.\u{a0}B. EUR.")
        .help("show amounts in this currency; needs a rate and its date", "Beträge in dieser Währung zeigen; dazu gehören ein Kurs und sein Datum")
        .unset("US dollars", "US-Dollar"),
    row(Key::Rate, Group::Page, Kind::Rate)
        .expects("Use units of the currency per US dollar, such as 0.92.", "Möglich sind Einheiten der Währung je US-Dollar, z.\u{a0}B. 0.92.")
        .help("units of the currency per US dollar", "Einheiten der Währung je US-Dollar"),
    row(Key::RateDate, Group::Page, Kind::Day)
        .help("the date of the rate, no later than that of the answer", "das Datum des Kurses, nicht nach dem der Antwort"),
    row(Key::Theme, Group::Post, Kind::Word(&["auto", "light", "dark"]))
        .scope(Scope::Page)
        .help("the color theme", "das Farbschema")
        .unset("auto: in a post, the theme of the post; otherwise that of the browser", "auto: im Beitrag dessen Farbschema, sonst das des Browsers"),
    row(Key::Accent, Group::Post, Kind::Color)
        .scope(Scope::Page)
        .expects("Use a hexadecimal color, such as 0a7 or 00aa77.", "Möglich sind hexadezimale Farben, z.\u{a0}B. 0a7 oder 00aa77.")
        .help("the color of controls and links", "die Farbe der Bedienelemente und Links")
        .unset("blue", "Blau"),
    row(Key::Compact, Group::Post, Kind::Switch)
        .scope(Scope::Page)
        .help("five rows, without title, the route in use, tools and the controls of the list", "fünf Zeilen, ohne Titel, heutige Route, Werkzeuge und die Bedienelemente der Liste")
        .unset("0", "0"),
    row(Key::Rows, Group::Post, Kind::Rows)
        .scope(Scope::Page)
        .expects("Use a number of rows, or all.", "Möglich ist eine Zahl von Zeilen oder all.")
        .help("rows shown until the reader selects “Show all”", "Zeilen, die zu sehen sind, bis der Leser „Alle zeigen“ wählt")
        .unset("10 in a post, all on its own page", "10 im Beitrag, alle auf einer eigenen Seite"),
    row(Key::Hide, Group::Post, Kind::Words(&HIDEABLE))
        .scope(Scope::Page)
        .help("parts to leave out", "Teile, die wegfallen")
        .unset("nothing", "nichts"),
    row(Key::Rel, Group::Post, Kind::Words(&["nofollow", "sponsored", "ugc"]))
        .scope(Scope::Page)
        .help("the rel values of links to sources", "die rel-Werte der Links zu Quellen")
        .unset("nothing", "nichts"),
    row(Key::Affiliate, Group::Post, Kind::Affiliates)
        .scope(Scope::Page)
        .expects("Use a provider and an https URL, such as fal=https://fal.ai/?via=you.", "Möglich sind ein Anbieter und eine https-Adresse, z.\u{a0}B. fal=https://fal.ai/?via=name.")
        .help("affiliate URLs of providers, separated by spaces", "Affiliate-Adressen von Anbietern, durch Leerzeichen getrennt")
        .unset("none", "keine"),
    row(Key::Mode, Group::Post, Kind::Word(&["frame", "inline"]))
        .scope(Scope::Page)
        .help("render in an iframe or inline; an attribute only", "in einem iframe oder direkt im Beitrag; nur als Attribut")
        .unset("frame", "frame"),
    row(Key::View, Group::Post, Kind::Word(&["full", "card"]))
        .scope(Scope::Page)
        .help("the whole estimator, or a card that opens it", "der ganze Rechner oder eine Karte, die ihn öffnet")
        .unset("full", "full"),
];

// `Key::parameter` indexes the table, so its rows have to be in the order of the keys.
const _: () = {
    let (mut rest, mut at) = (PARAMETERS.as_slice(), 0);
    while let [first, others @ ..] = rest {
        assert!(first.key as usize == at, "the rows of the table are not in the order of `Key`");
        (rest, at) = (others, at + 1);
    }
};
