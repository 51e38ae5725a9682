//! Word clusters: vectors cut into groups, each group into smaller ones.

use super::crf::Random;

/// Clusters wanted at each of the three levels.
const COARSE: usize = 64;
const MIDDLE: usize = 512;
const FINE: usize = 2048;
const ROUNDS: usize = 12;

/// Rows of signed bytes, all of one length.
pub(super) struct Vectors<'a> {
    rows: &'a [u8],
    width: usize,
}

/// The clusters of all rows, nested.
pub(super) struct Clusters {
    /// Fine cluster of each row, from 1.
    pub of_row: Vec<u16>,
    /// Middle and coarse cluster of each fine one, from 1; those of cluster 0 are 0.
    pub cuts: Vec<(u16, u16)>,
}

impl<'a> Vectors<'a> {
    /// Reads a numpy file (format 1.0) of signed bytes.
    pub(super) fn read(npy: &'a [u8]) -> Option<Vectors<'a>> {
        let length = u16::from_le_bytes(npy.get(8..10)?.try_into().ok()?) as usize;
        let header = std::str::from_utf8(npy.get(10..10 + length)?).ok()?;
        let shape = header.split_once("'shape': (")?.1.split_once(')')?.0;
        let width = shape.split(',').nth(1)?.trim().parse().ok()?;
        let rows = &npy[10 + length..];
        (header.contains("|i1") && width > 0 && rows.len().is_multiple_of(width))
            .then_some(Vectors { rows, width })
    }

    fn len(&self) -> usize {
        self.rows.len() / self.width
    }

    fn row(&self, at: usize) -> impl Iterator<Item = f32> {
        self.rows[at * self.width..(at + 1) * self.width]
            .iter()
            .map(|b| f32::from(*b as i8))
    }

    /// Clusters the rows; the first `learn` of them decide where the clusters lie.
    pub(super) fn cluster(&self, learn: usize) -> Clusters {
        let learn = learn.min(self.len());
        let mut random = Random(0x5eed);
        let members: Vec<u32> = (0..learn as u32).collect();
        let mut centres = Level::default();
        let all: Vec<u32> = (0..self.len() as u32).collect();
        self.split(&members, &all, COARSE, &mut random, &mut centres);
        let coarse = std::mem::take(&mut centres);
        let mut middle = Level::default();
        let mut fine = Level::default();
        let mut cuts = vec![(0, 0)];
        for (c, group) in coarse.groups.iter().enumerate() {
            let parts = share(group, learn, MIDDLE);
            let from = middle.groups.len();
            self.split(&known(group, learn), group, parts, &mut random, &mut middle);
            for m in from..middle.groups.len() {
                let group = middle.groups[m].clone();
                let parts = share(&group, learn, FINE);
                self.split(&known(&group, learn), &group, parts, &mut random, &mut fine);
                cuts.resize(fine.groups.len() + 1, (m as u16 + 1, c as u16 + 1));
            }
        }
        let mut of_row = vec![0; self.len()];
        for (f, group) in fine.groups.iter().enumerate() {
            for row in group {
                of_row[*row as usize] = f as u16 + 1;
            }
        }
        Clusters { of_row, cuts }
    }

    /// k-means over `members`, by cosine; then each of `all` goes to its nearest centre.
    fn split(
        &self,
        members: &[u32],
        all: &[u32],
        parts: usize,
        random: &mut Random,
        level: &mut Level,
    ) {
        let parts = parts.clamp(1, members.len().max(1));
        if parts == 1 {
            if !all.is_empty() {
                level.groups.push(all.to_vec());
            }
            return;
        }
        let mut picks = members.to_vec();
        random.shuffle(&mut picks);
        let mut centres: Vec<Vec<f32>> = picks[..parts]
            .iter()
            .map(|row| unit(self.row(*row as usize).collect()))
            .collect();
        for _ in 0..ROUNDS {
            let mut sums = vec![vec![0.0f32; self.width]; parts];
            for &row in members {
                let nearest = self.nearest(row, &centres);
                for (s, x) in sums[nearest].iter_mut().zip(self.row(row as usize)) {
                    *s += x;
                }
            }
            for (centre, sum) in centres.iter_mut().zip(sums) {
                if sum.iter().any(|x| *x != 0.0) {
                    *centre = unit(sum);
                }
            }
        }
        let mut groups = vec![Vec::new(); parts];
        for &row in all {
            groups[self.nearest(row, &centres)].push(row);
        }
        groups.retain(|g| !g.is_empty());
        level.groups.extend(groups);
    }

    fn nearest(&self, row: u32, centres: &[Vec<f32>]) -> usize {
        let row: Vec<f32> = self.row(row as usize).collect();
        let mut best = (f32::MIN, 0);
        for (c, centre) in centres.iter().enumerate() {
            let mut sums = [0.0f32; 16];
            let (a, b) = (row.chunks_exact(16), centre.chunks_exact(16));
            let rest: f32 = a
                .remainder()
                .iter()
                .zip(b.remainder())
                .map(|(x, y)| x * y)
                .sum();
            for (x, y) in a.zip(b) {
                for k in 0..16 {
                    sums[k] += x[k] * y[k];
                }
            }
            let product = rest + sums.iter().sum::<f32>();
            if product > best.0 {
                best = (product, c);
            }
        }
        best.1
    }
}

#[derive(Default)]
struct Level {
    groups: Vec<Vec<u32>>,
}

fn known(group: &[u32], learn: usize) -> Vec<u32> {
    group
        .iter()
        .copied()
        .filter(|r| (*r as usize) < learn)
        .collect()
}

/// How many of `total` parts a group is to be cut into.
fn share(group: &[u32], learn: usize, total: usize) -> usize {
    let size = known(group, learn).len();
    ((size * total + learn / 2) / learn.max(1)).max(1)
}

fn unit(mut vector: Vec<f32>) -> Vec<f32> {
    let length = vector.iter().map(|x| x * x).sum::<f32>().sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|x| *x /= length);
    }
    vector
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_rows_fall_together() {
        let header = "{'descr': '|i1', 'fortran_order': False, 'shape': (300, 4), }\n";
        let mut npy = b"\x93NUMPY\x01\x00".to_vec();
        npy.extend((header.len() as u16).to_le_bytes());
        npy.extend(header.bytes());
        for i in 0..300u32 {
            let jitter = (i % 5) as i8;
            let row = match i % 3 {
                0 => [100, jitter, 0, 0],
                1 => [0, 100, jitter, 0],
                _ => [0, 0, jitter, -100],
            };
            npy.extend(row.map(|x: i8| x as u8));
        }
        let clusters = Vectors::read(&npy).expect("well formed").cluster(300);
        let coarse = |row: usize| clusters.cuts[usize::from(clusters.of_row[row])].1;
        assert!((0..300).all(|row| coarse(row) != 0));
        let first: Vec<u16> = (0..300).step_by(3).map(coarse).collect();
        assert!((1..300).step_by(3).all(|row| !first.contains(&coarse(row))));
    }
}
