//! Chromium without a window, driven as WebDriver has it: one request, one answer, in JSON.
//!
//! <https://www.w3.org/TR/webdriver2/> is what `chromedriver` speaks.

use serde_json::{Value, json};
use std::{
    io::{self, BufRead, BufReader, Write},
    net::TcpStream,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

/// A key that is no letter, as WebDriver writes it.
pub const TAB: &str = "\u{E004}";
pub const ENTER: &str = "\u{E007}";
pub const ESCAPE: &str = "\u{E00C}";

/// How often something that takes the page a moment is looked for, and how long apart.
const TRIES: usize = 100;
const PAUSE: Duration = Duration::from_millis(50);

/// A browser with one page, which ends with it.
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
}

impl Browser {
    /// A window of a desktop's size, in light colours.
    pub fn new() -> Self {
        let mut driver = Command::new("chromedriver")
            .args(["--port=0", "--log-level=SEVERE"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver; .ci/chromium installs it");
        let lines = BufReader::new(driver.stdout.take().expect("a pipe")).lines();
        let port = lines.map_while(Result::ok).find_map(|line| port(&line));
        let mut browser = Self {
            driver,
            port: port.expect("chromedriver names its port"),
            session: String::new(),
        };
        // The sandbox does not work for root, as whom the checks may run; the pages are ours.
        let options = json!({
            "args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"],
        });
        let made = browser.call(
            "POST",
            "/session",
            &json!({"capabilities": {"alwaysMatch": {
                "goog:chromeOptions": options,
                "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
            }}}),
        );
        let id = made["sessionId"].as_str().expect("a session");
        browser.session = format!("/session/{id}");
        browser.resize(1280, 900);
        browser
    }

    /// Opens the file at this place of it: `#quotations`.
    pub fn open(&self, path: &Path, place: &str) {
        // The same file at another place would not be loaded again.
        self.post("/url", &json!({"url": "about:blank"}));
        let url = format!("file://{}{place}", path.display());
        self.post("/url", &json!({"url": url}));
    }

    /// What this script returns.
    pub fn run(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({"script": script, "args": []}))
    }

    /// The text that this expression gives.
    pub fn text(&self, expression: &str) -> String {
        let value = self.run(&format!("return {expression}"));
        let text = value.as_str().map(str::to_owned);
        text.unwrap_or_else(|| panic!("{expression}: {value}"))
    }

    pub fn number(&self, expression: &str) -> f64 {
        let value = self.run(&format!("return {expression}"));
        let number = value.as_f64();
        number.unwrap_or_else(|| panic!("{expression}: {value}"))
    }

    /// Waits until the expression holds; the page may take a moment.
    #[track_caller]
    pub fn wait_for(&self, expression: &str) {
        for _ in 0..TRIES {
            if self.run(&format!("return Boolean({expression})")) == true {
                return;
            }
            thread::sleep(PAUSE);
        }
        panic!("never came: {expression}");
    }

    pub fn click(&self, selector: &str) {
        let element = self.element(selector);
        self.post(&format!("{element}/click"), &json!({}));
    }

    /// Types into what the selector finds.
    pub fn type_into(&self, selector: &str, text: &str) {
        let element = self.element(selector);
        self.post(&format!("{element}/value"), &json!({"text": text}));
    }

    /// Presses a key wherever the focus is.
    pub fn press(&self, key: &str) {
        let keys = [
            json!({"type": "keyDown", "value": key}),
            json!({"type": "keyUp", "value": key}),
        ];
        self.act(&json!({"type": "key", "id": "keys", "actions": keys}));
    }

    /// Points at what the selector finds.
    pub fn point_at(&self, selector: &str) {
        let element = self.element(selector);
        let id = element.trim_start_matches("/element/");
        let origin = json!({"element-6066-11e4-a52e-4f735466cecf": id});
        let there = json!({"type": "pointerMove", "x": 0, "y": 0, "origin": origin});
        self.act(&json!({"type": "pointer", "id": "mouse", "actions": [there]}));
    }

    /// A window of this size, in CSS pixels.
    pub fn resize(&self, width: u32, height: u32) {
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600});
        self.devtools("Emulation.setDeviceMetricsOverride", &size);
    }

    /// What the reader's system prefers: `light` or `dark`.
    pub fn prefer(&self, scheme: &str) {
        let feature = json!({"name": "prefers-color-scheme", "value": scheme});
        self.devtools(
            "Emulation.setEmulatedMedia",
            &json!({"features": [feature]}),
        );
    }

    /// A picture of the window, as PNG.
    pub fn picture(&self) -> Vec<u8> {
        use base64::{Engine, prelude::BASE64_STANDARD};

        let picture = self.call("GET", &format!("{}/screenshot", self.session), &Value::Null);
        let picture = picture.as_str().expect("a picture");
        BASE64_STANDARD.decode(picture).expect("Base64")
    }

    /// What the console said since it was asked last: errors, and what the policy kept back.
    pub fn complaints(&self) -> Vec<String> {
        let entries = self.log("browser");
        let messages = entries.iter().map(|entry| entry["message"].to_string());
        messages.collect()
    }

    /// The addresses that were asked for since last time.
    pub fn requests(&self) -> Vec<String> {
        let entries = self.log("performance");
        let messages = entries.iter().filter_map(|entry| entry["message"].as_str());
        let events = messages.filter_map(|text| serde_json::from_str::<Value>(text).ok());
        let sent = events.filter(|event| event["message"]["method"] == "Network.requestWillBeSent");
        let url = |event: Value| event["message"]["params"]["request"]["url"].to_string();
        sent.map(url).collect()
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        let entries = self.post("/se/log", &json!({"type": kind}));
        entries.as_array().expect("a list").clone()
    }

    fn element(&self, selector: &str) -> String {
        let query = json!({"using": "css selector", "value": selector});
        let found = self.post("/element", &query);
        let id = found
            .as_object()
            .and_then(|found| found.values().next()?.as_str());
        format!(
            "/element/{}",
            id.unwrap_or_else(|| panic!("{selector}: {found}"))
        )
    }

    fn act(&self, actions: &Value) {
        self.post("/actions", &json!({"actions": [actions]}));
    }

    fn devtools(&self, command: &str, parameters: &Value) {
        let command = json!({"cmd": command, "params": parameters});
        self.post("/goog/cdp/execute", &command);
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        self.call("POST", &format!("{}{path}", self.session), body)
    }

    /// The value of the answer.
    fn call(&self, method: &str, path: &str, body: &Value) -> Value {
        let answer = self.request(method, path, body).expect("the driver");
        let value = answer["value"].clone();
        assert!(value["error"].is_null(), "{path} {body}: {value}");
        value
    }

    fn request(&self, method: &str, path: &str, body: &Value) -> io::Result<Value> {
        let body = match body {
            Value::Null => String::new(),
            body => body.to_string(),
        };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.port,
            body.len()
        );
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.write_all(request.as_bytes())?;
        answer(BufReader::new(stream))
    }
}

/// The browser is told to end first: it would outlive its driver.
impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() {
            let _ = self.request("DELETE", &self.session, &Value::Null);
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

/// The port in `ChromeDriver was started successfully on port 40123.`
fn port(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

/// The body of an answer, which is as long as its head says.
fn answer(mut stream: impl BufRead) -> io::Result<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        stream.read_line(&mut line)?;
        let Some((name, value)) = line.split_once(':') else {
            match line.trim_end() {
                "" => break,
                _ => continue,
            }
        };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse().map_err(io::Error::other)?;
        }
    }
    let mut body = vec![0; length];
    stream.read_exact(&mut body)?;
    Ok(serde_json::from_slice(&body)?)
}
