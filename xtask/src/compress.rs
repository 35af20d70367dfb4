//! Compressed copies of files, for web servers that serve them as is.

use std::{
    fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

use crate::{
    failure::{Failure, Outcome},
    folder::{extension, files, write},
};

/// The extensions to compress. Other files are compressed by their format or rarely requested.
const KINDS: [&str; 7] = ["bin", "css", "html", "js", "json", "svg", "wasm"];

/// Whether the name is that of a compressed copy.
pub(crate) fn is_copy(name: &str) -> bool {
    matches!(extension(name), "br" | "gz")
}

/// Writes compressed copies of all files in a folder, including subfolders.
pub(crate) fn compress_folder(folder: &Path) -> Outcome<()> {
    files(folder)?.into_iter().try_for_each(|(_, path)| compress_file(&path))
}

/// Writes compressed copies of a file, if its type is worth compressing.
pub(crate) fn compress_file(path: &Path) -> Outcome<()> {
    let bytes = fs::read(path).map_err(Failure::at(path))?;
    let copies = copies(&path.to_string_lossy(), &bytes).map_err(Failure::at(path))?;
    copies.into_iter().try_for_each(|(extension, bytes)| write(&copy(path, extension), bytes))
}

/// Returns the extensions and bytes of the compressed copies of a file. None if its type is not worth compressing.
pub(crate) fn copies(name: &str, bytes: &[u8]) -> io::Result<Vec<(&'static str, Vec<u8>)>> {
    if !KINDS.contains(&extension(name)) {
        return Ok(Vec::new());
    }
    Ok(vec![("br", brotli(bytes)?), ("gz", gzip(bytes)?)])
}

/// Returns the size of a file in bytes when sent as brotli.
pub(crate) fn brotli_len(path: &Path) -> Outcome<u64> {
    if let Ok(copy) = fs::metadata(copy(path, "br")) {
        return Ok(copy.len());
    }
    let bytes = fs::read(path).map_err(Failure::at(path))?;
    let small = brotli(&bytes).map_err(Failure::at(path))?;
    Ok(u64::try_from(small.len()).unwrap_or(u64::MAX))
}

/// Returns the size of a file in bytes when sent as gzip.
pub(crate) fn gzip_len(path: &Path) -> Outcome<u64> {
    if let Ok(copy) = fs::metadata(copy(path, "gz")) {
        return Ok(copy.len());
    }
    let bytes = fs::read(path).map_err(Failure::at(path))?;
    let small = gzip(&bytes).map_err(Failure::at(path))?;
    Ok(u64::try_from(small.len()).unwrap_or(u64::MAX))
}

fn copy(path: &Path, kind: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".");
    name.push(kind);
    name.into()
}

/// Compresses to brotli.
pub(crate) fn brotli(mut bytes: &[u8]) -> io::Result<Vec<u8>> {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 22, ..BrotliEncoderParams::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut small, &parameters)?;
    Ok(small)
}

/// Compresses to gzip without a name and a time, so the same bytes give the same copy.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use std::{fs, io::Read};

    use super::{brotli_len, compress_folder};
    use crate::folder::Scratch;

    #[test]
    fn compressed_copies_decompress_to_the_same_bytes() {
        let text = "abc ".repeat(100);
        let folder = Scratch::with(&[("a.js", &text), ("b/c.html", &text), ("d.png", &text)]);
        compress_folder(folder.path()).unwrap();
        assert_eq!(
            folder.names(),
            ["a.js", "a.js.br", "a.js.gz", "b/c.html", "b/c.html.br", "b/c.html.gz", "d.png"]
        );
        let read = |name: &str| fs::read(folder.path().join(name)).unwrap();
        let (mut br, mut gz) = (Vec::new(), String::new());
        brotli::BrotliDecompress(&mut read("a.js.br").as_slice(), &mut br).unwrap();
        flate2::read::GzDecoder::new(read("a.js.gz").as_slice()).read_to_string(&mut gz).unwrap();
        assert_eq!((br.as_slice(), gz.as_str()), (text.as_bytes(), text.as_str()));
        assert_eq!(read("a.js.gz").get(4..8), Some(&[0; 4][..]), "gzip copies must not contain a time");
        assert_eq!(brotli_len(&folder.path().join("a.js")).unwrap(), read("a.js.br").len() as u64);
        assert!(
            brotli_len(&folder.path().join("d.png")).unwrap() < 100,
            "the size is computed if there is no copy"
        );
    }
}
