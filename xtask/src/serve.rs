//! A small file server for this machine only, strict in what it lets the page do.

use crate::browser_build::browser_build;
use crate::site::Site;
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

const FIRST_PORT: u16 = 8080;

/// The longest request head that is read, in bytes.
const LONGEST_HEAD: u64 = 16 * 1024;

/// How long a connection may keep silent.
const PATIENCE: Duration = Duration::from_secs(10);

/// Sent with every answer, beside the page's own Content-Security-Policy.
const HEADERS: [(&str, &str); 6] = [
    ("Cache-Control", "no-cache"),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Connection", "close"),
];

/// The policy of a site whose index.html names none.
const STRICT_POLICY: &str = "default-src 'none'";

/// Builds the page and serves it until interrupted, on `port` or on the first
/// free one from 8080 on; the last line printed is the URL, and it answers by then.
pub fn serve(port: Option<u16>) -> Result<()> {
    browser_build()?;
    let listener = match port {
        Some(port) => TcpListener::bind((Ipv4Addr::LOCALHOST, port))
            .with_context(|| format!("port {port} cannot be had"))?,
        None => first_free_port()?,
    };
    let url = start(listener, Site::of_sources())?;
    println!("{url}");
    loop {
        std::thread::park();
    }
}

/// Serves `site` from threads of this process and gives its URL once the page answers.
pub fn start(listener: TcpListener, site: Site) -> Result<String> {
    let address = listener.local_addr()?;
    let site = Arc::new(site);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let site = Arc::clone(&site);
            std::thread::spawn(move || {
                // A browser that goes away in the middle of an answer is no trouble of ours.
                let _ = answer(&stream, &site);
            });
        }
    });
    let mut stream = TcpStream::connect(address)?;
    stream.write_all(b"GET / HTTP/1.1\r\n\r\n")?;
    let mut status = String::new();
    BufReader::new(stream).read_line(&mut status)?;
    if status.split(' ').nth(1) != Some("200") {
        bail!("the page is not there: {}", status.trim());
    }
    Ok(format!("http://{address}/"))
}

fn first_free_port() -> Result<TcpListener> {
    for port in FIRST_PORT..=u16::MAX {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Err(error) if error.kind() == ErrorKind::AddrInUse => continue,
            other => return other.with_context(|| format!("port {port}")),
        }
    }
    bail!("no port is free from {FIRST_PORT} on")
}

/// What the server reads out of a request.
struct Request {
    method: String,
    target: String,
    if_none_match: Option<String>,
}

fn answer(stream: &TcpStream, site: &Site) -> Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let request = read_request(BufReader::new(stream.take(LONGEST_HEAD)))?;
    if !matches!(request.method.as_str(), "GET" | "HEAD") {
        return refuse(stream, "405 Method Not Allowed");
    }
    let path = decoded(request.target.split(['?', '#']).next().unwrap_or_default());
    let Some(file) = path.and_then(|path| site.find(&path)) else {
        return refuse(stream, "404 Not Found");
    };
    let policy = policy(site);
    let metadata = file.metadata()?;
    let changed = metadata.modified()?.duration_since(UNIX_EPOCH)?;
    let tag = format!("\"{:x}-{:x}\"", changed.as_nanos(), metadata.len());
    let mut headers = vec![
        ("Content-Type", media_type(&file)),
        ("Content-Security-Policy", policy.as_str()),
        ("ETag", &tag),
    ];
    if request.if_none_match.as_ref() == Some(&tag) {
        return write_head(stream, "304 Not Modified", &headers);
    }
    let length = metadata.len().to_string();
    headers.push(("Content-Length", &length));
    write_head(stream, "200 OK", &headers)?;
    if request.method == "GET" {
        std::io::copy(&mut File::open(file)?, &mut &*stream)?;
    }
    Ok(())
}

fn read_request(mut head: impl BufRead) -> Result<Request> {
    let mut line = String::new();
    head.read_line(&mut line)?;
    let mut words = line.split_whitespace().map(str::to_string);
    let mut request = Request {
        method: words.next().context("an empty request")?,
        target: words.next().context("a request without a path")?,
        if_none_match: None,
    };
    loop {
        let mut line = String::new();
        if head.read_line(&mut line)? == 0 || line.trim_end().is_empty() {
            return Ok(request);
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("if-none-match")
        {
            request.if_none_match = Some(value.trim().to_string());
        }
    }
}

fn refuse(stream: &TcpStream, status: &str) -> Result<()> {
    let length = (status.len() + 1).to_string();
    let headers = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Security-Policy", STRICT_POLICY),
        ("Content-Length", &length),
    ];
    write_head(stream, status, &headers)?;
    writeln!(&mut &*stream, "{status}")?;
    Ok(())
}

fn write_head(mut stream: &TcpStream, status: &str, headers: &[(&str, &str)]) -> Result<()> {
    let mut head = format!("HTTP/1.1 {status}\r\n");
    for (name, value) in headers.iter().chain(&HEADERS) {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head.push_str("\r\n");
    stream.write_all(head.as_bytes())?;
    Ok(())
}

/// The policy that index.html states for itself, so that it is written in one
/// place, and what only a header can say: no other page may frame this one.
fn policy(site: &Site) -> String {
    let page = site
        .find("/")
        .and_then(|file| std::fs::read_to_string(file).ok())
        .unwrap_or_default();
    let stated = stated_policy(&page).unwrap_or_else(|| STRICT_POLICY.to_string());
    format!("{}; frame-ancestors 'none'", stated.trim_end_matches(';'))
}

fn stated_policy(page: &str) -> Option<String> {
    let (_, after) = page.split_once("http-equiv=\"Content-Security-Policy\"")?;
    let (_, after) = after.split_once("content=\"")?;
    let (content, _) = after.split_once('"')?;
    Some(content.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Undoes percent-encoding; None if the bytes are no UTF-8 then.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let code = match (byte, after.get(..2)) {
            (b'%', Some(digits)) => std::str::from_utf8(digits)
                .ok()
                .and_then(|digits| u8::from_str_radix(digits, 16).ok()),
            _ => None,
        };
        rest = if code.is_some() { &after[2..] } else { after };
        bytes.push(code.unwrap_or(byte));
    }
    String::from_utf8(bytes).ok()
}

fn media_type(file: &Path) -> &'static str {
    let extension = file.extension().and_then(|extension| extension.to_str());
    match extension.unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "json" | "map" => "application/json; charset=utf-8",
        "webmanifest" => "application/manifest+json; charset=utf-8",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{decoded, stated_policy};

    #[test]
    fn percent_encoding_is_undone_and_ill_formed_utf8_refused() {
        assert_eq!(decoded("/%C3%A9t%C3%A9.js").as_deref(), Some("/été.js"));
        assert_eq!(decoded("/100%").as_deref(), Some("/100%"));
        assert_eq!(decoded("/%2e%2e/x").as_deref(), Some("/../x"));
        assert_eq!(decoded("/%ff"), None);
    }

    #[test]
    fn the_policy_is_taken_from_the_page() {
        let page = "<meta http-equiv=\"Content-Security-Policy\"\n content=\"default-src 'none';\n  script-src 'self'\">";
        assert_eq!(
            stated_policy(page).as_deref(),
            Some("default-src 'none'; script-src 'self'")
        );
        assert_eq!(stated_policy("<p>"), None);
    }
}
