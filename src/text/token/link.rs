//! Web and e-mail addresses, @names and #tags.

/// Where an address, an @name or a #tag lies in `chunk`, in bytes of the chunk; the
/// punctuation of the sentence around it stays outside.
pub(super) fn link(chunk: &str) -> Option<(usize, usize)> {
    let from = chunk.find(|c: char| c.is_alphanumeric() || matches!(c, '@' | '#'))?;
    let body = &chunk[from..];
    let web = ["http://", "https://", "www."].iter().any(|p| {
        body.get(..p.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(p))
    });
    let tagged = body.starts_with(['@', '#'])
        && body[1..]
            .chars()
            .next()
            .is_some_and(|c| c.is_alphabetic() || c == '_');
    if tagged {
        let end = body[1..]
            .find(|c: char| !c.is_alphanumeric() && c != '_')
            .map_or(body.len(), |n| n + 1);
        return Some((from, from + end));
    }
    if !web && !is_mail(body) {
        return None;
    }
    let end = body
        .find(['»', '"', '”', '“', '<', '>', '«', '’'])
        .unwrap_or(body.len());
    let end = body[..end]
        .trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '…', '\''])
        .len();
    (end > 0).then_some((from, from + end))
}

/// A name, `@`, and a host with a full stop in it.
fn is_mail(body: &str) -> bool {
    let Some((name, host)) = body.split_once('@') else {
        return false;
    };
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+');
    let host_end = host.find(|c| !plain(c)).unwrap_or(host.len());
    !name.is_empty()
        && name.chars().all(plain)
        && host[..host_end].trim_end_matches('.').contains('.')
}
