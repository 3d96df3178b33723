//! The command-line program.

fn main() -> std::process::ExitCode {
    kartoteka_cli::run()
}
