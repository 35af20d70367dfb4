//! Pictures of the page: their colors, and the one in the README, which `cargo xtask picture` makes.

use std::fs;

use crate::{
    engine::setting,
    visit::{Visit, visit},
};

/// A picture of the window.
pub(crate) struct Picture {
    width: usize,
    /// Bytes of a pixel.
    depth: usize,
    bytes: Vec<u8>,
}

impl Picture {
    /// Reads a picture in PNG.
    pub(crate) fn read(png: &[u8]) -> Self {
        let decoder = png::Decoder::new(std::io::Cursor::new(png));
        let mut reader = decoder.read_info().expect("a picture");
        let mut bytes = vec![0; reader.output_buffer_size().expect("a picture that fits the memory")];
        let info = reader.next_frame(&mut bytes).expect("a whole picture");
        Self { width: info.width as usize, depth: info.color_type.samples(), bytes }
    }

    /// Red, green and blue at a point, in pixels from the top left corner.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points are in the picture")]
    pub(crate) fn color(&self, (x, y): (f64, f64)) -> Vec<u8> {
        let at = (y as usize * self.width + x as usize) * self.depth;
        self.bytes.get(at..at + 3).expect("a point in the picture").to_vec()
    }
}

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
