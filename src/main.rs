//! Mounts the widget.

fn main() {
    image_price_estimator::widget::mount();
}
