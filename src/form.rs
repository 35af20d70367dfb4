//! What stands in the controls, and the job that it makes.

use crate::job::{Images, Job};
use crate::query;
use crate::size::Size;
use crate::words;

/// The controls' contents. Whatever is typed is kept as it is typed; the job follows as soon as it makes sense, and
/// until then it stays what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The last question that made sense.
    pub job: Job,
    /// Whether width and height are typed and not chosen.
    custom: bool,
    width: String,
    height: String,
    /// The text of the box for the volume, while it is being typed.
    images: Option<String>,
}

impl Form {
    /// The controls as they stand for a job.
    #[must_use]
    pub fn new(job: Job) -> Self {
        let (width, height) = (job.size.width().to_string(), job.size.height().to_string());
        Self { job, custom: !job.size.is_preset(), width, height, images: None }
    }

    /// Takes what a control says, by the control's name.
    pub fn take(&mut self, name: &str, value: &str, checked: bool) {
        match name {
            "size" => self.choose_size(value),
            "width" => value.clone_into(&mut self.width),
            "height" => value.clone_into(&mut self.height),
            "tier" => self.job.tier = query::tier(value).unwrap_or(self.job.tier),
            "volume" => {
                self.images = None;
                self.job.images = value.parse().map_or(self.job.images, Images::at_step);
            }
            "images" => {
                self.images = Some(value.to_owned());
                self.job.images = value.parse().unwrap_or(self.job.images);
            }
            "batch" => self.job.batch = checked,
            _ => {}
        }
        if self.custom {
            self.job.size = self.typed_size().unwrap_or(self.job.size);
        }
    }

    /// Takes a preset such as `1024x1024`, or with an empty value what the fields for width and height say.
    fn choose_size(&mut self, value: &str) {
        self.custom = value.is_empty();
        if let (Some((width, height)), Ok(size)) = (value.split_once('x'), value.parse()) {
            (self.width, self.height) = (width.to_owned(), height.to_owned());
            self.job.size = size;
        }
    }

    fn typed_size(&self) -> Option<Size> {
        format!("{}x{}", self.width, self.height).parse().ok()
    }

    /// What is wrong with width and height, and what the ranking still shows; empty when all is well.
    #[must_use]
    pub fn size_problem(&self) -> String {
        if !self.custom || self.typed_size().is_some() {
            return String::new();
        }
        let (least, most, still) = (Size::MIN_EDGE, Size::MAX_EDGE, words::size(self.job.size));
        format!("Type a width and a height from {least} to {most} pixels. The ranking is still for {still}.")
    }

    /// Puts the number in its usual form once it has been typed; a mistake stays, to be mended.
    pub fn finish_images(&mut self) {
        if self.images_problem().is_empty() {
            self.images = None;
        }
    }

    /// What stands in the box for the volume.
    #[must_use]
    pub fn images(&self) -> String {
        self.images.clone().unwrap_or_else(|| self.job.images.to_string())
    }

    /// What the controls show for it, beside what the visitor has just done to them: the name of the element, which of
    /// its attributes (`value` and `text` are its contents), and what it says.
    #[must_use]
    pub fn shown(&self) -> [(&'static str, &'static str, String); 10] {
        let (size, images) = (self.size_problem(), self.images_problem());
        let bad = |problem: &str| (!problem.is_empty()).to_string();
        [
            ("sizes", "data-custom", self.custom.to_string()),
            ("width", "value", self.width.clone()),
            ("width", "aria-invalid", bad(&size)),
            ("height", "value", self.height.clone()),
            ("height", "aria-invalid", bad(&size)),
            ("volume", "value", self.job.images.nearest_step().to_string()),
            ("volume", "aria-valuetext", format!("{} images per month", self.job.images)),
            ("images", "value", self.images()),
            ("images", "aria-invalid", bad(&images)),
            ("problem", "text", if size.is_empty() { images } else { size }),
        ]
    }

    /// What is wrong with the volume; empty when all is well.
    #[must_use]
    pub fn images_problem(&self) -> String {
        let typed = self.images.as_ref().map(|text| text.parse::<Images>());
        match typed {
            Some(Err(e)) => format!("{e}. The ranking is still for {}.", self.job.images),
            _ => String::new(),
        }
    }
}
