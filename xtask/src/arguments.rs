//! Parses the arguments after the name of a command.

use std::ffi::OsString;

use lexopt::{Arg, Parser};

use crate::failure::Outcome;

/// Returns the value of the only option of a command; `None` if it is not given, the last value if it is repeated.
pub(crate) fn option(arguments: Parser, flag: &str) -> Outcome<Option<OsString>> {
    let [value] = options(arguments, [flag])?;
    Ok(value)
}

/// Returns the value of each option of a command, as [`option`].
pub(crate) fn options<const N: usize>(
    mut arguments: Parser,
    flags: [&str; N],
) -> Outcome<[Option<OsString>; N]> {
    let mut values = [const { None }; N];
    while let Some(argument) = arguments.next()? {
        let mut known = flags.iter().zip(&mut values);
        let Some((_, value)) = known.find(|(flag, _)| argument == Arg::Long(flag)) else {
            return Err(argument.unexpected().into());
        };
        *value = Some(arguments.value()?);
    }
    Ok(values)
}

/// Returns an error if any arguments are left.
pub(crate) fn no_arguments(mut arguments: Parser) -> Outcome<()> {
    match arguments.next()? {
        Some(argument) => Err(argument.unexpected().into()),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsStr;

    use super::{Parser, option, options};

    #[test]
    fn only_the_named_option_is_accepted_with_its_value() {
        let value = |flags: &[&str]| option(Parser::from_args(flags), "to");
        let case = |flags: &[&str], expected: Option<&str>| {
            assert_eq!(value(flags).unwrap().as_deref(), expected.map(OsStr::new), "{flags:?}");
        };
        case(&[], None);
        case(&["--to", "a"], Some("a"));
        case(&["--to=a"], Some("a"));
        case(&["--to", "a", "--to", "b"], Some("b"));
        let refused = |flags: &[&str], what: &str| {
            let message = value(flags).unwrap_err().to_string();
            assert!(message.contains(what), "{message}");
        };
        refused(&["--to"], "missing argument for option '--to'");
        refused(&["--from", "a"], "invalid option '--from'");
        refused(&["a"], "unexpected argument \"a\"");
        refused(&["-t"], "invalid option '-t'");
    }

    #[test]
    fn several_options_keep_their_own_values() {
        let values = options(Parser::from_args(["--at", "b", "--to", "a"]), ["to", "at", "as"]).unwrap();
        assert_eq!(values, [Some("a".into()), Some("b".into()), None]);
        assert!(options(Parser::from_args(["--from", "a"]), ["to", "at"]).is_err());
    }
}
