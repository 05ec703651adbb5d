//! Packed bytes → the bytes, while they are read.
//!
//! A `.gz` or `.zst` may hold several streams behind one another, as logs do that were
//! packed day by day; they are read as one. No more is unpacked than is asked for.

use flate2::read::MultiGzDecoder;
use ruzstd::decoding::{
    FrameDecoder,
    errors::{FrameDecoderError, ReadFrameHeaderError},
};
use std::io::{self, BufRead, BufReader, Read};

/// Bytes that can be handed to another thread.
pub(super) type Bytes = Box<dyn Read + Send>;

/// What gzip has packed.
pub(super) fn gzip(packed: Bytes) -> Bytes {
    Box::new(MultiGzDecoder::new(packed))
}

/// What Zstandard has packed.
pub(super) fn zstandard(packed: Bytes) -> Bytes {
    Box::new(Frames {
        packed: BufReader::new(packed),
        decoder: FrameDecoder::new(),
    })
}

struct Frames {
    packed: BufReader<Bytes>,
    decoder: FrameDecoder,
}

impl Frames {
    /// Whether the frame that has ended is what was packed.
    fn check(&self) -> io::Result<()> {
        let stated = self.decoder.get_checksum_from_data();
        let broken = stated.is_some() && stated != self.decoder.get_calculated_checksum();
        if broken {
            return Err(io::Error::other("the checksum of what was packed is wrong"));
        }
        Ok(())
    }

    /// Begins the next frame; gives false where there is none.
    fn begin(&mut self) -> io::Result<bool> {
        while !self.packed.fill_buf()?.is_empty() {
            match self.decoder.reset(&mut self.packed) {
                Ok(()) => return Ok(true),
                Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                    length,
                    ..
                })) => {
                    let mut left_out = (&mut self.packed).take(length.into());
                    io::copy(&mut left_out, &mut io::sink())?;
                }
                Err(error) => return Err(io::Error::other(error)),
            }
        }
        Ok(false)
    }
}

impl Read for Frames {
    fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
        use ruzstd::decoding::BlockDecodingStrategy::UptoBlocks;
        loop {
            if self.decoder.can_collect() > 0 {
                return self.decoder.read(to);
            }
            if !self.decoder.is_finished() {
                let decoded = self.decoder.decode_blocks(&mut self.packed, UptoBlocks(1));
                decoded.map_err(io::Error::other)?;
            } else {
                self.check()?;
                if !self.begin()? {
                    return Ok(0);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::{Compression, write::GzEncoder};
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};
    use std::io::{Cursor, Write};

    fn gz(bytes: &[u8]) -> Vec<u8> {
        let mut packed = GzEncoder::new(Vec::new(), Compression::default());
        packed.write_all(bytes).expect("memory takes everything");
        packed.finish().expect("memory takes everything")
    }

    fn zst(bytes: &[u8]) -> Vec<u8> {
        compress_to_vec(bytes, CompressionLevel::Fastest)
    }

    fn unpacked(unpack: fn(Bytes) -> Bytes, packed: Vec<u8>) -> io::Result<String> {
        let mut text = String::new();
        unpack(Box::new(Cursor::new(packed))).read_to_string(&mut text)?;
        Ok(text)
    }

    #[test]
    fn several_streams_behind_one_another_are_read_as_one() {
        let packed = [gz(b"One, "), gz(b"two")].concat();
        assert_eq!(unpacked(gzip, packed).expect("whole"), "One, two");
        let packed = [zst(b"One, "), zst(b"two")].concat();
        assert_eq!(unpacked(zstandard, packed).expect("whole"), "One, two");
    }

    #[test]
    fn a_frame_to_skip_is_skipped() {
        let note = b"\x50\x2A\x4D\x18\x02\0\0\0hi".to_vec();
        let packed = [note.clone(), zst(b"Text"), note].concat();
        assert_eq!(unpacked(zstandard, packed).expect("whole"), "Text");
    }

    #[test]
    fn a_stream_that_is_cut_short_or_damaged_is_an_error() {
        for (unpack, packed) in [
            (gzip as fn(Bytes) -> Bytes, gz(&b"words ".repeat(99))),
            (zstandard, zst(&b"words ".repeat(99))),
        ] {
            let short = packed[..packed.len() - 6].to_vec();
            assert!(unpacked(unpack, short).is_err());
            let mut damaged = packed;
            let last = damaged.len() - 9;
            damaged[last] ^= 0xFF;
            assert!(unpacked(unpack, damaged).is_err());
        }
    }
}
