//! `cargo xtask picture`: takes the README's screenshot of the widget.

use browser_tests::{Engine, variable};

use crate::{
    arguments::no_arguments,
    browser::Browser,
    build,
    failure::Outcome,
    program::{run as run_program, say},
    project::Project,
};

/// Runs the command.
pub(crate) fn run(arguments: lexopt::Parser) -> Outcome<()> {
    no_arguments(arguments)?;
    let project = Project::here();
    build::release(&project)?;
    let browser = Browser::ensure(Engine::Chromium, &project)?;
    let picture = project.root().join("docs").join("widget.png");
    // The camera is an ignored browser test, which `cargo xtask test` does not run.
    run_program(
        browser
            .tests(&project)
            .args(["--", "--ignored", "--exact", "picture::of_the_widget"])
            .env(variable("PICTURE"), &picture),
    )?;
    say(format!("saved the screenshot to {}", picture.display()));
    Ok(())
}
