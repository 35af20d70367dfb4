//! Each parameter, attribute, control, event and message has a case that fails if it has no effect: on the page itself, in a
//! frame, and in inline mode.

use std::collections::BTreeSet;

use fantoccini::{
    elements::{Element, ElementRef},
    error::CmdError,
    key::Key,
};
use serde_json::{Value, json};

use crate::{
    engine::Engine,
    page::Page,
    visit::{Steps, Visit, post, visit},
};

/// The as-of date of every case, and one row for each route of the probes. The whole market would make each of some two
/// thousand steps slow; the cases that need it leave `route` empty.
const DAY: &str = "as_of=2026-11-22&by=route&route=bfl/flux-2-pro,deepinfra/flux-schnell,fal/flux-2-pro,fal/flux-schnell,fal/sdxl,\
    google/nano-banana-2.1,google/nano-banana-pro,modelslab/advertised,openai/gpt-image-1-mini,openai/gpt-image-1.5,\
    openai/gpt-image-2,openai/gpt-image-2.5,openai/gpt-image-2.6,piapi/flux-schnell,replicate/community-sdxl,replicate/flux-2-pro,\
    replicate/flux-schnell,replicate/gpt-image-2:medium";

/// Queries for routing and self-hosting that set every input of the figures, so that no default affects them.
const ROUTING: &str = "show=routing&cheap=replicate/flux-schnell&better=google/nano-banana-pro&share=80";
const SERVER: &str = "show=self_host&server_usd_per_month=199&images_per_hour=1200..1800&utilization=100&labor_hours=0&\
                    labor_usd_per_hour=75..150&against=0.04";
const GPU: &str = "show=self_host&gpu_usd_per_hour=0.5&images_per_hour=1200..1800&utilization=100&labor_hours=0&\
                   labor_usd_per_hour=75..150&against=0.04";
const DEFAULT_MACHINE: &str =
    "show=self_host&images_per_hour=1200..1800&utilization=100&labor_hours=0&against=0.04";
const LABOR: &str = "show=self_host&server_usd_per_month=199&images_per_hour=1200..1800&utilization=100&labor_hours=30&\
                     labor_usd_per_hour=75..150&against=0.04";

/// The functions and route ids of the probes; `root` is the document, or the shadow root that contains the widget.
const PROBES: &str = r"
    const all = selector => [...root.querySelectorAll(selector)];
    const of = selector => root.querySelector(selector);
    const row = id => of(`tr[data-route='${id}']`);
    const usd = id => row(id)?.dataset.usdPerMonth ?? 'none';
    const text = selector => all(selector).map(element => element.textContent).join(' ').replaceAll('\u00a0', ' ');
    const amount = id => row(id)?.querySelector('.month').textContent.replaceAll('\u00a0', ' ') ?? 'none';
    const isVisible = element => Boolean(element) && element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const shown = selector => isVisible(of(selector));
    const rows = () => all('tr[data-route]').filter(isVisible).length;
    const LOW = 'openai/gpt-image-2:low', BFL = 'bfl/flux-2-pro', PRO = 'google/nano-banana-pro';
    const MINI = 'openai/gpt-image-1-mini:low', HIGH = 'openai/gpt-image-2:high', SDXL = 'fal/sdxl';
    const channels = color => {
        const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
        pen.fillStyle = color;
        pen.fillRect(0, 0, 1, 1);
        return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    };
    const strongest = color => (parts => ['red', 'green', 'blue'][parts.indexOf(Math.max(...parts))])(channels(color));
    const accent = () => strongest(getComputedStyle(of('.sizes :checked + span')).borderTopColor);
    const ink = () => channels(getComputedStyle(of('.model')).color)[0] > 128 ? 'light' : 'dark';
";

/// A parameter, its value, the other parameters, a probe, and the probe's result without the parameter and with it.
struct Case(&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

/// Any result that differs from the one with the parameter.
const ANY_OTHER: &str = "*";

/// One case per parameter, or per value of one.
const CASES: &[Case] = &[
    // 158 instead of 196 tokens at $30 a million.
    Case("size", "1536x1024", "", "usd(LOW)", "58.8", "47.4"),
    Case("tier", "premium", "", "[usd(SDXL), usd(PRO)]", "25,1344", "none,1344"),
    Case("images", "20000", "", "usd(LOW)", "58.8", "117.6"),
    // 0.03 / 0.9; 0.03 + 2 x 0.015.
    Case("reject", "10", "", "usd(BFL)", "300", "333.33333"),
    Case("references", "2", "", "usd(BFL)", "300", "600"),
    // 4.7 s at $0.000975 to 0.001525.
    Case("gpu_seconds", "4.7", "", "text('.each').includes('$4.58–7.17 per 1,000')", "false", "true"),
    // 0.0005 x 4 steps, and x 8.
    Case("steps", "8", "", "usd('deepinfra/flux-schnell')", "20", "40"),
    Case("batch", "1", "", "usd(PRO)", "1344", "672"),
    Case("batch", "only", "", "[usd(PRO), usd(BFL)]", "1344,300", "672,none"),
    // 200 / 0.00588, rounded down; 12 x 58.80.
    Case("budget", "200", "", "amount(LOW)", "$59", "34,013"),
    Case("horizon", "12", "", "amount(LOW)", "$59", "$706"),
    Case(
        "using",
        "fal/sdxl",
        "",
        "row(BFL).querySelector('.each').textContent",
        "$0.03 / image",
        "about $275 more",
    ),
    Case("latency", "fast", "", "usd(BFL)", "300", "none"),
    Case("provider", "bfl", "", "[usd(BFL), usd(LOW)]", "300,58.8", "300,none"),
    Case("route", "fal/sdxl", "", "[usd(SDXL), all('tr[data-route]').length > 1]", "25,true", "25,false"),
    Case("exclude", "bfl", "", "[usd(BFL), usd(LOW)]", "300,58.8", "none,58.8"),
    Case("editing", "1", "", "[usd(SDXL), usd(BFL)]", "25,300", "none,300"),
    Case("at_least", "1383", "", "[usd('replicate/gpt-image-2:medium'), usd(SDXL)]", "470,25", "470,none"),
    Case("direct", "1", "", "[usd('piapi/flux-schnell'), usd(SDXL)]", "15,25", "none,25"),
    Case("open_weights", "1", "", "[usd(SDXL), usd(BFL)]", "25,300", "25,none"),
    Case("as_of", "2026-12-02", "", "usd(MINI)", "21.76", "none"),
    Case("since", "2026-06-15", "", "text('.changes').includes('15 Jun 2026')", "false", "true"),
    // 5,000 x 0.003 + 5,000 x 0.1344; 8,000 x 0.03 + 2,000 x 0.1344; 8,000 x 0.003 + 2,000 x 0.03.
    Case("share", "50", ROUTING, "text('.answers').includes('$687')", "false", "true"),
    Case("cheap", "bfl/flux-2-pro", ROUTING, "text('.answers').includes('$509')", "false", "true"),
    Case("better", "bfl/flux-2-pro", ROUTING, "text('.answers').includes('$84 a month')", "false", "true"),
    Case(
        "better_tier",
        "mid",
        "route=&show=routing",
        "text('.answers').includes('Muse Image 1.0')",
        "true",
        "false",
    ),
    // 300 / 0.04; 0.5 / 1,800 to 0.5 / 1,200; 0.5 x 730; 199 / (600 x 730); 199 + 30 x 75 and x 50, at 0.04; 199 / 0.08.
    Case("server_usd_per_month", "300", SERVER, "text('.answers').includes('7,500')", "false", "true"),
    Case(
        "gpu_usd_per_hour",
        "0.5",
        DEFAULT_MACHINE,
        "text('.answers').includes('$0.000278–0.000417')",
        "false",
        "true",
    ),
    Case("always_on", "1", GPU, "text('.answers').includes('$365')", "false", "true"),
    Case("images_per_hour", "600", SERVER, "text('.answers').includes('$0.000454')", "false", "true"),
    Case("utilization", "40", SERVER, "text('.answers').includes('$0.000379')", "false", "true"),
    Case(
        "runs",
        "flux-schnell",
        SERVER,
        "text('.answers').includes('Self-hosting FLUX.1 [schnell]')",
        "false",
        "true",
    ),
    Case("labor_hours", "30", SERVER, "text('.answers').includes('61,225')", "false", "true"),
    Case("labor_usd_per_hour", "50", LABOR, "text('.answers').includes('42,475')", "false", "true"),
    Case("against", "0.08", SERVER, "text('.answers').includes('2,488')", "false", "true"),
    Case("by", "provider", "route=", "all('tr[data-route]').length > 100", "true", "false"),
    Case("find", "bfl", "", "[usd(BFL), usd(LOW)]", "300,58.8", "300,none"),
    Case("show", "options", "", "shown('[name=reject]')", "false", "true"),
    Case("show", "chart", "", "[shown('svg.area'), of('#chart').ariaExpanded]", "false,false", "true,true"),
    Case("show", "routing", "", "shown('[name=better]')", "false", "true"),
    Case("show", "self_host", "", "shown('[name=against]')", "false", "true"),
    Case("show", "share", "", "shown('#link')", "false", "true"),
    Case("chart", "volume", "show=chart&chart=score", "shown('.scores')", "true", "false"),
    Case("chart", "resolution", "show=chart&chart=score", "of('.over input')?.name", "volume", "edge"),
    Case("lang", "de", "", "text('.tiers legend').includes('Qualitätsstufe')", "false", "true"),
    // 58.80 x 0.5.
    Case("currency", "EUR", "rate=0.5&rate_date=2026-11-20", "amount(LOW)", "$59", "€29"),
    Case("rate", "0.5", "currency=EUR&rate_date=2026-11-20", "amount(LOW)", "$59", "€29"),
    Case("rate_date", "2026-11-20", "currency=EUR&rate=0.5", "amount(LOW)", "$59", "€29"),
    Case("theme", "dark", "", "ink()", "dark", "light"),
    Case("accent", "0a7", "", "accent()", "blue", "green"),
    Case("compact", "1", "", "[shown('h1'), shown('.tools'), rows()]", ANY_OTHER, "false,false,5"),
    Case("rows", "3", "", "rows()", ANY_OTHER, "3"),
    Case("rows", "5", "", "rows()", ANY_OTHER, "5"),
    Case("rows", "10", "rows=3", "rows()", "3", "10"),
    Case("rows", "20", "route=", "rows()", ANY_OTHER, "20"),
    Case("rows", "all", "rows=3&route=", "rows() > 20", "false", "true"),
    Case("hide", "title", "", "shown('h1')", "true", "false"),
    Case("hide", "size", "", "[shown('.sizes'), shown('.job')]", "true,false", "false,true"),
    Case("hide", "tier", "", "[shown('.tiers'), shown('.job')]", "true,false", "false,true"),
    Case("hide", "images", "", "[shown('#images'), shown('.job')]", "true,false", "false,true"),
    Case("hide", "using", "", "shown('#using')", "true", "false"),
    Case("hide", "list", "", "shown('[name=find]')", "true", "false"),
    Case("hide", "tools", "", "shown('.tools')", "true", "false"),
    Case("hide", "options", "", "[shown('#options'), shown('#chart')]", "true,true", "false,true"),
    Case("hide", "chart self_host", "", "[shown('#chart'), shown('#self_host')]", "true,true", "false,false"),
    Case("hide", "routing, share", "", "[shown('#routing'), shown('#share')]", "true,true", "false,false"),
    Case("hide", "embed", "", "shown('.embed a')", "true", "false"),
    Case(
        "rel",
        "nofollow",
        "",
        "all('tbody a[target]').filter(a => a.relList.contains('nofollow')).length > 5",
        "false",
        "true",
    ),
    Case(
        "affiliate",
        "fal=https://fal.ai/?via=me",
        "",
        "of('a.affiliate')?.href",
        "undefined",
        "https://fal.ai/?via=me",
    ),
];

/// How the widget is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// As a page.
    Page,
    /// In the frame of an element.
    Frame,
    /// In inline mode.
    Inline,
}

impl Form {
    /// Returns a visit to an empty post, or to the page with this query.
    fn visit(self, query: &str) -> Visit {
        match self {
            Self::Page => visit(&format!("?{query}")),
            Self::Frame | Self::Inline => post("empty.html"),
        }
    }

    /// Returns the script expression for the root of the widget.
    const fn root(self) -> &'static str {
        match self {
            Self::Page | Self::Frame => "document",
            Self::Inline => "document.querySelector('image-price-estimator').shadowRoot",
        }
    }

    /// Sets the query of the page, or the attributes of the element, which is added to a light post if there is none.
    async fn apply(self, page: &Page, query: &str) -> Steps {
        if self == Self::Page {
            return page.go(query).await;
        }
        let pairs: Vec<_> = pairs(query).collect();
        let body = "const [pairs, mode] = arguments[0]; document.documentElement.style.colorScheme = 'light'; \
            const existing = document.querySelector('image-price-estimator'); \
            const element = existing ?? document.createElement('image-price-estimator'); \
            const attributes = new Map([['mode', mode], ...pairs]); \
            for (const name of element.getAttributeNames()) if (!attributes.has(name)) element.removeAttribute(name); \
            for (const [name, value] of attributes) if (element.getAttribute(name) !== value) element.setAttribute(name, value); \
            if (!existing) document.body.append(element)";
        let mode = if self == Self::Inline { "inline" } else { "frame" };
        page.script_with(body, json!([pairs, mode])).await.map(drop)
    }

    /// Returns the result of a probe.
    async fn probe(self, page: &Page, probe: &str) -> Result<String, CmdError> {
        let script = format!("const root = {}; {PROBES} return String({probe})", self.root());
        let answer = match self {
            Self::Page => page.script(&script).await?,
            Self::Frame => page.within(0, async |page| page.script(&script).await).await?,
            Self::Inline => {
                page.wait_for_estimator(0).await?;
                page.script(&script).await?
            }
        };
        Ok(answer.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until a probe has the expected result, and panics with the last one otherwise.
    async fn finds(self, page: &Page, probe: &str, expected: &str, what: &str) -> Steps {
        let mut found = String::new();
        for _ in 0..200 {
            found = self.probe(page, probe).await?;
            if found == expected || (expected == ANY_OTHER && !found.is_empty()) {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("{self:?}: {what}: {probe} must be {expected:?}, but is {found:?}");
    }

    /// Waits for an element of the widget, and returns it.
    async fn element(self, page: &Page, selector: &str) -> Result<Element, CmdError> {
        let body = format!("return {}.querySelector(arguments[0])", self.root());
        page.wait_until(async || Ok(!page.script_with(&body, json!(selector)).await?.is_null())).await?;
        let element = page.script_with(&body, json!(selector)).await?;
        let id = element.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        let id = id.unwrap_or_else(|| panic!("{selector} must match an element")).to_owned();
        Ok(Element::from_element_id(page.client().clone(), ElementRef::from(id)))
    }

    /// Replaces the content of a field by typing. Erases it with keys rather than selecting it, since `WebDriver` puts the
    /// caret at the end in a shadow root.
    async fn type_over(self, page: &Page, selector: &str, text: &str) -> Steps {
        let field = self.element(page, selector).await?;
        let erased = [Key::End].into_iter().chain([Key::Backspace; 12]).map(char::from).collect::<String>();
        field.send_keys(&(erased + text)).await
    }
}

/// Returns the keys and values of a query.
fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter_map(|pair| pair.split_once('='))
}

/// Returns a query with a parameter added or replaced, or removed if the value is empty.
fn with(query: &str, key: &str, value: &str) -> String {
    let others = query.split('&').filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(key));
    let added = Some(format!("{key}={value}")).filter(|_| !value.is_empty());
    others.map(str::to_owned).chain(added).collect::<Vec<_>>().join("&")
}

/// Runs one part of the cases.
async fn run_cases(form: Form, part: usize, of: usize) {
    form.visit(DAY)
        .run(async |page| -> Steps {
            let mut shown = String::new();
            for (_, Case(key, value, others, probe, without, expected)) in
                CASES.iter().enumerate().filter(|(at, _)| at % of == part)
            {
                // The page ignores affiliate addresses, since any link to it could contain one.
                let expected = if form == Form::Page && *key == "affiliate" { without } else { expected };
                let mut base = DAY.to_owned();
                for (key, value) in pairs(others) {
                    base = with(&base, key, value);
                }
                let what = format!("{key}={value}");
                if base != shown || form != Form::Page {
                    form.apply(page, &base).await?;
                }
                form.finds(page, probe, without, &format!("without {what}")).await?;
                let before = form.probe(page, probe).await?;
                assert!(
                    before != *expected || expected == without,
                    "{form:?}: {what} must change the result"
                );
                shown = with(&base, key, value);
                form.apply(page, &shown).await?;
                form.finds(page, probe, expected, &what).await?;
                assert_eq!(
                    form.probe(page, "of('.ignored').textContent").await?,
                    "",
                    "{what} must not be ignored"
                );
            }
            Ok(())
        })
        .await;
}

macro_rules! case_tests {
    ($($name:ident: $form:ident $part:literal of $of:literal;)*) => {
        $(#[tokio::test]
        async fn $name() {
            run_cases(Form::$form, $part, $of).await;
        })*
    };
}

case_tests! {
    every_parameter_takes_effect_on_the_page_part_1_of_4: Page 0 of 4;
    every_parameter_takes_effect_on_the_page_part_2_of_4: Page 1 of 4;
    every_parameter_takes_effect_on_the_page_part_3_of_4: Page 2 of 4;
    every_parameter_takes_effect_on_the_page_part_4_of_4: Page 3 of 4;
    every_attribute_takes_effect_in_a_frame_part_1_of_3: Frame 0 of 3;
    every_attribute_takes_effect_in_a_frame_part_2_of_3: Frame 1 of 3;
    every_attribute_takes_effect_in_a_frame_part_3_of_3: Frame 2 of 3;
    every_attribute_takes_effect_inline_part_1_of_2: Inline 0 of 2;
    every_attribute_takes_effect_inline_part_2_of_2: Inline 1 of 2;
}

/// Returns the names in backticks in the first column of the table below a heading.
fn first_column(text: &'static str, heading: &str) -> BTreeSet<&'static str> {
    let text = text.split(heading).nth(1).unwrap_or_else(|| panic!("no heading {heading:?}"));
    let text = text.split("\n#").next().unwrap_or_default();
    let cells = text.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect()
}

const EMBEDDING: &str = include_str!("../../docs/embedding.md");

#[test]
fn every_documented_parameter_attribute_event_part_and_message_has_a_case() {
    let mut covered: BTreeSet<&str> = CASES.iter().map(|Case(key, ..)| *key).collect();
    let parameters = first_column(include_str!("../../docs/parameters.md"), "# Parameters");
    // `mode` and `title` exist only on the element, and have their own test below.
    covered.insert("mode");
    // In card.rs.
    covered.insert("view");
    assert_eq!(covered, parameters);
    covered.insert("title");
    let attributes = first_column(EMBEDDING, "## Attributes");
    assert!(attributes.len() > 8 && attributes.is_subset(&covered), "{attributes:?}");
    let parts = "title size tier images using tools options chart routing self_host share list embed";
    assert!(EMBEDDING.contains(&format!("among `{parts}`")));
    let hidden: Vec<&str> = CASES
        .iter()
        .filter(|Case(key, ..)| *key == "hide")
        .flat_map(|Case(_, value, ..)| value.split([' ', ',']))
        .collect();
    assert!(parts.split(' ').all(|part| hidden.contains(&part)), "{hidden:?}");
    assert_eq!(first_column(EMBEDDING, "## Events"), BTreeSet::from(["estimate", "route-click"]));
    let styling = ["::part(frame)", "::part(notice)", "--estimator-accent", "--estimator-radius"];
    assert_eq!(first_column(EMBEDDING, "## Styling"), BTreeSet::from(styling));
    // `event` is the header of a column.
    let messages = ["ready", "size", "look", "fold", "estimate", "route-click", "set", "event"];
    assert_eq!(first_column(EMBEDDING, "## Messages"), BTreeSet::from(messages));
}

/// An action on a control.
#[derive(Clone, Copy, Debug)]
enum Action {
    /// Clicks it.
    Click(&'static str),
    /// Replaces its content by typing.
    Type(&'static str, &'static str),
    /// Presses a key on it.
    Press(&'static str, Key),
}
use Action::{Click, Press, Type};

/// A case of a control: the query before, an action, a probe with its results before and after, and the parameter that the
/// action adds to the address, or an empty string.
struct Control(&'static str, Action, &'static str, &'static str, &'static str, &'static str);

/// One case per control.
const CONTROLS: &[Control] = &[
    Control("", Click("label:has([name=size][value='512x512'])"), "usd(LOW)", "58.8", "none", "size=512x512"),
    Control(
        "size=512x512",
        Click("label:has([name=size][value='1024x1024'])"),
        "usd(LOW)",
        "none",
        "58.8",
        "size=1024x1024",
    ),
    Control(
        "",
        Click("label:has([name=size][value='1536x1024'])"),
        "usd(LOW)",
        "58.8",
        "47.4",
        "size=1536x1024",
    ),
    Control(
        "",
        Click("label:has([name=size][value='1024x1536'])"),
        "usd(LOW)",
        "58.8",
        "47.4",
        "size=1024x1536",
    ),
    Control(
        "",
        Click("label:has([name=size][value='2048x2048'])"),
        "usd(BFL)",
        "300",
        "750",
        "size=2048x2048",
    ),
    Control(
        "",
        Click("label:has([name=size][value='3840x2160'])"),
        "usd(PRO)",
        "1344",
        "2400",
        "size=3840x2160",
    ),
    Control("", Click("label:has([name=size][value=''])"), "shown('[name=width]')", "false", "true", ""),
    Control("size=1000x800", Type("[name=width]", "2048"), "usd(BFL)", "300", "450", "size=2048x800"),
    Control("size=800x1000", Type("[name=height]", "2048"), "usd(BFL)", "300", "450", "size=800x2048"),
    Control("tier=mid", Click("label:has([name=tier][value=any])"), "usd(SDXL)", "none", "25", "tier=any"),
    Control(
        "",
        Click("label:has([name=tier][value=budget])"),
        "usd('modelslab/advertised') === 'none'",
        "false",
        "true",
        "tier=budget",
    ),
    Control("", Click("label:has([name=tier][value=mid])"), "usd(SDXL)", "25", "none", "tier=mid"),
    Control(
        "tier=mid",
        Click("label:has([name=tier][value=premium])"),
        "usd(BFL)",
        "300",
        "none",
        "tier=premium",
    ),
    Control("", Press(".volume [name=volume]", Key::End), "usd(LOW)", "58.8", "58800", "images=10000000"),
    Control("", Type("[name=images]", "20k"), "usd(LOW)", "58.8", "117.6", "images=20000"),
    // The buttons of the tools.
    Control(
        "route=",
        Click("label:has([name=by][value=model])"),
        "all('tr[data-route]').length > 300",
        "true",
        "false",
        "",
    ),
    Control(
        "route=",
        Click("label:has([name=by][value=provider])"),
        "all('tr[data-route]').length > 100",
        "true",
        "false",
        "by=provider",
    ),
    Control(
        "route=&by=provider",
        Click("label:has([name=by][value=route])"),
        "all('tr[data-route]').length > 100",
        "false",
        "true",
        "by=route",
    ),
    Control("", Type("[name=find]", "bfl"), "usd(LOW)", "58.8", "none", "find=bfl"),
    // The first route of the catalog.
    Control(
        "",
        Press("[name=using]", Key::Down),
        "text('#bill').includes(' a month (')",
        "false",
        "true",
        "using=aimlapi/flux-1.1-pro",
    ),
    Control("", Click("#options"), "shown('[name=reject]')", "false", "true", "show=options"),
    Control("", Click("#chart"), "shown('svg.area')", "false", "true", "show=chart"),
    Control("", Click("#routing"), "shown('[name=better]')", "false", "true", "show=routing"),
    Control("", Click("#self_host"), "shown('[name=against]')", "false", "true", "show=self_host"),
    Control("", Click("#share"), "shown('#link')", "false", "true", "show=share"),
    // Options.
    Control("show=options", Type("[name=reject]", "10"), "usd(BFL)", "300", "333.33333", "reject=10"),
    Control("show=options", Type("[name=references]", "2"), "usd(BFL)", "300", "600", "references=2"),
    Control(
        "show=options",
        Type("[name=gpu_seconds]", "4.7"),
        "text('.each').includes('$4.58–7.17 per 1,000')",
        "false",
        "true",
        "gpu_seconds=4.7",
    ),
    Control(
        "show=options",
        Type("[name=steps]", "8"),
        "usd('deepinfra/flux-schnell')",
        "20",
        "40",
        "steps=8",
    ),
    Control("show=options", Type("[name=at_least]", "1383"), "usd(SDXL)", "25", "none", "at_least=1383"),
    Control("show=options", Click("[name=direct]"), "usd('piapi/flux-schnell')", "15", "none", "direct=1"),
    Control("show=options", Click("[name=open_weights]"), "usd(BFL)", "300", "none", "open_weights=1"),
    Control("show=options", Type("[name=budget]", "200"), "amount(LOW)", "$59", "34,013", "budget=200"),
    Control(
        "show=options",
        Click("label:has([name=batch][value='1'])"),
        "usd(PRO)",
        "1344",
        "672",
        "batch=1",
    ),
    Control(
        "show=options",
        Click("label:has([name=batch][value=only])"),
        "[usd(PRO), usd(BFL)]",
        "1344,300",
        "672,none",
        "batch=only",
    ),
    Control(
        "show=options&batch=1",
        Click("label:has([name=batch][value='0'])"),
        "usd(PRO)",
        "672",
        "1344",
        "",
    ),
    Control(
        "show=options",
        Click("label:has([name=horizon][value='12'])"),
        "amount(LOW)",
        "$59",
        "$706",
        "horizon=12",
    ),
    Control(
        "show=options&horizon=12",
        Click("label:has([name=horizon][value=''])"),
        "amount(LOW)",
        "$706",
        "$59",
        "",
    ),
    Control(
        "show=options",
        Click("label:has([name=latency][value=fast])"),
        "usd(BFL)",
        "300",
        "none",
        "latency=fast",
    ),
    Control(
        "show=options",
        Click("label:has([name=latency][value=medium])"),
        "[usd(BFL), usd(HIGH)]",
        "300,2107.2",
        "300,none",
        "latency=medium",
    ),
    Control(
        "show=options",
        Click("label:has([name=latency][value=slow])"),
        "[usd(HIGH), usd('openai/gpt-image-2.5:low') === 'none']",
        "2107.2,false",
        "2107.2,true",
        "latency=slow",
    ),
    Control(
        "show=options&latency=fast",
        Click("label:has([name=latency][value=any])"),
        "usd(BFL)",
        "none",
        "300",
        "",
    ),
    Control("show=options", Click("[name=editing]"), "usd(SDXL)", "25", "none", "editing=1"),
    Control("show=options&editing=1", Click("[name=editing]"), "usd(SDXL)", "none", "25", ""),
    Control(
        "show=options",
        Click("[name=provider][value=bfl]"),
        "[usd(BFL), usd(LOW)]",
        "300,58.8",
        "300,none",
        "provider=bfl",
    ),
    Control("show=options&provider=bfl", Click("[name=provider][value=bfl]"), "usd(LOW)", "none", "58.8", ""),
    // The chart.
    Control(
        "show=chart&chart=score",
        Click("label:has([name=chart][value=resolution])"),
        "of('.over input').name",
        "volume",
        "edge",
        "chart=resolution",
    ),
    Control(
        "show=chart&chart=resolution",
        Click("label:has([name=chart][value=volume])"),
        "of('.over input').name",
        "edge",
        "volume",
        "chart=volume",
    ),
    Control(
        "show=chart&chart=volume",
        Click("label:has([name=chart][value=score])"),
        "shown('.scores')",
        "false",
        "true",
        "chart=score",
    ),
    Control(
        "show=chart&chart=score",
        Press(".marks", Key::End),
        "of('.marks').lastElementChild.ariaSelected",
        "false",
        "true",
        "",
    ),
    Control(
        "show=chart&chart=score",
        Click("[name=row]"),
        "Boolean(of('.working details[open]'))",
        "false",
        "true",
        "",
    ),
    Control(
        "show=chart&chart=score",
        Press(".over [name=volume]", Key::End),
        "usd(LOW)",
        "58.8",
        "58800",
        "images=10000000",
    ),
    Control(
        "show=chart&chart=resolution",
        Press(".over [name=edge]", Key::Right),
        "usd(BFL)",
        "300",
        "450",
        "size=1088x1088",
    ),
    Control(
        "show=chart&chart=score",
        Click(".chart details summary"),
        "shown('.chart table')",
        "false",
        "true",
        "",
    ),
    // Routing.
    Control(
        ROUTING,
        Type("[name=share]", "50"),
        "text('.answers').includes('$687')",
        "false",
        "true",
        "share=50",
    ),
    Control(
        ROUTING,
        Click("[name=cheap] [value='bfl/flux-2-pro']"),
        "text('.answers').includes('$509')",
        "false",
        "true",
        "cheap=bfl/flux-2-pro",
    ),
    Control(
        ROUTING,
        Click("[name=better] [value='bfl/flux-2-pro']"),
        "text('.answers').includes('$84 a month')",
        "false",
        "true",
        "better=bfl/flux-2-pro",
    ),
    Control(
        "route=&show=routing",
        Click("label:has([name=better_tier][value=mid])"),
        "text('.answers').includes('Muse Image 1.0')",
        "true",
        "false",
        "better_tier=mid",
    ),
    // Self-hosting.
    Control(
        SERVER,
        Click("[name=runs] [value='flux-schnell']"),
        "text('.answers').includes('No measurement is known for FLUX.1 [schnell].')",
        "false",
        "true",
        "runs=flux-schnell",
    ),
    Control(
        SERVER,
        Type("[name=server_usd_per_month]", "300"),
        "text('.answers').includes('7,500')",
        "false",
        "true",
        "server_usd_per_month=300",
    ),
    Control(
        DEFAULT_MACHINE,
        Click("label:has([name=machine][value=gpu])"),
        "shown('[name=gpu_usd_per_hour]')",
        "false",
        "true",
        "gpu_usd_per_hour=0.69",
    ),
    Control(
        GPU,
        Click("label:has([name=machine][value=server])"),
        "shown('[name=server_usd_per_month]')",
        "false",
        "true",
        "",
    ),
    Control(
        GPU,
        Type("[name=gpu_usd_per_hour]", "0.9"),
        "text('.answers').includes('$0.0005–0.00075')",
        "false",
        "true",
        "gpu_usd_per_hour=0.9",
    ),
    Control(
        GPU,
        Click("[name=always_on]"),
        "text('.answers').includes('$365')",
        "false",
        "true",
        "always_on=1",
    ),
    Control(
        SERVER,
        Type("[name=images_per_hour]", "600"),
        "text('.answers').includes('$0.000454')",
        "false",
        "true",
        "images_per_hour=600",
    ),
    Control(
        SERVER,
        Type("[name=utilization]", "40"),
        "text('.answers').includes('$0.000379')",
        "false",
        "true",
        "utilization=40",
    ),
    Control(
        SERVER,
        Type("[name=labor_hours]", "30"),
        "text('.answers').includes('61,225')",
        "false",
        "true",
        "labor_hours=30",
    ),
    Control(
        LABOR,
        Type("[name=labor_usd_per_hour]", "50"),
        "text('.answers').includes('42,475')",
        "false",
        "true",
        "labor_usd_per_hour=50",
    ),
    Control(
        SERVER,
        Click("[name=against] [value='0.08']"),
        "text('.answers').includes('2,488')",
        "false",
        "true",
        "against=0.08",
    ),
    // The rows.
    Control(
        "provider=fal",
        Click("[data-of='fal/sdxl']"),
        "text('details:has([data-of=\"fal/sdxl\"]) dl').includes('× 10,000 images')",
        "false",
        "true",
        "",
    ),
];

/// Runs one part of the controls.
async fn run_controls(form: Form, part: usize, of: usize) {
    form.visit(DAY)
        .run(async |page| -> Steps {
            for (_, Control(query, action, probe, before, after, parameter)) in
                CONTROLS.iter().enumerate().filter(|(at, _)| at % of == part)
            {
                let mut base = DAY.to_owned();
                for (key, value) in pairs(query) {
                    base = with(&base, key, value);
                }
                apply_afresh(form, page, &base).await?;
                let what = format!("{action:?}");
                form.finds(page, probe, before, &format!("before {what}")).await?;
                if form == Form::Frame {
                    into_frame(page).await?;
                }
                match action {
                    Click(selector) => page.press(&form.element(page, selector).await?).await?,
                    Type(selector, text) => form.type_over(page, selector, text).await?,
                    Press(selector, key) => {
                        form.element(page, selector).await?.send_keys(&char::from(*key).to_string()).await?;
                    }
                }
                if !parameter.is_empty() {
                    // This already runs inside the frame, where the widget is a page.
                    let place = if form == Form::Inline { Form::Inline } else { Form::Page };
                    let has_parameter = format!(
                        "(of('#widget').dataset.query ?? '').replaceAll('%2F', '/').split('&').includes('{parameter}')"
                    );
                    place.finds(page, &has_parameter, "true", &what).await?;
                }
                if form == Form::Frame {
                    page.client().enter_parent_frame().await?;
                }
                form.finds(page, probe, after, &what).await?;
            }
            Ok(())
        })
        .await;
}

/// Applies a query without any earlier input of the visitor.
async fn apply_afresh(form: Form, page: &Page, query: &str) -> Steps {
    if form != Form::Page {
        page.script("document.querySelector('image-price-estimator')?.remove()").await?;
    }
    form.apply(page, query).await
}

macro_rules! control_tests {
    ($($name:ident: $form:ident $part:literal of $of:literal;)*) => {
        $(#[tokio::test]
        async fn $name() {
            run_controls(Form::$form, $part, $of).await;
        })*
    };
}

control_tests! {
    every_control_takes_effect_on_the_page_part_1_of_4: Page 0 of 4;
    every_control_takes_effect_on_the_page_part_2_of_4: Page 1 of 4;
    every_control_takes_effect_on_the_page_part_3_of_4: Page 2 of 4;
    every_control_takes_effect_on_the_page_part_4_of_4: Page 3 of 4;
    every_control_takes_effect_in_a_frame_part_1_of_4: Frame 0 of 4;
    every_control_takes_effect_in_a_frame_part_2_of_4: Frame 1 of 4;
    every_control_takes_effect_in_a_frame_part_3_of_4: Frame 2 of 4;
    every_control_takes_effect_in_a_frame_part_4_of_4: Frame 3 of 4;
    every_control_takes_effect_inline_part_1_of_4: Inline 0 of 4;
    every_control_takes_effect_inline_part_2_of_4: Inline 1 of 4;
    every_control_takes_effect_inline_part_3_of_4: Inline 2 of 4;
    every_control_takes_effect_inline_part_4_of_4: Inline 3 of 4;
}

/// Returns the name of every control, with the value for a radio button, and the id of a tool button.
const NAMES: &str = "return [...document.querySelectorAll(':is(.controls, .list) :is(input, select, button, a, summary)')] \
    .filter(control => control.id !== 'link') \
    .map(({ type, name, value, id, tagName }) => type === 'radio' ? `${name}=${value}` : name === 'show' ? `#${id}` : name || tagName)";

#[tokio::test]
async fn every_control_of_the_page_has_a_case() {
    visit("")
        .run(async |page| -> Steps {
            let actions =
                format!("{:?}", CONTROLS.iter().map(|Control(_, action, ..)| action).collect::<Vec<_>>())
                    .replace(['\'', '\\', '"'], "");
            // Copy, exports and opened rows have their own tests.
            let tested_elsewhere = ["copy", "A", "SUMMARY"];
            for tool in ["", "options", "chart", "chart&chart=resolution", "routing", "self_host", "share"] {
                page.go(&format!("{DAY}&show={tool}")).await?;
                let names: Vec<String> = serde_json::from_value(page.script(NAMES).await?)?;
                assert!(names.len() > 15, "{names:?}");
                for name in names.iter().filter(|name| !tested_elsewhere.contains(&name.as_str())) {
                    let known = match name.split_once('=') {
                        _ if name.starts_with('#') => actions.contains(&format!("({name})")),
                        Some(("better_tier", _)) => actions.contains("[name=better_tier]"),
                        Some((name, value)) => actions.contains(&format!("[name={name}][value={value}]")),
                        None => actions.contains(&format!("[name={name}]")),
                    };
                    assert!(known, "{tool}: {name} needs a case");
                }
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn copy_copies_the_link_and_each_export_is_a_named_download() {
    for form in [Form::Page, Form::Frame, Form::Inline] {
        form.visit(DAY)
            .run(async |page| -> Steps {
                form.apply(page, &format!("{DAY}&images=700&show=share")).await?;
                form.finds(page, "shown('#link')", "true", "the link").await?;
                let link = form.probe(page, "of('#link').value").await?;
                assert!(link.contains("images=700") && link.starts_with("http"), "{link}");
                if form == Form::Frame {
                    into_frame(page).await?;
                }
                page.press(&form.element(page, "[name=copy]").await?).await?;
                // Reads the clipboard by pasting, since a page may not read it directly.
                let paste = format!("{0}av", char::from(Key::Control));
                let field = form.element(page, "#images").await?;
                field.send_keys(&paste).await?;
                assert_eq!(field.prop("value").await?.as_deref(), Some(link.as_str()), "the copied link");
                for kind in ["CSV", "Markdown", "JSON"] {
                    let stop = format!(
                        "{}.querySelector('[data-kind={kind}]').addEventListener('click', event => event.preventDefault(), {{ once: true }})",
                        form.root()
                    );
                    page.script(&stop).await?;
                    page.press(&form.element(page, &format!("[data-kind={kind}]")).await?).await?;
                }
                if form == Form::Frame {
                    page.client().enter_parent_frame().await?;
                }
                for (kind, content) in [("CSV", "fal/sdxl"), ("Markdown", "SDXL"), ("JSON", "\"fal/sdxl\"")] {
                    let probe = format!(
                        "(({{ href, download }}) => [decodeURIComponent(href).includes('{content}'), /^image-prices-2026-11-22/.test(download)])(of('[data-kind={kind}]'))"
                    );
                    form.finds(page, &probe, "true,true", kind).await?;
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn changes_unranked_routes_and_rows_open_and_close() {
    for form in [Form::Page, Form::Frame, Form::Inline] {
        form.visit(DAY)
            .run(async |page| -> Steps {
                form.apply(page, "as_of=2026-12-02&since=2026-06-15").await?;
                for (summary, inside) in [
                    (".changes summary", ".changes li"),
                    (".unranked summary", ".unranked [data-status=retired]"),
                    ("[data-of]", ".working dl"),
                ] {
                    for open in ["false", "true", "false"] {
                        form.finds(page, &format!("shown('{inside}')"), open, summary).await?;
                        if form == Form::Frame {
                            into_frame(page).await?;
                        }
                        page.press(&form.element(page, summary).await?).await?;
                        if form == Form::Frame {
                            page.client().enter_parent_frame().await?;
                        }
                    }
                }
                Ok(())
            })
            .await;
    }
}

/// Enters the first frame. `WebKit`'s driver types only into a frame in which it has clicked.
async fn into_frame(page: &Page) -> Steps {
    page.frame(0).await?.enter_frame().await?;
    page.ready().await?;
    if page.engine() == Engine::WebKit {
        page.wait_for(".sizes legend").await?.click().await?;
    }
    Ok(())
}

/// Types images per month into the widget of an element.
async fn set_images(form: Form, page: &Page, images: &str) -> Steps {
    if form == Form::Frame {
        into_frame(page).await?;
    }
    form.type_over(page, "#images", images).await?;
    if form == Form::Frame {
        page.client().enter_parent_frame().await?;
    }
    Ok(())
}

/// Returns the last event of this type that reached the post.
async fn last_event(page: &Page, kind: &str) -> Result<Value, CmdError> {
    Ok(page.events(kind).await?.pop().unwrap_or_default())
}

#[tokio::test]
async fn events_carry_every_documented_field_and_cross_shadow_roots() {
    for form in [Form::Frame, Form::Inline] {
        form.visit("")
            .run(async |page| -> Steps {
                // Inside a shadow root of the post, out of which the events must bubble.
                let nest = "const [mode] = arguments; document.body.innerHTML = '<div id=host></div>'; \
                    const root = document.getElementById('host').attachShadow({ mode: 'open' }); \
                    root.innerHTML = '<div id=inner></div>'; window.inner = []; \
                    const element = document.createElement('image-price-estimator'); \
                    element.setAttribute('mode', mode); element.setAttribute('as_of', '2026-11-22'); \
                    root.firstElementChild.append(element); element.scrollIntoView()";
                page.script_with(nest, json!(if form == Form::Inline { "inline" } else { "frame" })).await?;
                page.wait_until(async || Ok(!last_event(page, "estimate").await?.is_null())).await?;
                let first = last_event(page, "estimate").await?;
                assert_eq!(first["on"], "", "the event must bubble out of the shadow root of the post: {first}");
                page.script("document.body.replaceChildren(); heard.length = 0").await?;

                form.apply(page, &format!("{DAY}&provider=fal,bfl&affiliate=fal=https://fal.ai/?via=me")).await?;
                form.finds(page, "usd(SDXL)", "25", "the widget").await?;
                let has_query = async |images: &str| {
                    let event = last_event(page, "estimate").await?;
                    Ok(event["query"].as_str().is_some_and(|query| query.contains(images)))
                };
                set_images(form, page, "20000").await?;
                page.wait_until(async || has_query("images=20000").await).await?;
                let event = last_event(page, "estimate").await?;
                let answer = form.probe(page, "of('.answer').textContent").await?;
                let job = form.probe(page, "of('.job').textContent").await?;
                assert!(answer.contains("$50") && job.contains("20,000"), "{answer} {job}");
                assert_eq!(event["answer"], *answer);
                let lead = event["lead"].as_str().unwrap();
                assert!(lead.ends_with("2026).") && answer.starts_with(lead), "{event}");
                assert_eq!(event["job"], *job);
                // 20,000 x 0.0025.
                assert_eq!((&event["route"], &event["usdPerMonth"]), (&json!("fal/sdxl"), &json!("50")), "{event}");
                assert!(event["query"].as_str().unwrap().replace("%2C", ",").contains("provider=fal,bfl"), "{event}");

                // Prevents the navigation to the vendor; the event is the same.
                let click = async |selector: &str| -> Steps {
                    let script = format!(
                        "const link = {}.querySelector(arguments[0]); link.addEventListener('click', event => event.preventDefault(), {{ once: true }}); link.click()",
                        form.root()
                    );
                    let click = async |page: &Page| page.script_with(&script, json!(selector)).await;
                    if form == Form::Frame { page.within(0, click).await.map(drop) } else { click(page).await.map(drop) }
                };
                // The amount is that of the clicked route, not of the first row: 20,000 x 0.03.
                for (selector, route, usd, href, affiliate) in [
                    ("tr[data-route='bfl/flux-2-pro'] .source a", "bfl/flux-2-pro", "600", "https://", false),
                    ("tr[data-route='fal/sdxl'] a.affiliate", "fal/sdxl", "50", "https://fal.ai/?via=me", true),
                ] {
                    click(selector).await?;
                    page.wait_until(async || Ok(last_event(page, "route-click").await?["route"] == route)).await?;
                    let event = last_event(page, "route-click").await?;
                    assert_eq!(event["affiliate"], affiliate, "{event}");
                    assert!(event["href"].as_str().is_some_and(|to| to.starts_with(href)), "{event}");
                    assert_eq!(event["answer"], *answer);
                    assert_eq!((&event["job"], &event["usdPerMonth"]), (&json!(job), &json!(usd)), "{event}");
                    assert!(event["query"].to_string().contains("images=20000"), "{event}");
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn mode_selects_frame_or_inline_and_title_names_the_frame() {
    Form::Frame
        .visit("")
        .run(async |page| -> Steps {
            let frames = "return [...document.querySelectorAll('image-price-estimator')].map(element => \
                [element.shadowRoot.querySelector('iframe')?.title ?? 'none', Boolean(element.shadowRoot.querySelector('.controls'))].join())";
            let add = "for (const html of arguments[0]) document.body.insertAdjacentHTML('beforeend', html)";
            let elements = ["<image-price-estimator></image-price-estimator>", "<image-price-estimator title='Costs'></image-price-estimator>",
                "<image-price-estimator mode=frame></image-price-estimator>", "<image-price-estimator mode=inline></image-price-estimator>"];
            page.script_with(add, json!(elements)).await?;
            page.wait_for_estimator(3).await?;
            let default = "AI image API price estimator,false";
            assert_eq!(page.script(frames).await?, json!([default, "Costs,false", default, "none,true"]));
            page.attribute(0, "title", Some("Prices")).await?;
            page.wait_until(async || Ok(page.script(frames).await?[0] == "Prices,false")).await
        })
        .await;
}

/// Records the messages of the frame to its host page, and reloads the frame with another query.
const LISTEN: &str = "const [query] = arguments; window.messages = []; \
    addEventListener('message', ({ data, source }) => source === document.querySelector('iframe').contentWindow && messages.push(data)); \
    const frame = document.querySelector('iframe'); const url = new URL(frame.src); url.search = query; frame.src = url.href";

#[tokio::test]
async fn a_host_page_with_a_plain_iframe_receives_and_sends_every_message() {
    post("plain.html")
        .run(async |page| -> Steps {
            let messages = async |event: &str| -> Result<Vec<Value>, CmdError> {
                let body = "return messages.filter(({ type, event }) => type === 'image-price-estimator' && event === arguments[0])";
                Ok(page.script_with(body, json!(event)).await?.as_array().cloned().unwrap_or_default())
            };
            let send = async |set: Value| -> Steps {
                let body = "const frame = document.querySelector('iframe'); \
                    frame.contentWindow.postMessage({ type: 'image-price-estimator', set: arguments[0] }, new URL(frame.src).origin)";
                page.script_with(body, set).await.map(drop)
            };
            let probe_inside = async |probe: &str| -> Result<String, CmdError> {
                page.wait_for("iframe").await?.enter_frame().await?;
                page.ready().await?;
                let found = Form::Page.probe(page, probe).await;
                page.client().enter_parent_frame().await?;
                found
            };
            let finds = async |probe: &str, expected: &str| -> Steps {
                page.wait_until(async || Ok(probe_inside(probe).await? == expected)).await.inspect_err(|_| println!("{probe}"))
            };
            for scheme in ["light", "dark"] {
                page.script_with(LISTEN, json!(format!("{DAY}&theme={scheme}"))).await?;
                // The previous document may still send its own message.
                page.wait_until(async || Ok(messages("ready").await?.iter().any(|ready| ready["scheme"] == scheme)))
                    .await?;
            }
            page.script_with(LISTEN, json!(DAY)).await?;
            page.wait_until(async || Ok(!messages("estimate").await?.is_empty())).await?;
            let has_no_scheme = async || Ok(messages("ready").await?.iter().any(|ready| ready["scheme"].is_null()));
            page.wait_until(has_no_scheme).await?;
            let first = messages("estimate").await?.remove(0);
            assert!(first["detail"]["answer"].as_str().is_some_and(|answer| answer.contains("a month")), "{first}");
            let height = async || Ok::<_, CmdError>(messages("size").await?.pop().and_then(|size| size["height"].as_u64()).unwrap_or(0));
            page.wait_until(async || {
                let content = probe_inside("Math.ceil(document.body.getBoundingClientRect().height)").await?;
                Ok(content == height().await?.to_string())
            }).await?;
            let before = height().await?;
            assert!(before > 400, "{before}");

            // The first message of the host page hides the scroll bar, and changes nothing else.
            assert_eq!(probe_inside("getComputedStyle(document.documentElement).overflowY").await?, "visible");
            send(json!({})).await?;
            finds("getComputedStyle(document.documentElement).overflowY", "hidden").await?;
            page.wait_until(async || Ok(!messages("look").await?.is_empty())).await?;
            finds("usd(LOW)", "58.8").await?;
            // A message sets parameters, and null unsets them.
            send(json!({ "images": "20000", "rows": "3", "lang": "de" })).await?;
            finds("[usd(LOW), rows(), text('.tiers legend').includes('Qualitätsstufe')]", "117.6,3,true").await?;
            page.wait_until(async || Ok(height().await? < before)).await?;
            send(json!({ "images": null, "lang": null, "rows": null })).await?;
            finds("[usd(LOW), rows() > 3, text('.tiers legend').includes('Quality tier')]", "58.8,true,true").await?;
            send(json!({ "theme": "dark" })).await?;
            page.wait_until(async || Ok(messages("look").await?.iter().any(|look| look["theme"] == "dark"))).await?;
            finds("ink()", "light").await?;

            page.wait_for("iframe").await?.enter_frame().await?;
            let click = "const link = document.querySelector('tr[data-route] a'); link.addEventListener('click', event => event.preventDefault()); link.click()";
            page.script(click).await?;
            page.client().enter_parent_frame().await?;
            page.wait_until(async || Ok(!messages("route-click").await?.is_empty())).await?;
            let click = messages("route-click").await?.remove(0);
            assert!(click["detail"]["href"].as_str().is_some_and(|href| href.starts_with("https://")), "{click}");

            // The position of the button after it has folded the rows.
            page.wait_for("iframe").await?.enter_frame().await?;
            let unfold_and_fold = "const all = document.querySelector('.all'); all.click(); all.click(); return all.getBoundingClientRect().top";
            let top = page.script(unfold_and_fold).await?;
            page.client().enter_parent_frame().await?;
            page.wait_until(async || Ok(!messages("fold").await?.is_empty())).await?;
            let fold = messages("fold").await?.remove(0);
            assert!(fold["top"].as_f64() == top.as_f64() && fold["bottom"].as_f64() > top.as_f64(), "{fold}, {top}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn custom_properties_and_parts_style_accent_frame_and_notice() {
    let style = "const sheet = document.createElement('style'); sheet.textContent = arguments[0]; document.head.append(sheet)";
    let css = "image-price-estimator { --estimator-accent: #0a7; --estimator-radius: 12px } \
               image-price-estimator::part(frame) { border: 3px solid rgb(1, 2, 3) } \
               image-price-estimator::part(notice) { color: rgb(1, 2, 3) }";
    for form in [Form::Frame, Form::Inline] {
        form.visit("")
            .run(async |page| -> Steps {
                page.script_with(style, json!(css)).await?;
                form.apply(page, DAY).await?;
                form.finds(page, "accent()", "green", "--estimator-accent").await?;
                if form == Form::Frame {
                    let looks = "(({ borderTopWidth, borderTopColor, borderTopLeftRadius }) => [borderTopWidth, borderTopColor, borderTopLeftRadius].join())(\
                        getComputedStyle(document.querySelector('image-price-estimator').shadowRoot.querySelector('iframe')))";
                    assert_eq!(page.script(&format!("return {looks}")).await?, "3px,rgb(1, 2, 3),12px");
                }
                // The attribute overrides the custom property.
                form.apply(page, &format!("{DAY}&accent=b0400a")).await?;
                form.finds(page, "accent()", "red", "the attribute").await
            })
            .await;
    }
    post("frameless.html")
        .run_with_errors(async |page| -> Steps {
            let sheet = "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]); document.adoptedStyleSheets = [sheet]";
            page.script_with(sheet, json!(css)).await?;
            let color = "const notice = document.querySelector('image-price-estimator').shadowRoot.querySelector('.notice'); \
                return notice.innerText && getComputedStyle(notice).color";
            page.wait_until(async || Ok(page.script(color).await? == "rgb(1, 2, 3)")).await
        })
        .await;
}

/// A choice in the builder: the controls to click in order, and a text that the snippet then contains, or does not contain
/// if it starts with `!`.
struct Choice(&'static [&'static str], &'static str);

/// One case per choice.
const CHOICES: [Choice; 39] = [
    Choice(&["[name=preset][value='512x512']"], " size=\"512x512\""),
    Choice(&["[name=preset][value='1536x1024']"], " size=\"1536x1024\""),
    Choice(&["[name=preset][value='1024x1536']"], " size=\"1024x1536\""),
    Choice(&["[name=preset][value='2048x2048']"], " size=\"2048x2048\""),
    Choice(&["[name=preset][value='3840x2160']"], " size=\"3840x2160\""),
    Choice(&["[name=preset][value='']"], " size=\"1280x720\""),
    Choice(&["[name=preset][value='512x512']", "[name=preset][value='1024x1024']"], "! size=\"512x512\""),
    Choice(&["[name=tier][value=budget]"], " tier=\"budget\""),
    Choice(&["[name=tier][value=mid]"], " tier=\"mid\""),
    Choice(&["[name=tier][value=premium]"], " tier=\"premium\""),
    Choice(&["[name=tier][value=premium]", "[name=tier][value=any]"], "! tier=\"premium\""),
    Choice(&["[name=lang] [value=en]"], " lang=\"en\""),
    Choice(&["[name=lang] [value=de]"], " lang=\"de\""),
    Choice(&["[name=lang] [value=de]", "[name=lang] [value='']"], "! lang=\"de\""),
    Choice(&["[name=extent][value=compact]"], " compact"),
    Choice(&["[name=extent][value=compact]", "[name=extent][value=full]"], "! compact"),
    Choice(&["[name=extent][value=card]"], " view=\"card\""),
    Choice(&["[name=extent][value=card]", "[name=extent][value=full]"], "! view=\"card\""),
    Choice(&["[name=rows][value='3']"], " rows=\"3\""),
    Choice(&["[name=rows][value='5']"], " rows=\"5\""),
    Choice(&["[name=rows][value='20']"], " rows=\"20\""),
    Choice(&["[name=rows][value=all]"], " rows=\"all\""),
    Choice(&["[name=rows][value='5']", "[name=rows][value='10']"], "! rows=\"5\""),
    Choice(&["[name=hide][value=title]"], " hide=\"title\""),
    Choice(&["[name=hide][value=size]", "[name=hide][value=tier]"], " hide=\"size,tier\""),
    Choice(&["[name=hide][value=images]", "[name=hide][value=tools]"], " hide=\"images,tools\""),
    Choice(&["[name=hide][value=list]"], " hide=\"list\""),
    Choice(&["[name=hide][value=embed]"], " hide=\"embed\""),
    Choice(&["[name=which][value=provider]", "[name=provider][value=bfl]"], " provider=\"bfl\""),
    Choice(&["[name=which][value=exclude]", "[name=provider][value=bfl]"], " exclude=\"bfl\""),
    Choice(
        &["[name=which][value=exclude]", "[name=provider][value=bfl]", "[name=which][value='']"],
        "! exclude=\"bfl\"",
    ),
    Choice(&["[name=theme][value=light]"], " theme=\"light\""),
    Choice(&["[name=theme][value=dark]"], " theme=\"dark\""),
    Choice(&["[name=theme][value=dark]", "[name=theme][value='']"], "! theme=\"dark\""),
    Choice(&["[name=colored]"], " accent=\"b0400a\""),
    Choice(&["[name=rel][value=nofollow]", "[name=rel][value=ugc]"], " rel=\"nofollow,ugc\""),
    Choice(&["[name=rel][value=sponsored]"], " rel=\"sponsored\""),
    Choice(&["[name=inline]"], " mode=\"inline\""),
    Choice(&["[name=kind][value=frame]", "[name=kind][value=element]"], "<image-price-estimator "),
];

/// Checks that the snippet contains a part, or does not if the part starts with `!`.
#[track_caller]
fn assert_part(snippet: &str, part: &str, what: &str) {
    let (wanted, part) = part.strip_prefix('!').map_or((true, part), |part| (false, part));
    assert_eq!(snippet.contains(part), wanted, "{what}: {part:?} in {snippet}");
}

/// Runs every third choice, from `offset` on.
async fn run_choices(offset: usize) {
    visit("embed.html")
        .run(async |page| -> Steps {
            let address = page.client().current_url().await?;
            for (_, Choice(selectors, part)) in CHOICES.iter().enumerate().filter(|(at, _)| at % 3 == offset)
            {
                page.open(address.as_str()).await?;
                page.wait_for("#choices:not([inert])").await?;
                for (at, selector) in selectors.iter().enumerate() {
                    // The last click makes the difference, except where several values add up.
                    if at + 1 == selectors.len() && !part.contains(',') {
                        let not = part.strip_prefix('!').map_or_else(|| format!("!{part}"), str::to_owned);
                        assert_part(&page.value("#text").await?, &not, "before the last click");
                    }
                    press(page, selector).await?;
                }
                assert_part(&page.value("#text").await?, part, &format!("{selectors:?}"));
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn every_choice_of_the_builder_changes_its_snippet_part_1_of_3() {
    run_choices(0).await;
}

#[tokio::test]
async fn every_choice_of_the_builder_changes_its_snippet_part_2_of_3() {
    run_choices(1).await;
}

#[tokio::test]
async fn every_choice_of_the_builder_changes_its_snippet_part_3_of_3() {
    run_choices(2).await;
}

#[tokio::test]
async fn volume_since_and_accent_of_the_builder_change_its_snippet() {
    visit("embed.html")
        .run(async |page| -> Steps {
            // The link contains the answer once the WebAssembly has loaded, which parses the fields.
            page.wait_until(async || Ok(page.value("#text").await?.contains(">Cheapest "))).await?;
            page.click("[name=colored]").await?;
            for (name, text, part) in [
                ("images", "500", " images=\"500\""),
                ("since", "2026-06-15", " since=\"2026-06-15\""),
                ("since", "", "! since="),
                ("accent", "#00aa77", " accent=\"00aa77\""),
            ] {
                page.paste(name, text).await?;
                assert_part(&page.value("#text").await?, part, name);
            }
            Ok(())
        })
        .await;
}

/// Clicks a choice, or its label where the control itself is hidden.
async fn press(page: &Page, selector: &str) -> Steps {
    if selector.contains("] [") || selector.contains("name=hide") || selector.contains("name=provider") {
        return page.click(selector).await;
    }
    page.click(&format!("label:has({selector})")).await
}

#[tokio::test]
async fn the_preview_of_the_builder_takes_the_chosen_width_and_theme() {
    visit("embed.html")
        .run(async |page| -> Steps {
            page.wait_for("#choices:not([inert])").await?;
            let width = "return document.querySelector('.column').clientWidth - ['paddingLeft', 'paddingRight'].map(side => parseFloat(getComputedStyle(document.querySelector('.column'))[side])).reduce((a, b) => a + b)";
            for chosen in [280, 640, 900] {
                press(page, &format!("[name=width][value='{chosen}']")).await?;
                assert_eq!(page.script(width).await?.as_f64(), Some(f64::from(chosen)));
            }
            for (post, ink) in [("dark", "light"), ("light", "dark"), ("dark", "light")] {
                press(page, &format!("[name=post][value={post}]")).await?;
                Form::Frame.finds(page, "ink()", ink, "the theme of the post").await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn every_control_of_the_builder_has_a_case() {
    visit("embed.html")
        .run(async |page| -> Steps {
            page.wait_for("#choices:not([inert])").await?;
            let names = "return [...new Set([...document.querySelectorAll(':is(input, select, button)')].map(({ name, id }) => name || id))].sort()";
            let names: Vec<String> = serde_json::from_value(page.script(names).await?)?;
            let mut covered: BTreeSet<String> = CHOICES
                .iter()
                .flat_map(|Choice(selectors, _)| selectors.iter())
                .filter_map(|selector| Some(selector.split("[name=").nth(1)?.split(']').next()?.to_owned()))
                .collect();
            // Tested above or in builder.rs: the fields, the preview, and controls that are no choices.
            let tested_elsewhere = ["images", "since", "accent", "width", "post", "size", "release", "add", "copy", "short", "route"];
            covered.extend(tested_elsewhere.map(str::to_owned));
            let without: Vec<_> = names.iter().filter(|name| !covered.contains(*name)).collect();
            assert!(names.len() > 20 && without.is_empty(), "{without:?} need a case, of {names:?}");
            Ok(())
        })
        .await;
}
