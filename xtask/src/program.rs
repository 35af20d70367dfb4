//! Runs other programs and prints their command lines.

use std::{
    env,
    ffi::OsString,
    io,
    path::{Path, PathBuf},
    process::{Command, ExitStatus, Stdio},
    time::Duration,
};

use wait_timeout::ChildExt;

use crate::failure::{Failure, Outcome};

/// Prints a progress message.
pub(crate) fn say(text: impl AsRef<str>) {
    eprintln!("» {}", text.as_ref());
}

/// Formats a command line for display.
fn command_line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    command.get_args().fold(name, |line, argument| format!("{line} {}", argument.to_string_lossy()))
}

fn failure(command: &Command, what: impl Into<String>) -> Failure {
    Failure::new(format!("`{}`", command_line(command)), what, "See its output for details.")
}

fn not_started(command: &Command) -> impl FnOnce(io::Error) -> Failure + '_ {
    move |error| {
        failure(command, format!("could not be started: {error}"))
            .with_remedy("Check that the program is installed.")
    }
}

fn ended(command: &Command, status: ExitStatus) -> Outcome<()> {
    if status.success() { Ok(()) } else { Err(failure(command, format!("ended with {status}"))) }
}

/// Runs a program with its output on the terminal, and waits for it.
pub(crate) fn run(command: &mut Command) -> Outcome<()> {
    say(command_line(command));
    let status = command.status();
    ended(command, status.map_err(not_started(command))?)
}

/// Replaces this process with the program, so that signals reach the program.
#[cfg(unix)]
pub(crate) fn replace_process(command: &mut Command) -> Outcome<()> {
    use std::os::unix::process::CommandExt;
    say(command_line(command));
    let error = command.exec();
    Err(not_started(command)(error))
}

/// Runs the program and waits, because this system cannot replace a process.
#[cfg(not(unix))]
pub fn replace_process(command: &mut Command) -> Outcome<()> {
    run(command)
}

/// Like [`run`], but kills the program after `limit`, so a hanging network does not block the command.
pub(crate) fn run_within(limit: Duration, command: &mut Command) -> Outcome<()> {
    say(command_line(command));
    let mut child = command.stdin(Stdio::null()).spawn().map_err(not_started(command))?;
    match child.wait_timeout(limit) {
        Ok(Some(status)) => ended(command, status),
        Ok(None) => {
            child.kill().and_then(|()| child.wait()).ok();
            Err(failure(command, format!("did not end within {} seconds", limit.as_secs())))
        }
        Err(error) => Err(failure(command, format!("could not be waited for: {error}"))),
    }
}

/// Runs a program without showing its output, and returns the output trimmed.
pub(crate) fn output(command: &mut Command) -> Outcome<String> {
    match command.stdin(Stdio::null()).output() {
        Ok(output) if output.status.success() => {
            Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
        }
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stderr);
            let first = text.lines().find(|line| line.contains("error")).unwrap_or("it printed no error");
            Err(failure(command, format!("ended with {}: {first}", output.status)))
        }
        Err(error) => Err(not_started(command)(error)),
    }
}

/// Finds a program on PATH.
pub(crate) fn find(name: &str) -> Option<PathBuf> {
    which::which(name).ok()
}

/// Returns PATH with `folders` at the front.
pub(crate) fn path_with(folders: &[PathBuf]) -> Outcome<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.iter().cloned().chain(env::split_paths(&rest))).map_err(|error| {
        Failure::new(
            "PATH",
            error.to_string(),
            "Move the project to a folder without that character in its name.",
        )
    })
}

// Programs have other names on Windows.
#[cfg(all(test, unix))]
mod tests {
    use std::{
        process::Command,
        time::{Duration, Instant},
    };

    use super::{find, output, run_within};

    fn cargo(argument: &str) -> Command {
        let mut cargo = Command::new(env!("CARGO"));
        cargo.arg(argument);
        cargo
    }

    #[test]
    fn a_failure_names_the_program_and_its_exit_status() {
        let message = output(&mut cargo("--no-such-flag")).unwrap_err().to_string();
        assert!(
            message.starts_with("`cargo --no-such-flag`: ended with exit status: 1: error: "),
            "{message}"
        );
        let message = output(&mut Command::new("no-such-program")).unwrap_err().to_string();
        assert!(message.starts_with("`no-such-program`: could not be started: "), "{message}");
        let message =
            run_within(Duration::from_mins(1), &mut cargo("--no-such-flag")).unwrap_err().to_string();
        assert!(message.starts_with("`cargo --no-such-flag`: ended with exit status: 1\n"), "{message}");
        assert!(run_within(Duration::from_mins(1), &mut cargo("--version")).is_ok());
    }

    #[test]
    fn a_hanging_program_is_killed_after_the_limit() {
        let start = Instant::now();
        let message =
            run_within(Duration::from_millis(50), Command::new("sleep").arg("60")).unwrap_err().to_string();
        assert!(message.starts_with("`sleep 60`: did not end within 0 seconds\n"), "{message}");
        assert!(start.elapsed() < Duration::from_secs(30));
    }

    #[test]
    fn programs_are_found_on_path() {
        assert!(find("cargo").is_some_and(|program| program.is_file()));
        assert_eq!(find("no-such-program"), None);
    }
}
