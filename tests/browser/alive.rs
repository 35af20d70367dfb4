//! Nothing is dead: each parameter, attribute, control, event and message has a case that fails if it did nothing, in a
//! page of its own, in a frame, and in the post itself.

use std::collections::BTreeSet;

use fantoccini::{
    elements::{Element, ElementRef},
    error::CmdError,
    key::Key,
};
use serde_json::{Value, json};

use crate::{
    hands::type_over,
    page::Page,
    visit::{Steps, Visit, visit},
};

/// The day for which every case asks.
const DAY: &str = "as_of=2026-11-22";

/// Two models that are named, and a machine all of whose inputs are said: no default is part of their figures.
const TWO: &str = "show=routing&cheap=replicate/flux-schnell&better=google/nano-banana-pro&share=80";
const HOST: &str = "show=self_host&server_usd_per_month=199&images_per_hour=1200..1800&utilization=100&labor_hours=0&\
                    labor_usd_per_hour=75..150&against=0.04";
const GPU: &str = "show=self_host&gpu_usd_per_hour=0.5&images_per_hour=1200..1800&utilization=100&labor_hours=0&\
                   labor_usd_per_hour=75..150&against=0.04";
const LABORLESS: &str = "show=self_host&images_per_hour=1200..1800&utilization=100&labor_hours=0&against=0.04";
const LABOR: &str = "show=self_host&server_usd_per_month=199&images_per_hour=1200..1800&utilization=100&labor_hours=30&\
                     labor_usd_per_hour=75..150&against=0.04";

/// What the probes of the cases are made of; `root` is the document or the shadow root that holds the widget.
const WORDS: &str = r"
    const all = selector => [...root.querySelectorAll(selector)];
    const of = selector => root.querySelector(selector);
    const row = id => of(`tr[data-route='${id}']`);
    const usd = id => row(id)?.dataset.usdPerMonth ?? 'none';
    const said = selector => all(selector).map(element => element.textContent).join(' ').replaceAll('\u00a0', ' ');
    const amount = id => row(id)?.querySelector('.month').textContent.replaceAll('\u00a0', ' ') ?? 'none';
    const is = element => Boolean(element) && element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const shown = selector => is(of(selector));
    const rows = () => all('tr[data-route]').filter(is).length;
    const LOW = 'openai/gpt-image-2:low', BFL = 'bfl/flux-2-pro', PRO = 'google/nano-banana-pro';
    const MINI = 'openai/gpt-image-1-mini:low', SDXL = 'fal/sdxl';
    const channels = color => {
        const pen = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
        pen.fillStyle = color;
        pen.fillRect(0, 0, 1, 1);
        return [...pen.getImageData(0, 0, 1, 1).data.slice(0, 3)];
    };
    const strongest = color => (parts => ['red', 'green', 'blue'][parts.indexOf(Math.max(...parts))])(channels(color));
    const accent = () => strongest(getComputedStyle(of('.tiers :checked + span')).backgroundColor);
    const ink = () => channels(getComputedStyle(of('.model')).color)[0] > 128 ? 'light' : 'dark';
";

/// A parameter, a value, what else is asked, what shows the effect, and what that is without the parameter and with it.
struct Case(&'static str, &'static str, &'static str, &'static str, &'static str, &'static str);

/// Whatever it is, only not the same as with the parameter.
const OTHER: &str = "*";

/// One line a parameter, or a word of one.
const CASES: [Case; 57] = [
    // 158 instead of 196 tokens at $30 a million.
    Case("size", "1536x1024", "", "usd(LOW)", "58.8", "47.4"),
    Case("tier", "premium", "", "[usd(SDXL), usd(PRO)]", "25,1344", "none,1344"),
    Case("images", "20000", "", "usd(LOW)", "58.8", "117.6"),
    // 0.03 / 0.9; 0.03 + 2 x 0.015.
    Case("reject", "10", "", "usd(BFL)", "300", "333.33333"),
    Case("references", "2", "", "usd(BFL)", "300", "600"),
    // 4.7 s at $0.000975 to 0.001525.
    Case("gpu_seconds", "4.7", "", "said('.each').includes('$0.00458–0.00717')", "false", "true"),
    Case("batch", "1", "", "usd(PRO)", "1344", "672"),
    Case("batch", "only", "", "[usd(PRO), usd(BFL)]", "1344,300", "672,none"),
    // 200 / 0.00588, rounded down; 12 x 58.80.
    Case("budget", "200", "", "amount(LOW)", "$59", "34,013"),
    Case("horizon", "12", "", "amount(LOW)", "$59", "$706"),
    Case("latency", "fast", "", "usd(BFL)", "300", "none"),
    Case("provider", "bfl", "", "[usd(BFL), usd(LOW)]", "300,58.8", "300,none"),
    Case("route", "fal/sdxl", "", "[usd(SDXL), all('tr[data-route]').length > 1]", "25,true", "25,false"),
    Case("exclude", "bfl", "", "[usd(BFL), usd(LOW)]", "300,58.8", "none,58.8"),
    Case("editing", "1", "", "[usd(SDXL), usd(BFL)]", "25,300", "none,300"),
    Case("as_of", "2026-12-02", "", "usd(MINI)", "21.76", "none"),
    Case("since", "2026-06-15", "", "said('.changes').includes('15 Jun 2026')", "false", "true"),
    // 5,000 x 0.003 + 5,000 x 0.1344; 8,000 x 0.03 + 2,000 x 0.1344; 8,000 x 0.003 + 2,000 x 0.03.
    Case("share", "50", TWO, "said('.answers').includes('$687')", "false", "true"),
    Case("cheap", "bfl/flux-2-pro", TWO, "said('.answers').includes('$509')", "false", "true"),
    Case("better", "bfl/flux-2-pro", TWO, "said('.answers').includes('$84 a month')", "false", "true"),
    Case("better_tier", "mid", "show=routing", "said('.answers').includes('Nano Banana 2.1')", "true", "false"),
    // 300 / 0.04; 0.5 / 1,800 to 0.5 / 1,200; 0.5 x 730; 199 / (600 x 730); 199 + 30 x 75 and x 50, at 0.04; 199 / 0.08.
    Case("server_usd_per_month", "300", HOST, "said('.answers').includes('7,500')", "false", "true"),
    Case("gpu_usd_per_hour", "0.5", LABORLESS, "said('.answers').includes('$0.000278–0.000417')", "false", "true"),
    Case("always_on", "1", GPU, "said('.answers').includes('$365')", "false", "true"),
    Case("images_per_hour", "600", HOST, "said('.answers').includes('$0.000454')", "false", "true"),
    Case("utilization", "50", HOST, "said('.answers').includes('$0.000303')", "false", "true"),
    Case("labor_hours", "30", HOST, "said('.answers').includes('61,225')", "false", "true"),
    Case("labor_usd_per_hour", "50", LABOR, "said('.answers').includes('42,475')", "false", "true"),
    Case("against", "0.08", HOST, "said('.answers').includes('2,488')", "false", "true"),
    Case("show", "options", "", "shown('[name=reject]')", "false", "true"),
    Case("show", "chart", "", "[shown('svg.area'), of('#chart').ariaExpanded]", "false,false", "true,true"),
    Case("show", "routing", "", "shown('[name=better]')", "false", "true"),
    Case("show", "self_host", "", "shown('[name=against]')", "false", "true"),
    Case("show", "share", "", "shown('#link')", "false", "true"),
    Case("chart", "resolution", "show=chart", "of('.over input')?.name", "volume", "edge"),
    Case("lang", "de", "", "said('.tiers legend').includes('Qualitätsstufe')", "false", "true"),
    // 58.80 x 0.5.
    Case("currency", "EUR", "rate=0.5&rate_date=2026-11-20", "amount(LOW)", "$59", "€29"),
    Case("rate", "0.5", "currency=EUR&rate_date=2026-11-20", "amount(LOW)", "$59", "€29"),
    Case("rate_date", "2026-11-20", "currency=EUR&rate=0.5", "amount(LOW)", "$59", "€29"),
    Case("theme", "dark", "", "ink()", "dark", "light"),
    Case("accent", "0a7", "", "accent()", "blue", "green"),
    Case("compact", "1", "", "[shown('h1'), shown('.tools'), rows()]", OTHER, "false,false,5"),
    Case("rows", "3", "", "rows()", OTHER, "3"),
    Case("rows", "5", "", "rows()", OTHER, "5"),
    Case("rows", "10", "rows=3", "rows()", "3", "10"),
    Case("rows", "20", "", "rows()", OTHER, "20"),
    Case("rows", "all", "rows=3", "rows() > 20", "false", "true"),
    Case("hide", "title", "", "shown('h1')", "true", "false"),
    Case("hide", "size", "", "[shown('.sizes'), shown('.job')]", "true,false", "false,true"),
    Case("hide", "tier", "", "[shown('.tiers'), shown('.job')]", "true,false", "false,true"),
    Case("hide", "images", "", "[shown('#images'), shown('.job')]", "true,false", "false,true"),
    Case("hide", "tools", "", "shown('.tools')", "true", "false"),
    Case("hide", "options", "", "[shown('#options'), shown('#chart')]", "true,true", "false,true"),
    Case("hide", "chart self_host", "", "[shown('#chart'), shown('#self_host')]", "true,true", "false,false"),
    Case("hide", "routing, share", "", "[shown('#routing'), shown('#share')]", "true,true", "false,false"),
    Case("rel", "nofollow", "", "all('tbody a[target]').every(a => a.relList.contains('nofollow'))", "false", "true"),
    Case("affiliate", "fal=https://fal.ai/?via=me", "", "of('a.affiliate')?.href", "undefined", "https://fal.ai/?via=me"),
];

/// How the widget stands before its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    /// A page of its own.
    Page,
    /// In a frame.
    Frame,
    /// In the post's own page.
    Inline,
}

impl Form {
    /// A visit to an empty post, or to the page of this query.
    fn visit(self, query: &str) -> Visit {
        match self {
            Self::Page => visit(&format!("?{query}")),
            Self::Frame | Self::Inline => Visit { post: Some("empty.html"), ..visit("") },
        }
    }

    /// Where the widget's elements are found.
    const fn root(self) -> &'static str {
        match self {
            Self::Page | Self::Frame => "document",
            Self::Inline => "document.querySelector('image-price-estimator').shadowRoot",
        }
    }

    /// Asks for this, in a post by the attributes of a light element, which is added if there is none.
    async fn ask(self, page: &Page, query: &str) -> Steps {
        if self == Self::Page {
            return page.go(query).await;
        }
        let pairs: Vec<_> = pairs(query).collect();
        let body = "const [pairs, mode] = arguments[0]; document.documentElement.style.colorScheme = 'light'; \
            const there = document.querySelector('image-price-estimator'); \
            const element = there ?? document.createElement('image-price-estimator'); \
            const said = new Map([['mode', mode], ...pairs]); \
            for (const name of element.getAttributeNames()) if (!said.has(name)) element.removeAttribute(name); \
            for (const [name, value] of said) if (element.getAttribute(name) !== value) element.setAttribute(name, value); \
            if (!there) document.body.append(element)";
        let mode = if self == Self::Inline { "inline" } else { "frame" };
        page.ask(body, json!([pairs, mode])).await.map(drop)
    }

    /// What a probe finds.
    async fn probe(self, page: &Page, probe: &str) -> Result<String, CmdError> {
        let script = format!("const root = {}; {WORDS} return String({probe})", self.root());
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

    /// Waits until a probe finds this, and says what it was if it does not.
    async fn finds(self, page: &Page, probe: &str, expected: &str, what: &str) -> Steps {
        let mut found = String::new();
        for _ in 0..60 {
            found = self.probe(page, probe).await?;
            if found == expected || (expected == OTHER && !found.is_empty()) {
                return Ok(());
            }
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
        panic!("{self:?}: {what}: {probe} is {found:?} and not {expected:?}");
    }

    /// An element of the widget, as a hand reaches for it.
    async fn element(self, page: &Page, selector: &str) -> Result<Element, CmdError> {
        let body = format!("return {}.querySelector(arguments[0])", self.root());
        page.wait_until(async || Ok(!page.ask(&body, json!(selector)).await?.is_null())).await?;
        let element = page.ask(&body, json!(selector)).await?;
        let id = element.as_object().and_then(|object| object.values().next()).and_then(Value::as_str);
        let id = id.unwrap_or_else(|| panic!("no {selector}")).to_owned();
        Ok(Element::from_element_id(page.client().clone(), ElementRef::from(id)))
    }
}

/// The keys of a query, and their values as they are meant.
fn pairs(query: &str) -> impl Iterator<Item = (&str, &str)> {
    query.split('&').filter_map(|pair| pair.split_once('='))
}

/// A query with one value more, in place of what it said of it.
fn with(query: &str, key: &str, value: &str) -> String {
    let others = query.split('&').filter(|pair| !pair.is_empty() && pair.split('=').next() != Some(key));
    others.map(str::to_owned).chain([format!("{key}={value}")]).collect::<Vec<_>>().join("&")
}

/// Every case of some keys, in a form.
async fn cases(form: Form, part: usize, of: usize) {
    form.visit(DAY)
        .run(async |page| -> Steps {
            let mut shown = String::new();
            for (_, Case(key, value, beside, probe, without, expected)) in
                CASES.iter().enumerate().filter(|(at, _)| at % of == part)
            {
                // A page of its own takes no addresses from whoever wrote a link to it.
                let expected = if form == Form::Page && *key == "affiliate" { without } else { expected };
                let mut base = DAY.to_owned();
                for (key, value) in pairs(beside) {
                    base = with(&base, key, value);
                }
                let what = format!("{key}={value}");
                if base != shown || form != Form::Page {
                    form.ask(page, &base).await?;
                }
                form.finds(page, probe, without, &format!("without {what}")).await?;
                let before = form.probe(page, probe).await?;
                assert!(before != *expected || expected == without, "{form:?}: {what} makes no difference");
                shown = with(&base, key, value);
                form.ask(page, &shown).await?;
                form.finds(page, probe, expected, &what).await?;
                assert_eq!(form.probe(page, "of('.slips').textContent").await?, "", "{what} is understood");
            }
            Ok(())
        })
        .await;
}

macro_rules! forms {
    ($($name:ident: $form:ident $part:literal of $of:literal;)*) => {
        $(#[tokio::test]
        async fn $name() {
            cases(Form::$form, $part, $of).await;
        })*
    };
}

forms! {
    every_parameter_of_the_page_first_part: Page 0 of 4;
    every_parameter_of_the_page_second_part: Page 1 of 4;
    every_parameter_of_the_page_third_part: Page 2 of 4;
    every_parameter_of_the_page_fourth_part: Page 3 of 4;
    every_attribute_of_a_frame_first_part: Frame 0 of 3;
    every_attribute_of_a_frame_second_part: Frame 1 of 3;
    every_attribute_of_a_frame_third_part: Frame 2 of 3;
    every_attribute_in_the_post_itself_first_part: Inline 0 of 2;
    every_attribute_in_the_post_itself_second_part: Inline 1 of 2;
}

/// The words in backticks of the first column of a table, below a heading.
fn first_column(text: &'static str, heading: &str) -> BTreeSet<&'static str> {
    let text = text.split(heading).nth(1).unwrap_or_else(|| panic!("no {heading:?}"));
    let text = text.split("\n#").next().unwrap_or_default();
    let cells = text.lines().filter_map(|line| line.strip_prefix("| ")?.split(" | ").next());
    cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect()
}

const EMBEDDING: &str = include_str!("../../docs/embedding.md");

#[test]
fn every_parameter_attribute_event_and_message_of_the_documents_has_its_case() {
    let mut had: BTreeSet<&str> = CASES.iter().map(|Case(key, ..)| *key).collect();
    let parameters = first_column(include_str!("../../docs/parameters.md"), "# Parameters");
    assert_eq!(had, parameters);
    // Of the element alone; their test is below.
    had.extend(["mode", "title"]);
    let attributes = first_column(EMBEDDING, "## Attributes");
    assert!(attributes.len() > 8 && attributes.is_subset(&had), "{attributes:?}");
    let words = "title size tier images tools options chart routing self_host share";
    assert!(EMBEDDING.contains(&format!("among `{words}`")));
    let hidden: Vec<&str> =
        CASES.iter().filter(|Case(key, ..)| *key == "hide").flat_map(|Case(_, value, ..)| value.split([' ', ','])).collect();
    assert!(words.split(' ').all(|word| hidden.contains(&word)), "{hidden:?}");
    assert_eq!(first_column(EMBEDDING, "## Events"), BTreeSet::from(["estimate", "route-click"]));
    let styling = ["::part(frame)", "::part(notice)", "--estimator-accent", "--estimator-radius"];
    assert_eq!(first_column(EMBEDDING, "## Styling"), BTreeSet::from(styling));
    // The last is the head of a column.
    let messages = ["ready", "size", "look", "estimate", "route-click", "set", "event"];
    assert_eq!(first_column(EMBEDDING, "## Messages"), BTreeSet::from(messages));
}
