//! Screenshots of the page: reads their colors, and takes the one in the README for `cargo xtask picture`.

use std::fs;

use crate::{
    engine::setting,
    visit::{Visit, visit},
};

/// A screenshot of the window.
pub(crate) struct Picture {
    width: usize,
    /// Bytes per pixel.
    depth: usize,
    bytes: Vec<u8>,
}

impl Picture {
    /// Decodes a PNG.
    pub(crate) fn read(png: &[u8]) -> Self {
        let decoder = png::Decoder::new(std::io::Cursor::new(png));
        let mut reader = decoder.read_info().expect("a PNG");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a picture that fits in memory")];
        let info = reader.next_frame(&mut bytes).expect("a complete PNG");
        Self { width: info.width as usize, depth: info.color_type.samples(), bytes }
    }

    /// Returns red, green and blue at a point, in pixels from the top left corner.
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "points are inside the picture"
    )]
    pub(crate) fn color(&self, (x, y): (f64, f64)) -> Vec<u8> {
        let at = (y as usize * self.width + x as usize) * self.depth;
        self.bytes.get(at..at + 3).expect("a point inside the picture").to_vec()
    }
}

#[tokio::test]
#[ignore = "takes a screenshot for `cargo xtask picture`"]
async fn of_the_widget() {
    let visit = Visit { window: (1120, 1060), scale: 2, ..visit("") };
    visit
        .run(async |page| {
            page.wait_for("#widget input[type=range]").await?;
            let picture = page.client().screenshot().await?;
            fs::write(setting("PICTURE"), picture).expect("the picture's folder exists");
            Ok(())
        })
        .await;
}
