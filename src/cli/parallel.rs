//! Work on all cores.
//!
//! In: how much is to be done, and what each thread keeps for itself. Out: results in the order of the work, whichever
//! thread did it, so that nothing depends on how many there are. Where the system gives no further thread, those that
//! are there do all of it, if need be this one alone.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread::Builder;

/// No more threads than this, whatever is asked for: each keeps faces and caches, and a system gives only so many.
const MOST: usize = 64;

/// How many threads serve so many pieces of work: `asked`, or one for each core where it is 0.
pub(super) fn threads(asked: usize, pieces: usize) -> usize {
    let most = if asked == 0 { std::thread::available_parallelism().map_or(1, usize::from) } else { asked };
    most.min(MOST).min(pieces).max(1)
}

/// Does `count` pieces of work, on this thread and on one more for each further of `keep` that there is work for.
pub(super) fn each<S: Send, T: Send>(
    keep: &mut [S],
    count: usize,
    work: impl Fn(&mut S, usize) -> T + Sync,
) -> Vec<T> {
    each_by(Builder::new, keep, count, work)
}

/// The same with threads made by `builder`.
fn each_by<S: Send, T: Send>(
    builder: fn() -> Builder,
    keep: &mut [S],
    count: usize,
    work: impl Fn(&mut S, usize) -> T + Sync,
) -> Vec<T> {
    let Some((first, others)) = keep.split_first_mut() else { return Vec::new() };
    if others.is_empty() {
        return (0..count).map(|number| work(first, number)).collect();
    }
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::with_capacity(count));
    let some = |own: &mut S| {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= count {
                return;
            }
            let result = work(own, number);
            done.lock().unwrap_or_else(PoisonError::into_inner).push((number, result));
        }
    };
    std::thread::scope(|scope| {
        for own in others.iter_mut().take(count.saturating_sub(1)) {
            // Without one more there will be none after it either.
            if builder().spawn_scoped(scope, || some(own)).is_err() {
                break;
            }
        }
        // This thread is there already, and its memory grows in larger steps.
        some(first);
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use std::thread::Builder;

    use super::{MOST, each, each_by, threads};

    #[test]
    fn no_more_threads_than_work_or_than_a_system_gives() {
        assert_eq!(threads(1_000_000, usize::MAX), MOST);
        assert_eq!([threads(8, 3), threads(1, 3), threads(5, 0)], [3, 1, 1]);
    }

    #[test]
    fn results_come_in_the_order_of_the_work() {
        for keepers in [1, 2, 40] {
            let mut keep = vec![0_usize; keepers];
            let squares = each(&mut keep, 20, |done, number| {
                *done += 1;
                number * number
            });
            assert_eq!(squares, (0..20).map(|number| number * number).collect::<Vec<usize>>());
            assert_eq!(keep.iter().sum::<usize>(), 20, "each piece is done once");
        }
    }

    #[test]
    fn without_threads_one_does_everything() {
        let mut keep = vec![0_usize; 8];
        // No system has room for such a stack.
        let squares = each_by(
            || Builder::new().stack_size(1 << 60),
            &mut keep,
            50,
            |done, number| {
                *done += 1;
                number * number
            },
        );
        assert_eq!(squares, (0..50).map(|number| number * number).collect::<Vec<usize>>());
        assert_eq!(keep, [50, 0, 0, 0, 0, 0, 0, 0]);
    }
}
