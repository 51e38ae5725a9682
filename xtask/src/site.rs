//! Which files make up the page, and where a URL path finds them.

use crate::browser_build::browser_build;
use crate::project;
use crate::run::announce;
use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// A static site made of folders: each with the URL path it appears under,
/// `""` for the top.
pub struct Site {
    folders: Vec<(&'static str, PathBuf)>,
}

/// Writes `dist/`: the page, the core and the models, ready for any file server.
pub fn build() -> Result<()> {
    browser_build()?;
    let folder = dist()?;
    announce(&format!("wrote {}", folder.display()));
    Ok(())
}

/// Copies the site as built into `dist/`, which holds nothing else afterwards.
pub fn dist() -> Result<PathBuf> {
    let target = project::root().join("dist");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    for (path, folder) in Site::of_sources().folders {
        copy(&folder, &target.join(path))?;
    }
    Ok(target)
}

impl Site {
    /// The site as it lies in the source folders: an edited file shows on reload.
    pub fn of_sources() -> Site {
        let root = project::root();
        Site {
            folders: vec![("models", root.join("models")), ("", root.join("www"))],
        }
    }

    /// The site that lies in one folder, such as `dist`.
    pub fn of_folder(folder: PathBuf) -> Site {
        Site {
            folders: vec![("", folder)],
        }
    }

    /// The file for a decoded URL path such as `/js/app.js`; `index.html` for a
    /// folder. None where there is no such file, or where the path leaves the site.
    pub fn find(&self, url_path: &str) -> Option<PathBuf> {
        let path = url_path.strip_prefix('/')?;
        let is_plain = |part: &str| !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
        if !path.split('/').all(is_plain) {
            return None;
        }
        let file = self.folders.iter().find_map(|(prefix, folder)| {
            let rest = path.strip_prefix(prefix)?;
            let is_below = prefix.is_empty() || rest.starts_with('/');
            is_below.then(|| folder.join(rest.trim_start_matches('/')))
        })?;
        let file = if file.is_dir() {
            file.join("index.html")
        } else {
            file
        };
        file.is_file().then_some(file)
    }
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    let entries = fs::read_dir(from).with_context(|| from.display().to_string())?;
    for entry in entries {
        let entry = entry?;
        // Files whose names begin with a dot are ours, not the page's.
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Site;
    use crate::project;

    #[test]
    fn a_path_finds_its_file_and_never_leaves_the_site() {
        let site = Site {
            folders: vec![
                ("deep", project::root().join("xtask")),
                ("", project::root().join("xtask/src")),
            ],
        };
        let found = |path: &str| site.find(path).is_some();
        assert!(found("/main.rs"));
        assert!(found("/deep/Cargo.toml"));
        assert!(found("/deep/src/main.rs"));
        assert!(!found("/Cargo.toml"));
        assert!(!found("/../Cargo.toml"));
        assert!(!found("/deep/../../Cargo.toml"));
        assert!(!found("//etc/passwd"));
        assert!(!found("main.rs"));
        assert!(!found("/"));
    }
}
