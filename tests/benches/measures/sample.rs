//! Timing: wall and thread CPU of one call, many calls beside their floor, and the line that tells
//! of them.

use rustix::time::{ClockId, clock_gettime};
use std::time::{Duration, Instant};

/// One call.
#[derive(Clone, Copy)]
struct Sample {
    wall: f64,
    cpu: f64,
}

/// Calls that are made before any counts.
const WARM_UP: usize = 10;

fn thread_cpu() -> Duration {
    let time = clock_gettime(ClockId::ThreadCPUTime);
    Duration::try_from(time).expect("a running thread has run")
}

fn timed(work: impl FnOnce()) -> Sample {
    let (cpu, wall) = (thread_cpu(), Instant::now());
    work();
    let (wall, cpu) = (wall.elapsed(), thread_cpu() - cpu);
    Sample { wall: micros(wall), cpu: micros(cpu) }
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}

/// Times `count` calls in turn with their floor and prints
/// `latency NAME COUNT p50 p99 cpu50 cpu99 FLOOR p50 p99 ratio cpu-ratio`, in microseconds; the
/// ratios are the median of the pairs'.
pub(crate) fn beside(
    (name, floor_name): (&str, &str),
    count: usize,
    mut ours: impl FnMut(usize),
    mut floor: impl FnMut(usize),
) {
    for turn in 0..WARM_UP.min(count) {
        ours(turn);
        floor(turn);
    }
    let (mut own, mut floors) = (Vec::new(), Vec::new());
    let (mut ratios, mut cpu_ratios) = (Vec::new(), Vec::new());
    for turn in 0..count {
        let (one, other) = (timed(|| ours(turn)), timed(|| floor(turn)));
        ratios.push(one.wall / other.wall.max(0.001));
        cpu_ratios.push(one.cpu / other.cpu.max(0.001));
        own.push(one);
        floors.push(other.wall);
    }
    let own = line(name, own);
    let [p50, p99] = quantiles(floors);
    let [[ratio, _], [cpu_ratio, _]] = [ratios, cpu_ratios].map(quantiles);
    println!("{own}\t{floor_name}\t{p50:.1}\t{p99:.1}\t{ratio:.3}\t{cpu_ratio:.3}");
}

/// The same for what has no floor.
pub(crate) fn alone(name: &str, count: usize, mut ours: impl FnMut(usize)) {
    (0..WARM_UP.min(count)).for_each(&mut ours);
    let own = (0..count).map(|turn| timed(|| ours(turn))).collect();
    println!("{}", line(name, own));
}

fn line(name: &str, samples: Vec<Sample>) -> String {
    let count = samples.len();
    let [p50, p99] = quantiles(samples.iter().map(|sample| sample.wall).collect());
    let [cpu50, cpu99] = quantiles(samples.iter().map(|sample| sample.cpu).collect());
    format!("latency\t{name}\t{count}\t{p50:.1}\t{p99:.1}\t{cpu50:.1}\t{cpu99:.1}")
}

/// Median and 99th percentile.
fn quantiles(mut values: Vec<f64>) -> [f64; 2] {
    values.sort_by(f64::total_cmp);
    let at = |part: usize| values[(values.len() * part / 100).min(values.len() - 1)];
    [at(50), at(99)]
}
