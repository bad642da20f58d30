// The report in a real browser: node tests/oracles/report.mjs DATASET [HERE]. HERE/node_modules holds playwright-core and axe-core; Chromium is Debian's.
// No request but for the page itself, no console message, no violation that axe-core finds, in light, dark and 320 px wide; every link leads to its sentence in two clicks at most; without
// JavaScript all words are there; hostile text runs nothing. Tab reaches all that can be followed. Prints one line a check; exit 1 where one fails.
import {existsSync, readFileSync, readdirSync, statSync} from "node:fs";
import {createRequire} from "node:module";
import {join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

const [dataset, here = "build/oracles"] = process.argv.slice(2).map((path) => resolve(path));
const require = createRequire(join(here, "node_modules", "x.js"));
const {chromium} = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const executablePath = [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser"].find((path) => path && existsSync(path));

const kIndexMost = 300_000;
const kPages = Number(process.env.REPORT_PAGES ?? 12);  // that are gone through by axe; the links of all are followed
const kTabs = 400;  // on one page
const views = [
  {name: "light", colorScheme: "light", viewport: {width: 1280, height: 900}},
  {name: "dark", colorScheme: "dark", viewport: {width: 1500, height: 900}},
  {name: "320 px", colorScheme: "light", viewport: {width: 320, height: 800}},
];

let failed = 0;
const check = (name, faults) => {
  failed += faults.length > 0 ? 1 : 0;
  console.log(`${faults.length > 0 ? "FAILED" : "ok"} report: ${name}`);
  for (const fault of faults.slice(0, 10)) {
    console.log(`  ${fault}`);
  }
};

const index = join(dataset, "report.html");
const address = (file) => pathToFileURL(file).href;
const names = readdirSync(join(dataset, "report")).sort();
const pages = names.map((name) => join(dataset, "report", name));
// A spread over all of them, and those with hostile text.
const chosen = pages.filter((page, i) => i % Math.ceil(pages.length / kPages) === 0 || readFileSync(page, "utf8").includes("&lt;script&gt;"));

const browser = await chromium.launch({executablePath, args: ["--no-sandbox"]});

// Opens a page that must stay quiet; what it did not keep to itself goes to `faults`.
const open = async (context, file, faults) => {
  const page = await context.newPage();
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== address(file) && !request.url().startsWith("data:")) {
      faults.push(`${file}: asks for ${request.url()}`);
    }
  });
  page.on("console", (message) => faults.push(`${file}: console: ${message.text()}`));
  page.on("pageerror", (error) => faults.push(`${file}: ${error.message}`));
  page.on("dialog", (dialog) => (faults.push(`${file}: a dialog: ${dialog.message()}`), dialog.dismiss()));
  await page.goto(address(file));
  return page;
};

for (const view of views) {
  const noise = [], violations = [], wide = [];
  for (const file of [index, ...chosen]) {
    // The policy of the page lets nobody in, axe neither: quiet first, then a look with the policy off.
    const strict = await browser.newContext(view);
    await (await open(strict, file, noise)).waitForLoadState("networkidle");
    await strict.close();
    const context = await browser.newContext({...view, bypassCSP: true});
    const page = await open(context, file, []);
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => (one.open = true)));
    await page.evaluate(axe);
    for (const violation of (await page.evaluate(() => globalThis.axe.run())).violations) {
      violations.push(`${file}: ${violation.id}: ${violation.help}: ${violation.nodes[0].html.slice(0, 120)}`);
    }
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) {
      wide.push(`${file}: wider than its window`);
    }
    await context.close();
  }
  check(`${view.name}: 0 requests, 0 console messages (${chosen.length + 1} pages)`, noise);
  check(`${view.name}: 0 accessibility violations`, violations);
  check(`${view.name}: nothing wider than the window`, wide);
}

// On paper (A4 without its margins, at 96 dots an inch) nothing is cut and nothing is dark, also where the screen is.
{
  const faults = [];
  const context = await browser.newContext({colorScheme: "dark", viewport: {width: 680, height: 1000}});
  for (const file of [index, ...chosen]) {
    const page = await open(context, file, faults);
    await page.emulateMedia({media: "print", colorScheme: "dark"});
    const seen = await page.evaluate(() => {
      const light = (colour) => ((parts) => parts[3] === 0 || 0.3 * parts[0] + 0.6 * parts[1] + 0.1 * parts[2] > 150)(colour.match(/[\d.]+/g).map(Number));
      const shown = [...document.querySelectorAll("body, body *:not(svg *)")].filter((one) => one.getClientRects().length > 0);
      const dark = shown.find((one) => !light(getComputedStyle(one).backgroundColor));
      return {wide: document.documentElement.scrollWidth > document.documentElement.clientWidth, dark: dark?.outerHTML.slice(0, 100)};
    });
    seen.wide && faults.push(`${file}: wider than the paper`);
    seen.dark && faults.push(`${file}: dark: ${seen.dark}`);
    await page.close();
  }
  await context.close();
  check("print: nothing is cut or dark", faults);
}

// Every link of every page, in the file itself: its page is there, and the element that it names.
{
  const ids = new Map();
  const attribute = /\s(?:id|href)=(?:"([^"]*)"|([^\s>]+))/g;
  const read = (file) => {
    const found = {ids: new Set(), links: []};
    for (const match of readFileSync(file, "utf8").replace(/<(style|script)>.*?<\/\1>/gs, "").matchAll(attribute)) {
      const value = match[1] ?? match[2];
      match[0].trimStart().startsWith("id") ? found.ids.add(value) : found.links.push(value);
    }
    return found;
  };
  for (const file of [index, ...pages]) {
    ids.set(file, read(file));
  }
  const faults = [];
  let count = 0;
  for (const [file, {links}] of ids) {
    for (const link of links.filter((one) => !/^(https?|data):/.test(one))) {
      const [path, fragment] = link.split("#");
      const target = path === "" ? file : resolve(file, "..", path);
      count += 1;
      if (!ids.has(target) || (fragment && !ids.get(target).ids.has(fragment))) {
        faults.push(`${file}: ${link} leads nowhere`);
      }
    }
  }
  check(`every link leads to its place (${count} links)`, faults);
}

// The marks of the figures, as a reader clicks: a dot, a cell, a bar that opens, then its first place.
{
  const faults = [];
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, javaScriptEnabled: false, reducedMotion: "reduce"});
  const page = await context.newPage();
  const arrives = async (what) => {
    const seen = page.url().includes("/report/") && (!page.url().includes("#") || (await page.locator(`[id="${page.url().split("#")[1]}"]`).isVisible()));
    if (!seen) {
      faults.push(`${what}: ends at ${page.url()}`);
    }
  };
  let figures = 0;
  for (const [what, selector] of [["a dot", ".plot a"], ["a cell", ".matrix td a"], ["a stated number", ".stated a"]]) {
    const all = Math.min(3, await page.goto(address(index)).then(() => page.locator(selector).count()));
    for (let i = 0; i < all; ++i) {
      await page.goto(address(index));
      await page.locator(selector).nth(i).click({force: true});
      await arrives(what);
      figures += 1;
    }
  }
  await page.goto(address(index));
  const bars = await page.locator(".bars details").count();
  for (let i = 0; i < bars; i += Math.max(1, Math.floor(bars / 12))) {
    await page.goto(address(index));
    const bar = page.locator(".bars details").nth(i);
    await bar.locator("summary").click();
    await bar.locator("a").first().click();
    await arrives(`bar ${i}`);
    figures += 1;
  }
  check(`two clicks at most from a figure to the sentence, without JavaScript (${figures} tried)`, figures === 0 ? ["no figure found"] : faults);
  await context.close();
}

// By keyboard: the Tab key reaches every link, bar, choice and mark of a page in their order, and each shows that it has the focus.
{
  const faults = [];
  const context = await browser.newContext({viewport: {width: 1000, height: 800}, reducedMotion: "reduce"});
  const page = await context.newPage();
  let reached = 0;
  for (const file of [index, ...chosen]) {
    await page.goto(address(file));
    const all = await page.evaluate((most) => {
      const able = [...document.querySelectorAll("a[href], button, summary, input, [tabindex]")].filter((one) => one.getClientRects().length > 0 && (one.tagName === "SUMMARY" || !one.closest("details:not([open])")) && !(one.type === "radio" && !one.checked));
      return Math.min((globalThis.able = able).length, most);
    }, kTabs);
    for (let i = 0; i < all; ++i) {
      await page.keyboard.press("Tab");
      const seen = await page.evaluate((at) => {
        const style = getComputedStyle(document.activeElement);
        const ring = document.activeElement.querySelector("svg .hit");  // of a mark in a figure
        const shown = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || (ring !== null && getComputedStyle(ring).stroke !== "none");
        return {there: document.activeElement === globalThis.able[at], shown, html: document.activeElement.outerHTML.slice(0, 80)};
      }, i);
      reached += seen.there ? 1 : 0;
      seen.there || faults.push(`${file}: ${i + 1} times Tab: at ${seen.html}`);
      seen.shown || faults.push(`${file}: no focus is seen on ${seen.html}`);
    }
  }
  await context.close();
  check(`keyboard: ${reached} links, choices and marks are reached in their order, each with its focus shown`, reached === 0 ? ["none reached"] : faults);
}

// Without JavaScript: the same words, but for what the script adds for itself.
{
  const faults = [];
  const words = async (file, javaScriptEnabled) => {
    const context = await browser.newContext({javaScriptEnabled});
    const page = await context.newPage();
    await page.goto(address(file));
    const text = await page.locator("main").evaluate((main) => {
      const copy = main.cloneNode(true);
      copy.querySelectorAll(".filter").forEach((one) => one.remove());
      return copy.textContent;
    });
    await context.close();
    return text;
  };
  for (const file of [index, ...chosen]) {
    if ((await words(file, true)) !== (await words(file, false))) {
      faults.push(`${file}: other words with JavaScript off`);
    }
  }
  check("without JavaScript all words are there", faults);
}

// No element, attribute or address that data could have made; every article record's text is on its page.
{
  const faults = [];
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  for (const file of [index, ...chosen]) {
    await page.goto(address(file));
    const odd = await page.evaluate(() => {
      const known = new Set(["A", "B", "BODY", "CODE", "DEL", "DETAILS", "DIV", "FIGCAPTION", "FIGURE", "FOOTER", "H1", "H2", "HEADER", "I", "INPUT", "INS", "LABEL", "LI", "MAIN", "MARK", "NAV", "P", "Q", "SCRIPT",
        "SECTION", "SMALL", "SPAN", "SUMMARY", "TABLE", "TBODY", "TD", "TH", "THEAD", "TIME", "TR", "UL", "svg", "path", "text", "title", "rect", "circle", "a"]);
      const out = [];
      for (const element of document.body.querySelectorAll("*")) {
        const bad = [...element.attributes].filter(({name, value}) => name.startsWith("on") || name === "style" || name === "src" || (name === "href" && !/^(#|report\/|\.\.\/report\.html|[^:/?#]+\.html|https?:)/.test(value)));
        if (!known.has(element.tagName) || bad.length > 0) {
          out.push(element.outerHTML.slice(0, 120));
        }
      }
      const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/.exec(document.documentElement.outerHTML);
      return controls ? [...out, `control character ${controls[0].charCodeAt(0)}`] : out;
    });
    faults.push(...odd.map((one) => `${file}: ${one}`));
  }
  await context.close();
  check("hostile text is inert", faults);
}

{
  const faults = [];
  const spaces = (text) => text.replace(/\s+/g, "");
  const context = await browser.newContext({javaScriptEnabled: false});
  const page = await context.newPage();
  const records = readFileSync(join(dataset, "articles.jsonl"), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));
  for (const record of records) {
    const file = join(dataset, "report", `${record.id}.html`);
    if (!existsSync(file)) {
      continue;  // a name of its own
    }
    await page.goto(address(file));
    const shown = await page.evaluate(() => ({text: [...document.querySelectorAll(".clean")].map((one) => one.textContent).join(""), marks: [...document.querySelectorAll("mark[id]")].map((one) => one.id)}));
    const unseen = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
    if (spaces(shown.text) !== spaces(record.text) && !unseen.test(record.text)) {
      faults.push(`${file}: the text differs from the record's`);
    }
    const marks = new Set(shown.marks);
    if (marks.size !== shown.marks.length) {
      faults.push(`${file}: one id for two marks`);
    }
    for (const list of ["quotes", "ratings", "measures", "dates", "durations", "recommendations", "speakers"]) {
      for (const finding of record[list]) {
        if (!marks.has(finding.id.slice(finding.id.lastIndexOf("#") + 1))) {
          faults.push(`${file}: no mark for ${finding.id}`);
        }
      }
    }
  }
  await context.close();
  check(`every finding is marked in its text (${records.length} records)`, faults);
}

const size = statSync(index).size;
check(`report.html is ${Math.round(size / 1000)} kB`, pages.length <= 150 && size > kIndexMost ? [`more than ${kIndexMost / 1000} kB`] : []);

await browser.close();
process.exit(failed > 0 ? 1 : 0);
