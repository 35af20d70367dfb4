//! The compact format of the catalog.
//!
//! Tags, numbers and texts are in streams of their own, which compress better apart. A text is stored once. Reading cannot
//! fail: after the end of a stream, everything is zero or empty. A checksum tells whether the bytes are whole.

/// Computes the 32-bit FNV-1a hash, which is short and the same on every platform.
pub(crate) fn checksum<'a>(bytes: impl IntoIterator<Item = &'a u8>) -> u32 {
    let step = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    bytes.into_iter().fold(0x811c_9dc5, step)
}

/// A value that can be packed.
pub(crate) trait Packed: Sized {
    /// Appends the value.
    #[cfg(not(target_arch = "wasm32"))]
    fn put(&self, to: &mut Writer);

    /// Reads the value.
    fn take(from: &mut Reader) -> Self;
}

/// The number of streams.
const STREAMS: usize = 5;
/// Tags of variants, flags, and lengths of lists.
const TAGS: usize = 0;
/// Numbers.
const NUMBERS: usize = 1;
/// Numbers of texts: 0 for the next new one, else 1 more than the index of a known one.
const TEXTS: usize = 2;
/// The lengths of the texts in bytes.
const LENGTHS: usize = 3;
/// The texts.
const LETTERS: usize = 4;

/// Writes packed bytes.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Default)]
pub(crate) struct Writer {
    streams: [Vec<u8>; STREAMS],
    texts: Vec<&'static str>,
}

#[cfg(not(target_arch = "wasm32"))]
impl Writer {
    /// Returns the bytes: the length of each stream, then the streams.
    pub(crate) fn bytes(mut self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for text in self.texts.clone() {
            self.number(LENGTHS, text.len().try_into().unwrap_or_default());
            self.streams[LETTERS].extend(text.as_bytes());
        }
        for stream in &self.streams {
            bytes.extend(u32::try_from(stream.len()).unwrap_or_default().to_le_bytes());
        }
        for stream in self.streams {
            bytes.extend(stream);
        }
        bytes
    }

    /// Appends a tag, or the length of a list.
    pub(crate) fn tag(&mut self, tag: usize) {
        self.number(TAGS, tag.try_into().unwrap_or_default());
    }

    /// Appends a number, seven bits in a byte, lowest first.
    fn number(&mut self, stream: usize, mut number: u64) {
        let Some(stream) = self.streams.get_mut(stream) else { return };
        while number > 127 {
            stream.push(u8::try_from(number % 128).unwrap_or_default() + 128);
            number /= 128;
        }
        stream.push(u8::try_from(number).unwrap_or_default());
    }
}

/// Reads packed bytes.
pub(crate) struct Reader {
    streams: [&'static [u8]; STREAMS],
    texts: Vec<&'static str>,
}

impl Reader {
    /// Splits the bytes into their streams.
    pub(crate) fn new(bytes: &'static [u8]) -> Self {
        let (mut heads, mut rest) = bytes.split_at_checked(4 * STREAMS).unwrap_or_default();
        let streams = [(); STREAMS].map(|()| {
            let (head, others) = heads.split_first_chunk().unwrap_or((&[0; 4], &[]));
            let length = usize::try_from(u32::from_le_bytes(*head)).unwrap_or_default();
            let (stream, after) = rest.split_at_checked(length).unwrap_or_default();
            (heads, rest) = (others, after);
            stream
        });
        Self { streams, texts: Vec::new() }
    }

    /// Reads a tag, or the length of a list.
    pub(crate) fn tag(&mut self) -> usize {
        usize::try_from(self.number(TAGS)).unwrap_or_default()
    }

    fn number(&mut self, stream: usize) -> u64 {
        let Some(stream) = self.streams.get_mut(stream) else { return 0 };
        let (mut number, mut shift) = (0, 0);
        while let Some((byte, rest)) = stream.split_first() {
            *stream = rest;
            number |= u64::from(*byte & 127) << (shift & 63);
            shift += 7;
            if *byte < 128 {
                break;
            }
        }
        number
    }

    fn text(&mut self) -> &'static str {
        let known = usize::try_from(self.number(TEXTS)).unwrap_or_default();
        if let Some(known) = known.checked_sub(1) {
            return self.texts.get(known).copied().unwrap_or_default();
        }
        let length = usize::try_from(self.number(LENGTHS)).unwrap_or_default();
        let Some(letters) = self.streams.get_mut(LETTERS) else { return "" };
        let (text, rest) = letters.split_at_checked(length).unwrap_or_default();
        *letters = rest;
        let text = core::str::from_utf8(text).unwrap_or_default();
        self.texts.push(text);
        text
    }
}

/// Packs a struct field by field: `packed!(struct Run { gpu, seconds })`. Packs an enum as the position of its variant, and
/// then its contents: `packed!(enum Bands { Resolution(pairs), Pixels(pairs) })`.
macro_rules! packed {
    (struct $name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::units::packed::Packed for $name {
            #[cfg(not(target_arch = "wasm32"))]
            fn put(&self, to: &mut $crate::units::packed::Writer) {
                $( self.$field.put(to); )*
            }

            fn take(from: &mut $crate::units::packed::Reader) -> Self {
                $( let $field = $crate::units::packed::Packed::take(from); )*
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
