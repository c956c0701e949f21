//! Parts of names in the encoding of the net.
//!
//! In: a part of a name that begins with `xn--`. Out: its letters. Invariants: as RFC 3492 has it; what is no encoding
//! gives nothing.

/// The letters of an encoded part; `None` for any other part.
pub(super) fn decoded(label: &str) -> Option<String> {
    let prefix = label.get(..4).filter(|prefix| prefix.eq_ignore_ascii_case("xn--"))?;
    let text = label.get(prefix.len()..).filter(|text| text.is_ascii() && text.len() <= 63)?;
    let (basic, digits) = text.rsplit_once('-').unwrap_or(("", text));
    let mut out: Vec<char> = basic.chars().collect();
    let (mut code, mut at, mut bias) = (128u32, 0u32, 72u32);
    let mut digits = digits.bytes();
    while digits.len() > 0 {
        let (before, mut weight, mut k) = (at, 1u32, 36u32);
        loop {
            let digit = value(digits.next()?)?;
            at = at.checked_add(digit.checked_mul(weight)?)?;
            let threshold = k.saturating_sub(bias).clamp(1, 26);
            if digit < threshold {
                break;
            }
            weight = weight.checked_mul(36 - threshold)?;
            k += 36;
        }
        let length = u32::try_from(out.len()).ok()? + 1;
        bias = adapted(at - before, length, before == 0);
        code = code.checked_add(at / length)?;
        at %= length;
        out.insert(at as usize, char::from_u32(code)?);
        at += 1;
    }
    Some(out.into_iter().collect())
}

fn value(digit: u8) -> Option<u32> {
    match digit {
        b'a'..=b'z' => Some(u32::from(digit - b'a')),
        b'A'..=b'Z' => Some(u32::from(digit - b'A')),
        b'0'..=b'9' => Some(u32::from(digit - b'0') + 26),
        _ => None,
    }
}

/// RFC 3492 §6.1.
fn adapted(delta: u32, length: u32, first: bool) -> u32 {
    let mut delta = if first { delta / 700 } else { delta / 2 };
    delta += delta / length;
    let mut k = 0;
    while delta > 455 {
        delta /= 35;
        k += 36;
    }
    k + 36 * delta / (delta + 38)
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn as_the_standard_has_it() {
        for (encoded, letters) in [
            ("xn--e1afmkfd", "пример"),
            ("XN--p1ai", "рф"),
            ("xn--80ak6aa92e", "аррӏе"),
            ("xn--bcher-kva", "bücher"),
            ("xn--80a6aw34b", "шаҳр"),
            // RFC 3492 §7.1 (J).
            ("xn--PorqunopuedensimplementehablarenEspaol-fmd56a", "PorquénopuedensimplementehablarenEspañol"),
        ] {
            assert_eq!(decoded(encoded).as_deref(), Some(letters), "{encoded}");
        }
        for other in ["example", "xn--\u{44f}", "xn--99999999", "xn--a_", "x"] {
            assert_eq!(decoded(other), None, "{other}");
        }
        assert_eq!(decoded("xn--").as_deref(), Some(""));
    }
}
