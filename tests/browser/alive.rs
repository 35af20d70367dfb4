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
    engine::Engine,
    page::Page,
    visit::{Steps, Visit, post, visit},
};

/// The day for which every case asks.
const DAY: &str = "as_of=2026-11-22";

/// Two models that are named, and a machine all of whose inputs are said: no default is part of their figures.
const TWO: &str = "show=routing&cheap=replicate/flux-schnell&better=google/nano-banana-pro&share=80";
const HOST: &str = "show=self_host&server_usd_per_month=199&images_per_hour=1200..1800&utilization=100&labor_hours=0&\
                    labor_usd_per_hour=75..150&against=0.04";
const GPU: &str = "show=self_host&gpu_usd_per_hour=0.5&images_per_hour=1200..1800&utilization=100&labor_hours=0&\
                   labor_usd_per_hour=75..150&against=0.04";
const LABORLESS: &str =
    "show=self_host&images_per_hour=1200..1800&utilization=100&labor_hours=0&against=0.04";
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
    const MINI = 'openai/gpt-image-1-mini:low', HIGH = 'openai/gpt-image-2:high', SDXL = 'fal/sdxl';
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
const CASES: [Case; 58] = [
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
    Case(
        "better_tier",
        "mid",
        "show=routing",
        "said('.answers').includes('GPT Image 2.6 high')",
        "true",
        "false",
    ),
    // 300 / 0.04; 0.5 / 1,800 to 0.5 / 1,200; 0.5 x 730; 199 / (600 x 730); 199 + 30 x 75 and x 50, at 0.04; 199 / 0.08.
    Case("server_usd_per_month", "300", HOST, "said('.answers').includes('7,500')", "false", "true"),
    Case(
        "gpu_usd_per_hour",
        "0.5",
        LABORLESS,
        "said('.answers').includes('$0.000278–0.000417')",
        "false",
        "true",
    ),
    Case("always_on", "1", GPU, "said('.answers').includes('$365')", "false", "true"),
    Case("images_per_hour", "600", HOST, "said('.answers').includes('$0.000454')", "false", "true"),
    Case("utilization", "40", HOST, "said('.answers').includes('$0.000379')", "false", "true"),
    Case(
        "runs",
        "flux-schnell",
        HOST,
        "said('.answers').includes('Self-hosting FLUX.1 [schnell]')",
        "false",
        "true",
    ),
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
            Self::Frame | Self::Inline => post("empty.html"),
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
        for _ in 0..200 {
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

    /// Types over what stands in a field. Not by selecting it: `WebDriver` puts the caret to the end in a shadow root.
    async fn type_over(self, page: &Page, selector: &str, text: &str) -> Steps {
        let field = self.element(page, selector).await?;
        let erased = [Key::End].into_iter().chain([Key::Backspace; 12]).map(char::from).collect::<String>();
        field.send_keys(&(erased + text)).await
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
    // Of the element alone; their test is below.
    had.insert("mode");
    assert_eq!(had, parameters);
    had.insert("title");
    let attributes = first_column(EMBEDDING, "## Attributes");
    assert!(attributes.len() > 8 && attributes.is_subset(&had), "{attributes:?}");
    let words = "title size tier images tools options chart routing self_host share";
    assert!(EMBEDDING.contains(&format!("among `{words}`")));
    let hidden: Vec<&str> = CASES
        .iter()
        .filter(|Case(key, ..)| *key == "hide")
        .flat_map(|Case(_, value, ..)| value.split([' ', ',']))
        .collect();
    assert!(words.split(' ').all(|word| hidden.contains(&word)), "{hidden:?}");
    assert_eq!(first_column(EMBEDDING, "## Events"), BTreeSet::from(["estimate", "route-click"]));
    let styling = ["::part(frame)", "::part(notice)", "--estimator-accent", "--estimator-radius"];
    assert_eq!(first_column(EMBEDDING, "## Styling"), BTreeSet::from(styling));
    // The last is the head of a column.
    let messages = ["ready", "size", "look", "fold", "estimate", "route-click", "set", "event"];
    assert_eq!(first_column(EMBEDDING, "## Messages"), BTreeSet::from(messages));
}

/// What a hand does with a control.
#[derive(Clone, Copy, Debug)]
enum Act {
    /// Clicks it.
    Click(&'static str),
    /// Types over what stands in it.
    Type(&'static str, &'static str),
    /// Presses a key on it.
    Press(&'static str, Key),
}
use Act::{Click, Press, Type};

/// A control: what is asked before, what a hand does, what shows the effect before and after, and what the address then
/// says of it.
struct Control(&'static str, Act, &'static str, &'static str, &'static str, &'static str);

/// One line a control.
const CONTROLS: [Control; 58] = [
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
    // The tools, by their buttons.
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
        "said('.each').includes('$0.00458–0.00717')",
        "false",
        "true",
        "gpu_seconds=4.7",
    ),
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
        "show=chart",
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
        "",
    ),
    Control(
        "show=chart",
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
    Control("show=chart", Click(".chart details summary"), "shown('.chart table')", "false", "true", ""),
    // Two models.
    Control(
        TWO,
        Type("[name=share]", "50"),
        "said('.answers').includes('$687')",
        "false",
        "true",
        "share=50",
    ),
    Control(
        TWO,
        Click("[name=cheap] [value='bfl/flux-2-pro']"),
        "said('.answers').includes('$509')",
        "false",
        "true",
        "cheap=bfl/flux-2-pro",
    ),
    Control(
        TWO,
        Click("[name=better] [value='bfl/flux-2-pro']"),
        "said('.answers').includes('$84 a month')",
        "false",
        "true",
        "better=bfl/flux-2-pro",
    ),
    Control(
        "show=routing",
        Click("label:has([name=better_tier][value=mid])"),
        "said('.answers').includes('GPT Image 2.6 high')",
        "true",
        "false",
        "better_tier=mid",
    ),
    // A machine of one's own.
    Control(
        HOST,
        Click("[name=runs] [value='flux-schnell']"),
        "said('.answers').includes('FLUX.1 [schnell]: no measurement known')",
        "false",
        "true",
        "runs=flux-schnell",
    ),
    Control(
        HOST,
        Type("[name=server_usd_per_month]", "300"),
        "said('.answers').includes('7,500')",
        "false",
        "true",
        "server_usd_per_month=300",
    ),
    Control(
        LABORLESS,
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
        "said('.answers').includes('$0.0005–0.00075')",
        "false",
        "true",
        "gpu_usd_per_hour=0.9",
    ),
    Control(
        GPU,
        Click("[name=always_on]"),
        "said('.answers').includes('$365')",
        "false",
        "true",
        "always_on=1",
    ),
    Control(
        HOST,
        Type("[name=images_per_hour]", "600"),
        "said('.answers').includes('$0.000454')",
        "false",
        "true",
        "images_per_hour=600",
    ),
    Control(
        HOST,
        Type("[name=utilization]", "40"),
        "said('.answers').includes('$0.000379')",
        "false",
        "true",
        "utilization=40",
    ),
    Control(
        HOST,
        Type("[name=labor_hours]", "30"),
        "said('.answers').includes('61,225')",
        "false",
        "true",
        "labor_hours=30",
    ),
    Control(
        LABOR,
        Type("[name=labor_usd_per_hour]", "50"),
        "said('.answers').includes('42,475')",
        "false",
        "true",
        "labor_usd_per_hour=50",
    ),
    Control(
        HOST,
        Click("[name=against] [value='0.08']"),
        "said('.answers').includes('2,488')",
        "false",
        "true",
        "against=0.08",
    ),
    // Which opens a row, says its working and closes it again.
    Control(
        "",
        Click("[data-of='fal/sdxl']"),
        "said('details:has([data-of=\"fal/sdxl\"]) dl').includes('× 10,000 images')",
        "false",
        "true",
        "",
    ),
];

/// Every control of some, in a form.
async fn hands(form: Form, part: usize, of: usize) {
    form.visit(DAY)
        .run(async |page| -> Steps {
            for (_, Control(query, act, probe, before, after, asked)) in
                CONTROLS.iter().enumerate().filter(|(at, _)| at % of == part)
            {
                let mut base = DAY.to_owned();
                for (key, value) in pairs(query) {
                    base = with(&base, key, value);
                }
                anew(form, page, &base).await?;
                let what = format!("{act:?}");
                form.finds(page, probe, before, &format!("before {what}")).await?;
                if form == Form::Frame {
                    into_frame(page).await?;
                }
                match act {
                    Click(selector) => page.press(&form.element(page, selector).await?).await?,
                    Type(selector, text) => form.type_over(page, selector, text).await?,
                    Press(selector, key) => {
                        form.element(page, selector).await?.send_keys(&char::from(*key).to_string()).await?;
                    }
                }
                if !asked.is_empty() {
                    // In a frame, the page of the widget; inline, the widget in the element.
                    let place = if form == Form::Inline { Form::Inline } else { Form::Page };
                    let says = format!(
                        "(of('#widget').dataset.query ?? '').replaceAll('%2F', '/').split('&').includes('{asked}')"
                    );
                    place.finds(page, &says, "true", &what).await?;
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

/// Asks for this as a fresh reader, who has set nothing.
async fn anew(form: Form, page: &Page, query: &str) -> Steps {
    if form != Form::Page {
        page.script("document.querySelector('image-price-estimator')?.remove()").await?;
    }
    form.ask(page, query).await
}

macro_rules! hands {
    ($($name:ident: $form:ident $part:literal of $of:literal;)*) => {
        $(#[tokio::test]
        async fn $name() {
            hands(Form::$form, $part, $of).await;
        })*
    };
}

hands! {
    every_control_of_the_page_first_part: Page 0 of 4;
    every_control_of_the_page_second_part: Page 1 of 4;
    every_control_of_the_page_third_part: Page 2 of 4;
    every_control_of_the_page_fourth_part: Page 3 of 4;
    every_control_in_a_frame_first_part: Frame 0 of 4;
    every_control_in_a_frame_second_part: Frame 1 of 4;
    every_control_in_a_frame_third_part: Frame 2 of 4;
    every_control_in_a_frame_fourth_part: Frame 3 of 4;
    every_control_in_the_post_itself_first_part: Inline 0 of 4;
    every_control_in_the_post_itself_second_part: Inline 1 of 4;
    every_control_in_the_post_itself_third_part: Inline 2 of 4;
    every_control_in_the_post_itself_fourth_part: Inline 3 of 4;
}

/// Every control on the page by its name, in a radio group with its value; and the buttons of the tools by their ids.
const NAMES: &str = "return [...document.querySelectorAll('.controls :is(input, select, button, a, summary)')] \
    .filter(control => control.id !== 'link') \
    .map(({ type, name, value, id, tagName }) => type === 'radio' ? `${name}=${value}` : name === 'show' ? `#${id}` : name || tagName)";

#[tokio::test]
async fn no_control_is_without_its_case() {
    visit("")
        .run(async |page| -> Steps {
            let acts =
                format!("{:?}", CONTROLS.map(|Control(_, act, ..)| act)).replace(['\'', '\\', '"'], "");
            // What these do has a test of its own: `show all`, the copy and the exports.
            let apart = ["copy", "A", "SUMMARY"];
            for tool in ["", "options", "chart", "chart&chart=resolution", "routing", "self_host", "share"] {
                page.go(&format!("{DAY}&show={tool}")).await?;
                let names: Vec<String> = serde_json::from_value(page.script(NAMES).await?)?;
                assert!(names.len() > 15, "{names:?}");
                for name in names.iter().filter(|name| !apart.contains(&name.as_str())) {
                    let known = match name.split_once('=') {
                        _ if name.starts_with('#') => acts.contains(&format!("({name})")),
                        Some(("better_tier", _)) => acts.contains("[name=better_tier]"),
                        Some((name, value)) => acts.contains(&format!("[name={name}][value={value}]")),
                        None => acts.contains(&format!("[name={name}]")),
                    };
                    assert!(known, "{tool}: {name} has no case");
                }
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn copy_copies_the_link_and_each_export_is_there_to_save() {
    for form in [Form::Page, Form::Frame, Form::Inline] {
        form.visit(DAY)
            .run(async |page| -> Steps {
                form.ask(page, &format!("{DAY}&images=700&show=share")).await?;
                form.finds(page, "shown('#link')", "true", "the link").await?;
                let link = form.probe(page, "of('#link').value").await?;
                assert!(link.contains("images=700") && link.starts_with("http"), "{link}");
                if form == Form::Frame {
                    into_frame(page).await?;
                }
                page.press(&form.element(page, "[name=copy]").await?).await?;
                // The clipboard is read by pasting: a page is not asked what it holds.
                let paste = format!("{0}av", char::from(Key::Control));
                let field = form.element(page, "#images").await?;
                field.send_keys(&paste).await?;
                assert_eq!(field.prop("value").await?.as_deref(), Some(link.as_str()), "the copy");
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
                for (kind, says) in [("CSV", "fal/sdxl"), ("Markdown", "SDXL"), ("JSON", "\"fal/sdxl\"")] {
                    let probe = format!(
                        "(({{ href, download }}) => [decodeURIComponent(href).includes('{says}'), /^image-prices-2026-11-22/.test(download)])(of('[data-kind={kind}]'))"
                    );
                    form.finds(page, &probe, "true,true", kind).await?;
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn what_folds_unfolds() {
    for form in [Form::Page, Form::Frame, Form::Inline] {
        form.visit(DAY)
            .run(async |page| -> Steps {
                form.ask(page, "as_of=2026-12-02&since=2026-06-15").await?;
                for (summary, inside) in [
                    (".changes summary", ".changes li"),
                    (".unranked summary", ".unranked [data-status=retired]"),
                    ("[data-of='fal/sdxl']", "details:has([data-of=\"fal/sdxl\"]) dl"),
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

/// Goes into the first frame. The driver of `WebKit` types only into a frame that it has clicked.
async fn into_frame(page: &Page) -> Steps {
    page.frame(0).await?.enter_frame().await?;
    page.ready().await?;
    if page.engine() == Engine::WebKit {
        page.wait_for(".sizes legend").await?.click().await?;
    }
    Ok(())
}

/// Sets something as a visitor does, in the widget of an element.
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

/// The last event of this type that a post has heard.
async fn last(page: &Page, kind: &str) -> Result<Value, CmdError> {
    Ok(page.heard(kind).await?.pop().unwrap_or_default())
}

#[tokio::test]
async fn each_event_tells_all_that_the_documents_say() {
    for form in [Form::Frame, Form::Inline] {
        form.visit("")
            .run(async |page| -> Steps {
                // In a shadow root of somebody else's, which the events cross.
                let nest = "const [mode] = arguments; document.body.innerHTML = '<div id=host></div>'; \
                    const root = document.getElementById('host').attachShadow({ mode: 'open' }); \
                    root.innerHTML = '<div id=inner></div>'; window.inner = []; \
                    const element = document.createElement('image-price-estimator'); \
                    element.setAttribute('mode', mode); element.setAttribute('as_of', '2026-11-22'); \
                    root.firstElementChild.append(element); element.scrollIntoView()";
                page.ask(nest, json!(if form == Form::Inline { "inline" } else { "frame" })).await?;
                page.wait_until(async || Ok(!last(page, "estimate").await?.is_null())).await?;
                let first = last(page, "estimate").await?;
                assert_eq!(first["on"], "", "it has bubbled out of the shadow root of its host: {first}");
                page.script("document.body.replaceChildren(); heard.length = 0").await?;

                form.ask(page, &format!("{DAY}&provider=fal,bfl&affiliate=fal=https://fal.ai/?via=me")).await?;
                form.finds(page, "usd(SDXL)", "25", "the widget").await?;
                let told = async |images: &str| {
                    let event = last(page, "estimate").await?;
                    Ok(event["query"].as_str().is_some_and(|query| query.contains(images)))
                };
                set_images(form, page, "20000").await?;
                page.wait_until(async || told("images=20000").await).await?;
                let event = last(page, "estimate").await?;
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

                // A click would leave for the vendor; what is told is the same.
                let click = async |selector: &str| -> Steps {
                    let script = format!(
                        "const link = {}.querySelector(arguments[0]); link.addEventListener('click', event => event.preventDefault(), {{ once: true }}); link.click()",
                        form.root()
                    );
                    let click = async |page: &Page| page.ask(&script, json!(selector)).await;
                    if form == Form::Frame { page.within(0, click).await.map(drop) } else { click(page).await.map(drop) }
                };
                // The amount is that of the route, and not of the first row: 20,000 x 0.03.
                for (selector, route, usd, href, affiliate) in [
                    ("tr[data-route='bfl/flux-2-pro'] .source a", "bfl/flux-2-pro", "600", "https://", false),
                    ("tr[data-route='fal/sdxl'] a.affiliate", "fal/sdxl", "50", "https://fal.ai/?via=me", true),
                ] {
                    click(selector).await?;
                    page.wait_until(async || Ok(last(page, "route-click").await?["route"] == route)).await?;
                    let event = last(page, "route-click").await?;
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
async fn mode_and_title_are_the_elements_own() {
    Form::Frame
        .visit("")
        .run(async |page| -> Steps {
            let frames = "return [...document.querySelectorAll('image-price-estimator')].map(element => \
                [element.shadowRoot.querySelector('iframe')?.title ?? 'none', Boolean(element.shadowRoot.querySelector('.controls'))].join())";
            let add = "for (const html of arguments[0]) document.body.insertAdjacentHTML('beforeend', html)";
            let elements = ["<image-price-estimator></image-price-estimator>", "<image-price-estimator title='Costs'></image-price-estimator>",
                "<image-price-estimator mode=frame></image-price-estimator>", "<image-price-estimator mode=inline></image-price-estimator>"];
            page.ask(add, json!(elements)).await?;
            page.wait_for_estimator(3).await?;
            let usual = "AI image API price estimator,false";
            assert_eq!(page.script(frames).await?, json!([usual, "Costs,false", usual, "none,true"]));
            page.attribute(0, "title", Some("Prices")).await?;
            page.wait_until(async || Ok(page.script(frames).await?[0] == "Prices,false")).await
        })
        .await;
}

/// Writes down what a frame says to the page around it, and loads it anew.
const LISTEN: &str = "const [query] = arguments; window.messages = []; \
    addEventListener('message', ({ data, source }) => source === document.querySelector('iframe').contentWindow && messages.push(data)); \
    const frame = document.querySelector('iframe'); const url = new URL(frame.src); url.search = query; frame.src = url.href";

#[tokio::test]
async fn a_page_that_frames_the_estimator_by_itself_hears_every_message_and_is_heard() {
    post("plain.html")
        .run(async |page| -> Steps {
            let heard = async |event: &str| -> Result<Vec<Value>, CmdError> {
                let body = "return messages.filter(({ type, event }) => type === 'image-price-estimator' && event === arguments[0])";
                Ok(page.ask(body, json!(event)).await?.as_array().cloned().unwrap_or_default())
            };
            let say = async |set: Value| -> Steps {
                let body = "const frame = document.querySelector('iframe'); \
                    frame.contentWindow.postMessage({ type: 'image-price-estimator', set: arguments[0] }, new URL(frame.src).origin)";
                page.ask(body, set).await.map(drop)
            };
            let inside = async |probe: &str| -> Result<String, CmdError> {
                page.wait_for("iframe").await?.enter_frame().await?;
                page.ready().await?;
                let found = Form::Page.probe(page, probe).await;
                page.client().enter_parent_frame().await?;
                found
            };
            let finds = async |probe: &str, expected: &str| -> Steps {
                page.wait_until(async || Ok(inside(probe).await? == expected)).await.inspect_err(|_| println!("{probe}"))
            };
            for scheme in ["light", "dark"] {
                page.ask(LISTEN, json!(format!("{DAY}&theme={scheme}"))).await?;
                // The document before may still say its own.
                page.wait_until(async || Ok(heard("ready").await?.iter().any(|ready| ready["scheme"] == scheme)))
                    .await?;
            }
            page.ask(LISTEN, json!(DAY)).await?;
            page.wait_until(async || Ok(!heard("estimate").await?.is_empty())).await?;
            let is_of_none = async || Ok(heard("ready").await?.iter().any(|ready| ready["scheme"].is_null()));
            page.wait_until(is_of_none).await?;
            let first = heard("estimate").await?.remove(0);
            assert!(first["detail"]["answer"].as_str().is_some_and(|answer| answer.contains("a month")), "{first}");
            let height = async || Ok::<_, CmdError>(heard("size").await?.pop().and_then(|size| size["height"].as_u64()).unwrap_or(0));
            page.wait_until(async || {
                let content = inside("Math.ceil(document.body.getBoundingClientRect().height)").await?;
                Ok(content == height().await?.to_string())
            }).await?;
            let before = height().await?;
            assert!(before > 400, "{before}");

            // Being spoken to takes the scroll bar away, and nothing else.
            assert_eq!(inside("getComputedStyle(document.documentElement).overflowY").await?, "visible");
            say(json!({})).await?;
            finds("getComputedStyle(document.documentElement).overflowY", "hidden").await?;
            page.wait_until(async || Ok(!heard("look").await?.is_empty())).await?;
            finds("usd(LOW)", "58.8").await?;
            // Each parameter of the reference can be said, and taken back.
            say(json!({ "images": "20000", "rows": "3", "lang": "de" })).await?;
            finds("[usd(LOW), rows(), said('.tiers legend').includes('Qualitätsstufe')]", "117.6,3,true").await?;
            page.wait_until(async || Ok(height().await? < before)).await?;
            say(json!({ "images": null, "lang": null, "rows": null })).await?;
            finds("[usd(LOW), rows() > 3, said('.tiers legend').includes('Quality tier')]", "58.8,true,true").await?;
            say(json!({ "theme": "dark" })).await?;
            page.wait_until(async || Ok(heard("look").await?.iter().any(|look| look["theme"] == "dark"))).await?;
            finds("ink()", "light").await?;

            page.wait_for("iframe").await?.enter_frame().await?;
            let click = "const link = document.querySelector('tr[data-route] a'); link.addEventListener('click', event => event.preventDefault()); link.click()";
            page.script(click).await?;
            page.client().enter_parent_frame().await?;
            page.wait_until(async || Ok(!heard("route-click").await?.is_empty())).await?;
            let click = heard("route-click").await?.remove(0);
            assert!(click["detail"]["href"].as_str().is_some_and(|href| href.starts_with("https://")), "{click}");

            // Where the button is that folds the rows, once it has.
            page.wait_for("iframe").await?.enter_frame().await?;
            let unfold_and_fold = "const all = document.querySelector('.all'); all.click(); all.click(); return all.getBoundingClientRect().top";
            let top = page.script(unfold_and_fold).await?;
            page.client().enter_parent_frame().await?;
            page.wait_until(async || Ok(!heard("fold").await?.is_empty())).await?;
            let fold = heard("fold").await?.remove(0);
            assert!(fold["top"].as_f64() == top.as_f64() && fold["bottom"].as_f64() > top.as_f64(), "{fold}, {top}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn parts_and_custom_properties_style_what_they_name() {
    let style = "const sheet = document.createElement('style'); sheet.textContent = arguments[0]; document.head.append(sheet)";
    let css = "image-price-estimator { --estimator-accent: #0a7; --estimator-radius: 12px } \
               image-price-estimator::part(frame) { border: 3px solid rgb(1, 2, 3) } \
               image-price-estimator::part(notice) { color: rgb(1, 2, 3) }";
    for form in [Form::Frame, Form::Inline] {
        form.visit("")
            .run(async |page| -> Steps {
                page.ask(style, json!(css)).await?;
                form.ask(page, DAY).await?;
                form.finds(page, "accent()", "green", "--estimator-accent").await?;
                if form == Form::Frame {
                    let looks = "(({ borderTopWidth, borderTopColor, borderTopLeftRadius }) => [borderTopWidth, borderTopColor, borderTopLeftRadius].join())(\
                        getComputedStyle(document.querySelector('image-price-estimator').shadowRoot.querySelector('iframe')))";
                    assert_eq!(page.script(&format!("return {looks}")).await?, "3px,rgb(1, 2, 3),12px");
                }
                // An attribute says it first.
                form.ask(page, &format!("{DAY}&accent=b0400a")).await?;
                form.finds(page, "accent()", "red", "the attribute").await
            })
            .await;
    }
    post("frameless.html")
        .run_with_errors(async |page| -> Steps {
            let sheet = "const sheet = new CSSStyleSheet(); sheet.replaceSync(arguments[0]); document.adoptedStyleSheets = [sheet]";
            page.ask(sheet, json!(css)).await?;
            let color = "const notice = document.querySelector('image-price-estimator').shadowRoot.querySelector('.notice'); \
                return notice.innerText && getComputedStyle(notice).color";
            page.wait_until(async || Ok(page.script(color).await? == "rgb(1, 2, 3)")).await
        })
        .await;
}

/// A choice of the page that writes snippets: the controls that are clicked one after the other, and what the snippet then
/// has, or with a `!` before it has not.
struct Choice(&'static [&'static str], &'static str);

/// One line a choice.
const CHOICES: [Choice; 35] = [
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
    Choice(&["[name=rows][value='3']"], " rows=\"3\""),
    Choice(&["[name=rows][value='5']"], " rows=\"5\""),
    Choice(&["[name=rows][value='20']"], " rows=\"20\""),
    Choice(&["[name=rows][value=all]"], " rows=\"all\""),
    Choice(&["[name=rows][value='5']", "[name=rows][value='10']"], "! rows=\"5\""),
    Choice(&["[name=hide][value=title]"], " hide=\"title\""),
    Choice(&["[name=hide][value=size]", "[name=hide][value=tier]"], " hide=\"size,tier\""),
    Choice(&["[name=hide][value=images]", "[name=hide][value=tools]"], " hide=\"images,tools\""),
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

/// Checks that the snippet has this, or with a `!` before it has not.
#[track_caller]
fn names(snippet: &str, part: &str, what: &str) {
    let (wanted, part) = part.strip_prefix('!').map_or((true, part), |part| (false, part));
    assert_eq!(snippet.contains(part), wanted, "{what}: {part:?} in {snippet}");
}

async fn choices(part: usize) {
    visit("embed.html")
        .run(async |page| -> Steps {
            let address = page.client().current_url().await?;
            for (_, Choice(selectors, named)) in CHOICES.iter().enumerate().filter(|(at, _)| at % 3 == part) {
                page.open(address.as_str()).await?;
                page.wait_for("#choices:not([inert])").await?;
                for (at, selector) in selectors.iter().enumerate() {
                    // What is chosen last makes the difference, unless both together do.
                    if at + 1 == selectors.len() && !named.contains(',') {
                        let not = named.strip_prefix('!').map_or_else(|| format!("!{named}"), str::to_owned);
                        names(&page.value("#text").await?, &not, "before it");
                    }
                    press(page, selector).await?;
                }
                names(&page.value("#text").await?, named, &format!("{selectors:?}"));
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn every_choice_of_the_builder_is_in_its_snippet_first_part() {
    choices(0).await;
}

#[tokio::test]
async fn every_choice_of_the_builder_is_in_its_snippet_second_part() {
    choices(1).await;
}

#[tokio::test]
async fn every_choice_of_the_builder_is_in_its_snippet_third_part() {
    choices(2).await;
}

#[tokio::test]
async fn every_field_of_the_builder_is_in_its_snippet() {
    visit("embed.html")
        .run(async |page| -> Steps {
            // Its link names the answer once the WebAssembly is there, which then reads what is typed.
            page.wait_until(async || Ok(page.value("#text").await?.contains(">Cheapest "))).await?;
            page.click("[name=colored]").await?;
            for (name, text, named) in [
                ("images", "500", " images=\"500\""),
                ("since", "2026-06-15", " since=\"2026-06-15\""),
                ("since", "", "! since="),
                ("accent", "#00aa77", " accent=\"00aa77\""),
            ] {
                page.paste(name, text).await?;
                names(&page.value("#text").await?, named, name);
            }
            Ok(())
        })
        .await;
}

/// Clicks a choice, by its label where it is hidden behind that.
async fn press(page: &Page, selector: &str) -> Steps {
    if selector.contains("] [") || selector.contains("name=hide") || selector.contains("name=provider") {
        return page.click(selector).await;
    }
    page.click(&format!("label:has({selector})")).await
}

#[tokio::test]
async fn the_preview_of_the_builder_is_as_wide_and_as_dark_as_the_post_that_was_chosen() {
    visit("embed.html")
        .run(async |page| -> Steps {
            page.wait_for("#choices:not([inert])").await?;
            let width = "return document.querySelector('.column').clientWidth - ['paddingLeft', 'paddingRight'].map(side => parseFloat(getComputedStyle(document.querySelector('.column'))[side])).reduce((a, b) => a + b)";
            for name in [280, 640, 900] {
                press(page, &format!("[name=width][value='{name}']")).await?;
                assert_eq!(page.script(width).await?.as_f64(), Some(f64::from(name)));
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
async fn no_control_of_the_builder_is_without_its_case() {
    visit("embed.html")
        .run(async |page| -> Steps {
            page.wait_for("#choices:not([inert])").await?;
            let names = "return [...new Set([...document.querySelectorAll(':is(input, select, button)')].map(({ name, id }) => name || id))].sort()";
            let names: Vec<String> = serde_json::from_value(page.script(names).await?)?;
            let mut had: BTreeSet<String> = CHOICES
                .iter()
                .flat_map(|Choice(selectors, _)| selectors.iter())
                .filter_map(|selector| Some(selector.split("[name=").nth(1)?.split(']').next()?.to_owned()))
                .collect();
            // Above, and in builder.rs: the fields, the preview, and what is more than a choice.
            let apart = ["images", "since", "accent", "width", "post", "size", "release", "add", "copy", "short"];
            had.extend(apart.map(str::to_owned));
            let without: Vec<_> = names.iter().filter(|name| !had.contains(*name)).collect();
            assert!(names.len() > 20 && without.is_empty(), "{without:?} of {names:?}");
            Ok(())
        })
        .await;
}
