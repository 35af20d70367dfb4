//! The compact format of the catalog.
//!
//! Tags, numbers and texts are in streams of their own, and so are the values of each type, and of each field of the types
//! that matter most: like compresses better beside like. A text is stored once. Reading cannot fail: after the end of a
//! stream, everything is zero or empty. A checksum tells whether the bytes are whole.

/// Computes the 32-bit FNV-1a hash, which is short and the same on every platform.
pub(crate) fn checksum<'a>(bytes: impl IntoIterator<Item = &'a u8>) -> u32 {
    bytes.into_iter().fold(FNV_START, |hash, byte| fnv(hash, *byte))
}

const FNV_START: u32 = 0x811c_9dc5;

#[allow(clippy::cast_lossless, reason = "u32::from is not const")]
const fn fnv(hash: u32, byte: u8) -> u32 {
    (hash ^ byte as u32).wrapping_mul(0x0100_0193)
}

/// The number of columns.
const COLUMNS: usize = 127;

/// Returns the column of a type or field by its name. Two may share one by chance, which costs some bytes.
pub(crate) const fn column(name: &str) -> usize {
    let (mut hash, mut bytes) = (FNV_START, name.as_bytes());
    while let Some((byte, rest)) = bytes.split_first() {
        (hash, bytes) = (fnv(hash, *byte), rest);
    }
    (hash >> 8) as usize % COLUMNS
}

/// A value that can be packed.
pub(crate) trait Packed: Sized {
    /// Appends the value.
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self, to: &mut Writer);

    /// Reads the value.
    fn take(from: &mut Reader) -> Self;
}

/// The number of streams in each column.
const KINDS: usize = 4;
/// Tags of variants, flags, and lengths of lists.
const TAGS: usize = 0;
/// Numbers.
const NUMBERS: usize = 1;
/// Numbers of texts: 0 for the next new one, else 1 more than the index of a known one.
const TEXTS: usize = 2;
/// The texts, each followed by [`END`].
const LETTERS: usize = 3;

/// Ends a text. Texts lose it.
const END: u8 = 0;

/// Writes packed bytes.
#[cfg(not(target_arch = "wasm32"))]
pub(crate) struct Writer {
    /// All streams of a kind, by column, and then those of the next kind.
    streams: Vec<Vec<u8>>,
    column: usize,
    texts: Vec<&'static str>,
}

#[cfg(not(target_arch = "wasm32"))]
impl Default for Writer {
    fn default() -> Self {
        Self { streams: vec![Vec::new(); KINDS * COLUMNS], column: 0, texts: Vec::new() }
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl Writer {
    /// Returns the bytes: the length of each stream, then the streams.
    pub(crate) fn bytes(self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for stream in &self.streams {
            put_number(stream.len().try_into().unwrap_or_default(), &mut bytes);
        }
        bytes.extend(self.streams.into_iter().flatten());
        bytes
    }

    /// Continues in a column.
    pub(crate) fn go_to(&mut self, column: usize) {
        self.column = column;
    }

    /// Appends a tag, or the length of a list.
    pub(crate) fn tag(&mut self, tag: usize) {
        self.number(TAGS, tag.try_into().unwrap_or_default());
    }

    fn number(&mut self, kind: usize, number: u64) {
        if let Some(stream) = self.stream(kind) {
            put_number(number, stream);
        }
    }

    fn stream(&mut self, kind: usize) -> Option<&mut Vec<u8>> {
        self.streams.get_mut(kind * COLUMNS + self.column)
    }
}

/// Appends a number, seven bits in a byte, lowest first.
#[cfg(not(target_arch = "wasm32"))]
fn put_number(mut number: u64, to: &mut Vec<u8>) {
    while number > 127 {
        to.push(u8::try_from(number % 128).unwrap_or_default() + 128);
        number /= 128;
    }
    to.push(u8::try_from(number).unwrap_or_default());
}

/// Reads packed bytes.
pub(crate) struct Reader {
    streams: Vec<&'static [u8]>,
    column: usize,
    texts: Vec<&'static str>,
}

impl Reader {
    /// Splits the bytes into their streams.
    pub(crate) fn new(mut bytes: &'static [u8]) -> Self {
        let lengths: Vec<u64> = (0..KINDS * COLUMNS).map(|_| take_number(&mut bytes)).collect();
        let stream = |length: u64| {
            let (stream, rest) =
                bytes.split_at_checked(length.try_into().unwrap_or_default()).unwrap_or_default();
            bytes = rest;
            stream
        };
        Self { streams: lengths.into_iter().map(stream).collect(), column: 0, texts: Vec::new() }
    }

    /// Continues in a column.
    pub(crate) fn go_to(&mut self, column: usize) {
        self.column = column;
    }

    /// Reads a tag, or the length of a list.
    pub(crate) fn tag(&mut self) -> usize {
        usize::try_from(self.number(TAGS)).unwrap_or_default()
    }

    fn number(&mut self, kind: usize) -> u64 {
        self.stream(kind).map(take_number).unwrap_or_default()
    }

    fn text(&mut self) -> &'static str {
        let known = usize::try_from(self.number(TEXTS)).unwrap_or_default();
        if let Some(known) = known.checked_sub(1) {
            return self.texts.get(known).copied().unwrap_or_default();
        }
        let Some(letters) = self.stream(LETTERS) else { return "" };
        let mut parts = letters.splitn(2, |byte| *byte == END);
        let text = core::str::from_utf8(parts.next().unwrap_or_default()).unwrap_or_default();
        *letters = parts.next().unwrap_or_default();
        self.texts.push(text);
        text
    }

    fn stream(&mut self, kind: usize) -> Option<&mut &'static [u8]> {
        self.streams.get_mut(kind * COLUMNS + self.column)
    }
}

/// Reads a number; zero at the end of the stream.
fn take_number(from: &mut &'static [u8]) -> u64 {
    let (mut number, mut shift) = (0, 0);
    while let Some((byte, rest)) = from.split_first() {
        *from = rest;
        number |= u64::from(*byte & 127) << (shift & 63);
        shift += 7;
        if *byte < 128 {
            break;
        }
    }
    number
}

/// Packs a struct field by field: `packed!(struct Run { gpu, seconds })`, or each field in a column of its own:
/// `packed!(columns Provider { id, name })`. Packs an enum as the position of its variant, and then its contents:
/// `packed!(enum Bands { Resolution(pairs), Pixels(pairs) })`.
macro_rules! packed {
    (struct $name:ident { $($field:ident),* $(,)? }) => {
        $crate::units::packed::packed!(fields $name { $($field in stringify!($name)),* });
    };
    (columns $name:ident { $($field:ident),* $(,)? }) => {
        $crate::units::packed::packed!(fields $name { $($field in concat!(stringify!($name), stringify!($field))),* });
    };
    (fields $name:ident { $($field:ident in $column:expr),* }) => {
        impl $crate::units::packed::Packed for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn put(&self, to: &mut $crate::units::packed::Writer) {
                $(
                    to.go_to(const { $crate::units::packed::column($column) });
                    self.$field.put(to);
                )*
            }

            fn take(from: &mut $crate::units::packed::Reader) -> Self {
                $(
                    from.go_to(const { $crate::units::packed::column($column) });
                    let $field = $crate::units::packed::Packed::take(from);
                )*
                Self { $($field),* }
            }
        }
    };
    (enum $name:ident { $first:ident $(($first_inner:ident))? $({ $($first_field:ident),* })?
        $(, $variant:ident $(($inner:ident))? $({ $($field:ident),* })? )* $(,)? }) => {
        impl $crate::units::packed::Packed for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn put(&self, to: &mut $crate::units::packed::Writer) {
                let tag = |name| {
                    let names = [stringify!($first), $( stringify!($variant) ),*];
                    names.iter().position(|known| *known == name).unwrap_or_default()
                };
                // A variant that is missing here does not compile.
                match self {
                    Self::$first $(($first_inner))? $({ $($first_field),* })? => {
                        to.tag(tag(stringify!($first)));
                        $( $first_inner.put(to); )?
                        $( $($first_field.put(to);)* )?
                    }
                    $(
                        Self::$variant $(($inner))? $({ $($field),* })? => {
                            to.tag(tag(stringify!($variant)));
                            $( $inner.put(to); )?
                            $( $($field.put(to);)* )?
                        }
                    )*
                }
            }

            fn take(from: &mut $crate::units::packed::Reader) -> Self {
                let tag = from.tag();
                let mut other = 0;
                $(
                    other += 1;
                    if tag == other {
                        $( let $inner = $crate::units::packed::Packed::take(from); )?
                        $( $( let $field = $crate::units::packed::Packed::take(from); )* )?
                        return Self::$variant $(($inner))? $({ $($field),* })?;
                    }
                )*
                let _ = other;
                $( let $first_inner = $crate::units::packed::Packed::take(from); )?
                $( $( let $first_field = $crate::units::packed::Packed::take(from); )* )?
                Self::$first $(($first_inner))? $({ $($first_field),* })?
            }
        }
    };
}

pub(crate) use packed;

macro_rules! number {
    ($($kind:ty),*) => { $(
        impl Packed for $kind {
            #[cfg(not(target_arch = "wasm32"))]
            fn put(&self, to: &mut Writer) {
                to.number(NUMBERS, (*self).into());
            }

            fn take(from: &mut Reader) -> Self {
                from.number(NUMBERS).try_into().unwrap_or_default()
            }
        }
    )* };
}

number!(u8, u16, u32, u64);

impl Packed for bool {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self, to: &mut Writer) {
        to.tag((*self).into());
    }

    fn take(from: &mut Reader) -> Self {
        from.tag() == 1
    }
}

impl Packed for &'static str {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self, to: &mut Writer) {
        if let Some(known) = to.texts.iter().position(|text| text == self) {
            return to.number(TEXTS, (known + 1).try_into().unwrap_or_default());
        }
        to.number(TEXTS, 0);
        to.texts.push(self);
        if let Some(letters) = to.stream(LETTERS) {
            letters.extend(self.bytes().filter(|byte| *byte != END));
            letters.push(END);
        }
    }

    fn take(from: &mut Reader) -> Self {
        from.text()
    }
}

impl<T: Packed> Packed for Option<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self, to: &mut Writer) {
        to.tag(self.is_some().into());
        if let Some(value) = self {
            value.put(to);
        }
    }

    fn take(from: &mut Reader) -> Self {
        (from.tag() == 1).then(|| T::take(from))
    }
}

impl<T: Packed> Packed for Vec<T> {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self, to: &mut Writer) {
        to.tag(self.len());
        for value in self {
            value.put(to);
        }
    }

    fn take(from: &mut Reader) -> Self {
        (0..from.tag()).map(|_| T::take(from)).collect()
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self, to: &mut Writer) {
        self.0.put(to);
        self.1.put(to);
    }

    fn take(from: &mut Reader) -> Self {
        (A::take(from), B::take(from))
    }
}
