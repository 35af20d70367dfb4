//! What a screen reader would say by itself, without the visitor going there.

use std::time::Duration;

use fantoccini::{error::CmdError, key::Key};
use tokio::time::sleep;

use crate::{page::Page, visit::visit};

/// For how long nothing may be said before nothing more is to come: longer than what waits for a pause.
const QUIET: Duration = Duration::from_millis(1500);

/// Remembers what the live regions say, and from then on writes down each change. A region that is not shown says
/// nothing; one that is new is heard only if it is an alert; the same text again is not heard.
const LISTEN: &str = r"
    const live = '[aria-live], [role=status], [role=alert], [role=log], output';
    const manner = region => region.getAttribute('aria-live')
        ?? (region.getAttribute('role') === 'alert' ? 'assertive' : 'polite');
    const text = region => region.checkVisibility() ? region.innerText.replace(/\s+/g, ' ').trim() : '';
    const said = new WeakMap();
    const heard = [];
    const hear = () => {
        for (const region of document.querySelectorAll(live)) {
            const [how, now] = [manner(region), text(region)];
            const before = said.get(region) ?? (how === 'assertive' ? '' : now);
            if (now && now !== before && how !== 'off') heard.push(`${how}: ${now}`);
            said.set(region, now);
        }
    };
    hear();
    const observer = new MutationObserver(hear);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    window.heard = { take: () => heard.splice(0), stop: () => observer.disconnect() };
";

impl Page {
    /// What is announced while something is done, and until it has been quiet for a while: a line for each change of
    /// text in a live region (`[aria-live]`, `role=status`, `role=alert`, `role=log`, `output`), as in
    /// `polite: The cheapest is …` or `assertive: Type a width …`.
    ///
    /// ```ignore
    /// let slider = page.control("input[type=range]", "Images per month").await?;
    /// let twenty_steps = String::from(char::from(Key::Right)).repeat(20);
    /// let heard = page.announcements(async || slider.send_keys(&twenty_steps).await).await?;
    /// assert!(heard.len() <= 2, "{heard:?}");
    /// ```
    pub(crate) async fn announcements(
        &self,
        during: impl AsyncFnOnce() -> Result<(), CmdError>,
    ) -> Result<Vec<String>, CmdError> {
        self.script(LISTEN).await?;
        // What stood there already is no news.
        self.script("heard.take()").await?;
        during().await?;
        let mut announcements = Vec::<String>::new();
        loop {
            sleep(QUIET).await;
            let more: Vec<String> = serde_json::from_value(self.script("return heard.take()").await?)?;
            if more.is_empty() {
                break;
            }
            announcements.extend(more);
        }
        self.script("heard.stop()").await?;
        Ok(announcements)
    }
}

#[tokio::test]
async fn a_mistake_is_announced_once() {
    visit("")
        .run(async |page| {
            page.ready().await?;
            let mistake = async || page.paste("images", "lots").await;
            let heard = page.announcements(mistake).await?;
            assert_eq!(heard.len(), 1, "{heard:?}");
            assert!(heard.concat().starts_with("polite: Not a number. Still counting 10,000."), "{heard:?}");
            assert!(page.announcements(mistake).await?.is_empty(), "the same again is no news");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_drag_is_announced_once_the_hand_rests() {
    visit("")
        .run(async |page| {
            page.ready().await?;
            let slider = page.control("input[type=range]", "Images per month").await?;
            let twenty_steps = String::from(char::from(Key::Right)).repeat(20);
            let heard = page.announcements(async || slider.send_keys(&twenty_steps).await).await?;
            assert!((1..=2).contains(&heard.len()), "{heard:?}");
            assert!(heard.iter().all(|line| line.starts_with("polite: ")), "{heard:?}");
            Ok(())
        })
        .await;
}
