//! Numbers → digits: 12 is `12`, a share of 0.9 is `0.90`, in both formats.

use std::io::{self, Write};

/// Puts a number at the end of `line`.
pub(super) fn append(number: usize, line: &mut Vec<u8>) {
    /// As many digits as the greatest number has.
    const MOST: usize = usize::MAX.ilog10() as usize + 1;
    let (mut digits, mut first, mut rest) = ([b'0'; MOST], MOST - 1, number);
    while rest >= 10 {
        digits[first] += (rest % 10) as u8;
        (first, rest) = (first - 1, rest / 10);
    }
    digits[first] += rest as u8;
    line.extend_from_slice(&digits[first..]);
}

/// Writes a share with two decimals.
pub(super) fn write_share(share: f64, to: &mut (impl Write + ?Sized)) -> io::Result<()> {
    let hundredths = (share * 100.0).round();
    // The shares of rows are whole hundredths, whose digits are quickly told.
    let is_whole = hundredths / 100.0 == share && share.is_sign_positive();
    if !is_whole || hundredths > 100.0 {
        return write!(to, "{share:.2}");
    }
    let hundredths = hundredths as u8;
    let digits = [hundredths / 100, hundredths / 10 % 10, hundredths % 10].map(|n| b'0' + n);
    to.write_all(&[digits[0], b'.', digits[1], digits[2]])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(share: f64) -> String {
        let mut line = Vec::new();
        write_share(share, &mut line).expect("memory takes everything");
        String::from_utf8(line).expect("digits")
    }

    #[test]
    fn numbers_are_written_as_the_standard_library_writes_them() {
        for number in [0, 7, 10, 99, 100, 12_345, usize::MAX] {
            let mut line = Vec::new();
            append(number, &mut line);
            assert_eq!(line, number.to_string().as_bytes());
        }
    }

    #[test]
    fn shares_are_written_as_the_standard_library_writes_them() {
        let hundredths = (0..=100).map(|n| f64::from(n) / 100.0);
        let others = [0.125, 0.999, 0.1 + 0.2, 1.5, -0.0, -0.25, f64::NAN, 1e9];
        for number in hundredths.chain(others) {
            assert_eq!(share(number), format!("{number:.2}"), "{number:?}");
        }
    }
}
