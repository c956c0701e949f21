//! Chromium, driven by the suite.
//!
//! In: the path of a Chromium. Out: a [`Tab`] in which a test opens pages, clicks and asks. How: messages of the
//! DevTools protocol over a pipe (descriptors 3 and 4, which a shell hands over), so that no port is opened; a question
//! is asked again until it is answered with yes, or for a minute.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

/// A page in a browser of its own.
pub(crate) struct Tab {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
    session: Option<String>,
    next: u64,
    _profile: TempDir,
}

/// One of several pages.
pub(crate) struct Page {
    target: Value,
    session: String,
}

impl Tab {
    pub(crate) fn open(browser: &Path) -> Self {
        let profile = TempDir::new().unwrap();
        let mut process = Command::new("sh")
            .args(["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 </dev/null >/dev/null 2>/dev/null"])
            .arg(browser)
            .args([
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--no-first-run",
                "--disable-background-networking",
            ])
            .args(["--disable-component-update", "--disable-sync", "--remote-debugging-pipe"])
            .arg(format!("--user-data-dir={}", profile.path().display()))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (to, from) = (process.stdin.take().unwrap(), BufReader::new(process.stdout.take().unwrap()));
        let mut tab = Self { process, to, from, session: None, next: 1, _profile: profile };
        tab.another();
        tab
    }

    /// Opens one more page in the same browser and turns to it; gives what [`Tab::turn`] takes.
    pub(crate) fn another(&mut self) -> Page {
        self.session = None;
        let target = self.call("Target.createTarget", &json!({ "url": "about:blank" }))["targetId"].clone();
        let session = self.call("Target.attachToTarget", &json!({ "targetId": target, "flatten": true }));
        let session = session["sessionId"].as_str().unwrap().to_owned();
        self.session = Some(session.clone());
        Page { target, session }
    }

    /// Turns to a page that is open.
    pub(crate) fn turn(&mut self, page: &Page) {
        self.session = Some(page.session.clone());
    }

    /// Closes a page.
    pub(crate) fn close(&mut self, page: &Page) {
        self.session = None;
        self.call("Target.closeTarget", &json!({ "targetId": page.target }));
    }

    /// The frame of another origin that the page has; it is turned to with [`Tab::turn`].
    pub(crate) fn frame(&mut self) -> Page {
        let own = self.session.take();
        let started = Instant::now();
        let target = loop {
            let all = self.call("Target.getTargets", &json!({}));
            let frame = all["targetInfos"].as_array().unwrap().iter().find(|target| target["type"] == "iframe");
            if let Some(frame) = frame {
                break frame["targetId"].clone();
            }
            assert!(started.elapsed() < Duration::from_secs(60), "no frame: {all}");
        };
        let session = self.call("Target.attachToTarget", &json!({ "targetId": target, "flatten": true }));
        self.session = own;
        Page { target, session: session["sessionId"].as_str().unwrap().to_owned() }
    }

    /// [`Tab::ask`] in another page or frame.
    pub(crate) fn ask_in(&mut self, page: &Page, expression: &str) -> String {
        let own = self.session.replace(page.session.clone());
        let found = self.ask(expression);
        self.session = own;
        found
    }

    /// [`Tab::wait`] in another page or frame.
    pub(crate) fn wait_in(&mut self, page: &Page, expression: &str) {
        let own = self.session.replace(page.session.clone());
        self.wait(expression);
        self.session = own;
    }

    fn call(&mut self, method: &str, parameters: &Value) -> Value {
        let id = self.next;
        self.next += 1;
        let mut message = json!({ "id": id, "method": method, "params": parameters });
        if let Some(session) = &self.session {
            message["sessionId"] = json!(session);
        }
        self.to.write_all(format!("{message}\0").as_bytes()).unwrap();
        loop {
            let mut answer = Vec::new();
            assert_ne!(self.from.read_until(0, &mut answer).unwrap(), 0, "the browser ended");
            answer.pop();
            let answer: Value = serde_json::from_slice(&answer).unwrap();
            if answer["id"] == json!(id) {
                // A page that is left while it is asked gives no answer; who waits for one asks the next page.
                let left = answer["error"]["message"].as_str().is_some_and(|why| why.contains("navigated"));
                assert!(left || answer["error"].is_null(), "{method}: {}", answer["error"]);
                return answer["result"].clone();
            }
        }
    }

    pub(crate) fn go(&mut self, address: &str) {
        self.call("Page.navigate", &json!({ "url": address }));
        self.wait(&format!("document.readyState === 'complete' && location.href === {address:?}"));
    }

    /// Goes to an address that the page there may change.
    pub(crate) fn visit(&mut self, address: &str) {
        self.call("Page.navigate", &json!({ "url": address }));
    }

    /// How large the window is.
    pub(crate) fn size(&mut self, width: u32, height: u32) {
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.call("Emulation.setDeviceMetricsOverride", &metrics);
    }

    /// Types as a keyboard does that has all letters.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.call("Input.insertText", &json!({ "text": text }));
    }

    /// Begins letters that are put together of several keys; [`Tab::type_text`] ends them.
    pub(crate) fn compose(&mut self, text: &str) {
        let end = text.encode_utf16().count();
        self.call("Input.imeSetComposition", &json!({ "text": text, "selectionStart": end, "selectionEnd": end }));
    }

    /// Presses a key; `modifiers` are those of the protocol: 2 is Ctrl, 8 is Shift.
    pub(crate) fn press(&mut self, key: &str, modifiers: u8) {
        let code = match key {
            "Backspace" => 8,
            "Tab" => 9,
            "Enter" => 13,
            "Escape" => 27,
            "PageUp" => 33,
            "PageDown" => 34,
            "ArrowLeft" => 37,
            "ArrowUp" => 38,
            "ArrowRight" => 39,
            "ArrowDown" => 40,
            "F1" => 112,
            "F6" => 117,
            "F8" => 119,
            letter => letter.to_ascii_uppercase().bytes().next().unwrap_or(0),
        };
        // What a key types, which is what presses a button.
        let types = match key {
            "Enter" if modifiers == 0 => "\r",
            letter if modifiers == 0 && letter.chars().count() == 1 => letter,
            _ => "",
        };
        for kind in [if types.is_empty() { "rawKeyDown" } else { "keyDown" }, "keyUp"] {
            let mut event =
                json!({ "type": kind, "key": key, "modifiers": modifiers, "windowsVirtualKeyCode": code });
            if kind == "keyDown" {
                event["text"] = json!(types);
            }
            self.call("Input.dispatchKeyEvent", &event);
        }
    }

    /// Goes on with the Tab key until something is in focus that a selector means.
    pub(crate) fn walk(&mut self, selector: &str) {
        let there = format!("document.activeElement?.matches({selector:?}) === true");
        for _ in 0..200 {
            if self.ask(&there) == "true" {
                return;
            }
            self.press("Tab", 0);
        }
        panic!("no way with the keyboard: {selector} at {}", self.ask("location.href"));
    }

    /// Clicks with the mouse what a selector finds, as soon as it is there, its letters are and nothing lies over it.
    pub(crate) fn tap(&mut self, selector: &str) {
        let place = format!(
            "(element => {{ if (!element) return ''; element.scrollIntoView({{ block: 'center', behavior: 'instant' }}); \
             const box = element.getClientRects()[0]; if (!box || document.fonts.status !== 'loaded') return ''; \
             const x = box.left + Math.min(box.width / 2, 40), y = box.top + box.height / 2; \
             return element.contains(document.elementFromPoint(x, y)) ? x + ' ' + y : ''; }})(document.querySelector({selector:?}))"
        );
        self.wait(&format!("{place} !== ''"));
        let found = self.ask(&place);
        let (x, y) = found.split_once(' ').unwrap_or_else(|| panic!("{selector} went away"));
        let (x, y): (f64, f64) = (x.parse().unwrap(), y.parse().unwrap());
        for kind in ["mousePressed", "mouseReleased"] {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
            self.call("Input.dispatchMouseEvent", &event);
        }
    }

    /// Runs a script in each page that is opened from now on, before its own.
    pub(crate) fn before_each_page(&mut self, script: &str) {
        self.call("Page.enable", &json!({}));
        self.call("Page.addScriptToEvaluateOnNewDocument", &json!({ "source": script }));
    }

    /// Runs a script in the page, whatever the page allows.
    pub(crate) fn run(&mut self, script: &str) {
        let found = self.call("Runtime.evaluate", &json!({ "expression": script, "awaitPromise": true }));
        assert!(found["exceptionDetails"].is_null(), "{}", found["exceptionDetails"]);
    }

    /// The value of an expression, as text with ordinary spaces.
    pub(crate) fn ask(&mut self, expression: &str) -> String {
        let found = self.call("Runtime.evaluate", &json!({ "expression": format!("String({expression})") }));
        found["result"]["value"].as_str().unwrap_or("").replace('\u{A0}', " ")
    }

    /// Waits until an expression is true.
    pub(crate) fn wait(&mut self, expression: &str) {
        let started = Instant::now();
        while self.ask(expression) != "true" {
            if started.elapsed() > Duration::from_secs(60) {
                let [body, place, focus] = [
                    "document.body.innerText",
                    "location.href",
                    "document.activeElement.cloneNode().outerHTML + ' ' + document.activeElement.value",
                ]
                .map(|what| self.ask(what));
                panic!("{body}\nat {place}\nin focus: {focus}\nnever true: {expression}");
            }
        }
    }

    /// Clicks what a selector finds, and waits until the address ends with `end`.
    pub(crate) fn click(&mut self, selector: &str, end: &str) {
        let found = self.ask(&format!("(e => e ? (e.click(), true) : false)(document.querySelector({selector:?}))"));
        assert_eq!(found, "true", "{selector} at {}", self.ask("location.href"));
        self.wait(&format!("document.readyState === 'complete' && location.href.endsWith({end:?})"));
    }
}

impl Drop for Tab {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
