//! The program `wanderbuch`: reads the edges (arguments, environment, clock) and runs.
fn main() {}
