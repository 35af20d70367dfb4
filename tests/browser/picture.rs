//! The picture in the README. `cargo xtask picture` runs this with the place to put it.

use std::fs;

use crate::{
    engine::setting,
    visit::{Visit, visit},
};

#[tokio::test]
#[ignore = "makes a picture: `cargo xtask picture`"]
async fn of_the_widget() {
    let visit = Visit { window: (1120, 720), scale: 2, ..visit("") };
    visit
        .run(async |page| {
            page.wait_for("#widget input[type=range]").await?;
            let picture = page.client().screenshot().await?;
            fs::write(setting("PICTURE"), picture).expect("the folder of the picture is there");
            Ok(())
        })
        .await;
}
