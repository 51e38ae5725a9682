//! The project's own files, as the tests of its shape read them.

use std::fs;
use std::path::Path;

/// Built, installed or git's own, at whatever depth they lie (`.git` is a file in a worktree).
const NOT_OURS: [&str; 5] = ["target", "node_modules", "dist", "pkg", ".git"];

/// A text file of the project.
pub struct Source {
    /// From the root folder, with `/` between the parts: `src/quote/cue.rs`.
    pub path: String,
    pub text: String,
}

/// Every text file below `folder` (`""` for the whole project), sorted by path.
pub fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    visit(root, &root.join(folder), &mut found);
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The text of one file that must be there.
pub fn source(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn visit(root: &Path, folder: &Path, found: &mut Vec<Source>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        let name = entry.file_name();
        if NOT_OURS.iter().any(|other| name == *other) {
            continue;
        }
        if path.is_dir() {
            visit(root, &path, found);
        } else if let (Ok(text), Ok(path)) = (fs::read_to_string(&path), path.strip_prefix(root)) {
            let path = path.to_string_lossy().replace('\\', "/");
            found.push(Source { path, text });
        }
    }
}
