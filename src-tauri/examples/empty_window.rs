//! The least that Tauri can open: one window with one word. `cargo xtask bench` compares the start
//! and the memory of Kartoteka's window with this one's; nothing else builds it.

use tauri::http::Response;
use tauri::{WebviewUrl, WebviewWindowBuilder};

const PAGE: &str = "<!doctype html><title>Empty</title><h1>Empty</h1>";

fn main() {
    tauri::Builder::default()
        .register_uri_scheme_protocol("empty", |_, _| {
            let page = Response::builder().header("content-type", "text/html");
            page.body(PAGE.as_bytes().to_vec()).expect("a header and a body")
        })
        .setup(|app| {
            let url = "empty://localhost/".parse().expect("an address");
            WebviewWindowBuilder::new(app, "main", WebviewUrl::CustomProtocol(url))
                .title("Empty")
                .inner_size(1280.0, 800.0)
                .build()?;
            Ok(())
        })
        .run(tauri::generate_context!())
        .expect("an empty window opens");
}
