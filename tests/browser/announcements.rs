//! The announcements of live regions, which a screen reader reads out without moving there.

use std::time::Duration;

use fantoccini::{error::CmdError, key::Key};
use tokio::time::sleep;

use crate::{page::Page, visit::visit};

/// How long the live regions must be quiet before listening ends: longer than any delay of the page.
const QUIET: Duration = Duration::from_millis(1500);

/// Records each change of text in a live region from now on. Hidden regions are silent; a new region is recorded only if
/// it is an alert; an unchanged text is not recorded again.
const LISTEN: &str = r"
    const live = '[aria-live], [role=status], [role=alert], [role=log], output';
    const manner = region => region.getAttribute('aria-live')
        ?? (region.getAttribute('role') === 'alert' ? 'assertive' : 'polite');
    const text = region => region.checkVisibility() ? region.innerText.replace(/\s+/g, ' ').trim() : '';
    const texts = new WeakMap();
    const announced = [];
    const record = () => {
        for (const region of document.querySelectorAll(live)) {
            const [how, now] = [manner(region), text(region)];
            const before = texts.get(region) ?? (how === 'assertive' ? '' : now);
            if (now && now !== before && how !== 'off') announced.push(`${how}: ${now}`);
            texts.set(region, now);
        }
    };
    record();
    const observer = new MutationObserver(record);
    observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    window.announcements = { take: () => announced.splice(0), stop: () => observer.disconnect() };
";

impl Page {
    /// Returns the announcements during an action and until the page has been quiet for a while: a line for each change of
    /// text in a live region (`[aria-live]`, `role=status`, `role=alert`, `role=log`, `output`), such as
    /// `polite: The cheapest is …` or `assertive: Enter a width …`.
    ///
    /// ```ignore
    /// let slider = page.control("input[type=range]", "Images per month").await?;
    /// let twenty_steps = String::from(char::from(Key::Right)).repeat(20);
    /// let announced = page.announcements(async || slider.send_keys(&twenty_steps).await).await?;
    /// assert!(announced.len() <= 2, "{announced:?}");
    /// ```
    pub(crate) async fn announcements(
        &self,
        during: impl AsyncFnOnce() -> Result<(), CmdError>,
    ) -> Result<Vec<String>, CmdError> {
        self.script(LISTEN).await?;
        // Discards texts that were already there.
        self.script("announcements.take()").await?;
        during().await?;
        let mut announcements = Vec::<String>::new();
        loop {
            sleep(QUIET).await;
            let more: Vec<String> =
                serde_json::from_value(self.script("return announcements.take()").await?)?;
            if more.is_empty() {
                break;
            }
            announcements.extend(more);
        }
        self.script("announcements.stop()").await?;
        Ok(announcements)
    }
}

#[tokio::test]
async fn an_invalid_volume_is_announced_once() {
    visit("")
        .run(async |page| {
            page.ready().await?;
            let paste_invalid = async || page.paste("images", "lots").await;
            let announced = page.announcements(paste_invalid).await?;
            assert_eq!(announced.len(), 1, "{announced:?}");
            assert!(
                announced.concat().starts_with("polite: Not a number. Still using 10,000."),
                "{announced:?}"
            );
            assert!(
                page.announcements(paste_invalid).await?.is_empty(),
                "the same message is not announced again"
            );
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn fast_slider_steps_are_announced_politely_and_at_most_twice() {
    visit("")
        .run(async |page| {
            page.ready().await?;
            let slider = page.control("input[type=range]", "Images per month").await?;
            let twenty_steps = String::from(char::from(Key::Right)).repeat(20);
            let announced = page.announcements(async || slider.send_keys(&twenty_steps).await).await?;
            assert!((1..=2).contains(&announced.len()), "{announced:?}");
            assert!(announced.iter().all(|line| line.starts_with("polite: ")), "{announced:?}");
            Ok(())
        })
        .await;
}
