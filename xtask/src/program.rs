//! Running other programs, with what they do on the screen.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::failure::{Failure, Outcome};

/// Tells on the screen what happens next.
pub fn say(text: impl AsRef<str>) {
    eprintln!("» {}", text.as_ref());
}

/// The program's name and arguments as one would type them.
fn typed(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program()).to_string_lossy().into_owned();
    command.get_args().fold(name, |line, argument| format!("{line} {}", argument.to_string_lossy()))
}

fn failure(command: &Command, what: impl Into<String>) -> Failure {
    Failure::new(format!("`{}`", typed(command)), what, "Its own messages are above.")
}

/// Runs a program to its end, with its output on the screen.
pub fn run(command: &mut Command) -> Outcome<()> {
    say(typed(command));
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(failure(command, format!("ended with {status}"))),
        Err(error) => Err(failure(command, format!("could not be started: {error}"))),
    }
}

/// Lets a program take the place of this one, so that whoever ends this one ends that one.
#[cfg(unix)]
pub fn give_way(command: &mut Command) -> Outcome<()> {
    use std::os::unix::process::CommandExt;
    say(typed(command));
    let error = command.exec();
    Err(failure(command, format!("could not be started: {error}")))
}

/// Runs a program in place of this one, as far as this system can.
#[cfg(not(unix))]
pub fn give_way(command: &mut Command) -> Outcome<()> {
    run(command)
}

/// Like [`run`], but ends the program after `limit`: a network that hangs must not hang us.
pub fn run_within(limit: Duration, command: &mut Command) -> Outcome<()> {
    say(typed(command));
    let mut child = command
        .stdin(Stdio::null())
        .spawn()
        .map_err(|error| failure(command, format!("could not be started: {error}")))?;
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => return Err(failure(command, format!("ended with {status}"))),
            Ok(None) if start.elapsed() < limit => thread::sleep(Duration::from_millis(100)),
            Ok(None) => {
                child.kill().and_then(|()| child.wait()).ok();
                return Err(failure(command, format!("did not end within {} seconds", limit.as_secs())));
            }
            Err(error) => return Err(failure(command, format!("could not be awaited: {error}"))),
        }
    }
}

/// Runs a program quietly and returns what it printed, without the spaces around it.
pub fn output(command: &mut Command) -> Outcome<String> {
    match command.stdin(Stdio::null()).output() {
        Ok(output) if output.status.success() => {
            Ok(String::from_utf8_lossy(&output.stdout).trim().to_owned())
        }
        Ok(output) => {
            let text = String::from_utf8_lossy(&output.stderr);
            let first = text.lines().find(|line| line.contains("error")).unwrap_or("it printed no error");
            Err(failure(command, format!("ended with {}: {first}", output.status)))
        }
        Err(error) => Err(failure(command, format!("could not be started: {error}"))),
    }
}

/// The first program of that name on PATH.
pub fn find(name: &str) -> Option<PathBuf> {
    let file = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&file)).find(|path| path.is_file())
}

/// PATH with these folders before all others.
pub fn path_with(folders: &[PathBuf]) -> Outcome<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.iter().cloned().chain(env::split_paths(&rest))).map_err(|error| {
        Failure::new(
            "PATH",
            error.to_string(),
            "Move the project to a folder without that character in its name.",
        )
    })
}
